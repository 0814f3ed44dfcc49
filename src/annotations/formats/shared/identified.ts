import { slug } from '../../../text/fold.ts';
import type { Entity } from '../../schema.ts';
import type { AnnotatedText } from '../format.ts';
import { annotatedText, type FoundMention } from './annotated-text.ts';
import type { DocumentExtra } from './extras.ts';

/** A mention with what a tool identifies its thing by: our id, an IRI, the key of a knowledge base. */
export interface Identified extends FoundMention {
  identifier: string | undefined;
}

/** What a file says of the thing behind an identifier. */
export type Known = Partial<Pick<Entity, 'name' | 'ids' | 'link'>>;

/**
 * An article of a file that says nothing of its entities but their identifiers: the mentions of one type that share an
 * identifier are mentions of one entity, named by the longest of their words. An identifier that is none of ours is kept
 * as `ids.iri`, unless the file says elsewhere what it stands for.
 *
 * @throws {InputError} as `annotatedText` does.
 */
export function identifiedText(
  file: string,
  article: DocumentExtra['article'],
  text: string,
  found: readonly Identified[],
  known: ReadonlyMap<string, Known> = new Map(),
): AnnotatedText {
  const groups = new Map<string, Identified[]>();
  for (const mention of found) {
    const key = keyOf(mention);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  const taken = new Set<string>();
  const entities = new Map([...groups].map(([key, group]) => [key, entityOf(group, text, known, taken)]));
  const mentions = found.map(mention => {
    const entity = entities.get(keyOf(mention) ?? '')?.id;
    return entity === undefined ? mention : { ...mention, entity };
  });
  const document = { article, entities: [...entities.values()] };
  return annotatedText({ file, text, document, mentions });
}

const OUR_ID = /^[a-z][a-z0-9-]*\/[^\s/]+$/u;
const ID_TYPE = /^[a-z][a-z0-9-]*$/;

/** Types that cannot begin an entity's id have mentions only. */
function keyOf({ type, identifier }: Identified): string | undefined {
  return identifier !== undefined && ID_TYPE.test(type) ? JSON.stringify([type, identifier]) : undefined;
}

function entityOf(
  group: readonly Identified[],
  text: string,
  known: ReadonlyMap<string, Known>,
  taken: Set<string>,
): Entity {
  const { type, identifier = '' } = group[0]!;
  const said = known.get(identifier);
  const longest = group.map(({ start, end }) => text.slice(start, end)).reduce((a, b) => (b.length > a.length ? b : a));
  const name = said?.name || longest;
  const ours = OUR_ID.test(identifier) && identifier.startsWith(`${type}/`);
  const id = unused(ours ? identifier : entityId(type, name), taken);
  const iri = !ours && !said && { ids: { iri: identifier } };
  return { id, type, name, ...(said?.ids && { ids: said.ids }), ...(said?.link && { link: said.link }), ...iri };
}

/** The id of an entity that has none, as the pipeline would make it. */
export function entityId(type: string, name: string): string {
  return `${type}/${slug(name) || 'unnamed'}`;
}

/** The id, or the first of `-2`, `-3` and so on that nothing has yet; it is taken then. */
export function unused(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  taken.add(free);
  return free;
}
