import type { Entity } from '../annotations/schema.ts';
import { mentionType } from '../mention-types.ts';
import { fold, slug } from '../text/fold.ts';
import { textOf } from '../tokens/index.ts';
import type { Article, Decision, TokenTable } from '../types.ts';
import { type Namer, sameName, type TypedName } from './cluster.ts';
import { type Cluster, KnownEntities, type KnownEntity } from './known.ts';
import { sameOrganization } from './organization.ts';
import { samePerson } from './person.ts';
import { linkPlaces, samePlaceOrGroup } from './places/index.ts';
import { saidOf } from './said.ts';

export type { KnownEntity } from './known.ts';

const namers: Record<string, Namer> = {
  person: samePerson,
  organization: sameOrganization,
  gazetteer: samePlaceOrGroup,
  same: sameName,
};

/** The entities of an article, and for each mention the id of its own, or undefined for a type without entities. */
export interface Linked {
  entities: Entity[];
  /** ISO 3166 codes of the countries the article supports, the most relevant first. */
  countries: string[];
  /** The same with their weights, for the file. */
  focus: { country: string; weight: number }[];
  entityOf: (string | undefined)[];
}

/**
 * Joins mentions that name the same thing into entities, type by type, in order of first mention.
 *
 * @param known What the user says of entities; it wins.
 */
export function link(
  article: Article,
  tokens: TokenTable,
  mentions: readonly Decision[],
  known: readonly KnownEntity[] = [],
): Linked {
  const entityOf: (string | undefined)[] = new Array(mentions.length).fill(undefined);
  const clusters = knownClusters(clustersOf(tokens, mentions), tokens, mentions, known);
  const named = clusters.map(({ members, known: entity }) => {
    const own = members.map(index => mentions[index]!);
    const given = own.map(givenName).find(name => name !== undefined);
    return { type: own[0]!.type, name: entity?.name ?? given ?? fullestName(tokens, own), mentions: own };
  });
  const { links, countries, focus } = linkPlaces(article, tokens, named);
  const said = saidOf(tokens, named);
  const ids = new Set<string>();
  const entities = named.map(({ type, name }, at) => {
    const id = uniqueId(type, name, ids);
    const { members, known: entity } = clusters[at]!;
    for (const index of members) entityOf[index] = id;
    return {
      id,
      type,
      name,
      ...said[at],
      ...(entity?.ids && { ids: { ...entity.ids } }),
      ...(links[at] && { link: links[at] }),
    };
  });
  return { entities, entityOf, countries, focus };
}

/** The clusters as the user's entities change them; those that are denied are no entities. */
function knownClusters(
  clusters: readonly (readonly number[])[],
  tokens: TokenTable,
  mentions: readonly Decision[],
  known: readonly KnownEntity[],
): Cluster[] {
  if (known.length === 0) return clusters.map(members => ({ members: [...members] }));
  const texts = mentions.map(({ type, from, to }) => ({ type, text: textOf(tokens, from, to) }));
  return new KnownEntities(known).apply(clusters, texts).filter(cluster => !cluster.known?.deny);
}

/** Indices of the mentions of each entity, by first mention. */
function clustersOf(tokens: TokenTable, mentions: readonly Decision[]): number[][] {
  const clusters: number[][] = [];
  const names = mentions.map(mention => nameOf(tokens, mention));
  for (const type of new Set(mentions.map(mention => mention.type))) {
    if (!mentionType(type).hasEntity) continue;
    const own = mentions.flatMap((mention, index) => (mention.type === type ? [index] : []));
    const namer = namers[mentionType(type).naming]!;
    const firsts = joinGiven(
      namer(
        own.map(index => names[index]!),
        names,
      ),
      own.map(index => givenName(mentions[index]!)),
    );
    const members = new Map<number, number[]>();
    for (const [at, first] of firsts.entries()) {
      const list = members.get(first);
      if (list) list.push(own[at]!);
      else members.set(first, [own[at]!]);
    }
    clusters.push(...members.values());
  }
  for (const members of clusters) members.sort((a, b) => a - b);
  return clusters.sort((a, b) => a[0]! - b[0]!);
}

/** The entity that the user's dictionary says a mention is of. */
function givenName({ candidates }: Decision): string | undefined {
  return candidates.find(candidate => candidate.name !== undefined)?.name;
}

/** Joins the clusters whose mentions the user's dictionary gives one name. */
function joinGiven(firsts: readonly number[], given: readonly (string | undefined)[]): number[] {
  const firstOf = new Map<string, number>();
  const moved = new Map<number, number>();
  for (const [index, name] of given.entries()) {
    if (name === undefined) continue;
    const first = firstOf.get(name) ?? firsts[index]!;
    firstOf.set(name, first);
    moved.set(firsts[index]!, first);
  }
  return firsts.map(first => moved.get(first) ?? first);
}

function nameOf(tokens: TokenTable, { from, to, type }: Decision): TypedName {
  const written = tokens.words.slice(from, to).filter(word => /[\p{L}\p{N}]/u.test(word));
  const words = written.map(word => fold(word).replace(/\.$/, ''));
  return { text: textOf(tokens, from, to), type, written, words, tokens, from, to };
}

/** The form with the most letters; of equals the first. */
function fullestName(tokens: TokenTable, members: readonly Decision[]): string {
  let fullest = '';
  for (const { from, to } of members) {
    const text = textOf(tokens, from, to).replace(/\s+/g, ' ');
    if (text.length > fullest.length) fullest = text;
  }
  return fullest;
}

function uniqueId(type: string, name: string, taken: Set<string>): string {
  const base = `${type}/${slug(name) || 'unnamed'}`;
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
