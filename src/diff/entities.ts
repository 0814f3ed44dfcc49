import type { AnnotationFile, Entity, Link, Mention } from '../annotations/schema.ts';
import type { Pairing } from '../compare.ts';
import type { ChangeKind, EntityChange } from './change.ts';
import type { DiffOptions } from './options.ts';
import { alike, compatible } from './same.ts';

/** Entities that share mentions, directly or through others: to each id of a side those of the other that it meets. */
interface Family {
  before: Map<string, Set<string>>;
  after: Map<string, Set<string>>;
}

/**
 * What happened to entities. Those before and after answer to each other when mentions of theirs do; an entity without
 * a mention on both sides came or went with its mentions, which is said of these.
 */
export function entityChanges(
  before: AnnotationFile,
  after: AnnotationFile,
  pairings: readonly Pairing<Mention>[],
  options: DiffOptions,
): EntityChange[] {
  const olds = byId(before.entities);
  const news = byId(after.entities);
  const firsts = firstMentions(after.mentions);
  return families(pairings).flatMap(family => {
    const sides = {
      before: [...family.before.keys()].map(id => olds.get(id)!),
      after: [...family.after.keys()].map(id => news.get(id)!),
    };
    const isOne = sides.before.length === 1 && sides.after.length === 1;
    const kinds = isOne ? sameThingKinds(sides.before[0]!, sides.after[0]!, options) : regroupedKinds(family);
    if (kinds.length === 0) return [];
    const { type, start, end } = firsts.get(sides.after[0]!.id)!;
    const key = `${kinds}:${[...family.before.keys()]}>${isOne ? contentOf(sides.after[0]!) : [...family.after.keys()]}`;
    return [{ about: 'entity' as const, key, kinds, type, start, end, ...sides }];
  });
}

/** The connected parts of the graph whose edges are mentions that both sides have, in text order. */
function families(pairings: readonly Pairing<Mention>[]): Family[] {
  const ofOld = new Map<string, Family>();
  const ofNew = new Map<string, Family>();
  for (const { gold, predicted } of pairings) {
    if (gold?.entity === undefined || predicted?.entity === undefined || gold.type !== predicted.type) continue;
    const known = ofOld.get(gold.entity);
    const other = ofNew.get(predicted.entity);
    const family = known ?? other ?? { before: new Map(), after: new Map() };
    if (known && other && known !== other) unite(known, other, ofOld, ofNew);
    ofOld.set(gold.entity, family);
    ofNew.set(predicted.entity, family);
    meet(family.before, gold.entity, predicted.entity);
    meet(family.after, predicted.entity, gold.entity);
  }
  return [...new Set(ofNew.values())];
}

function unite(into: Family, from: Family, ofOld: Map<string, Family>, ofNew: Map<string, Family>): void {
  for (const [id, partners] of from.before) {
    into.before.set(id, partners);
    ofOld.set(id, into);
  }
  for (const [id, partners] of from.after) {
    into.after.set(id, partners);
    ofNew.set(id, into);
  }
}

function meet(side: Map<string, Set<string>>, id: string, partner: string): void {
  const partners = side.get(id);
  if (partners) partners.add(partner);
  else side.set(id, new Set([partner]));
}

function regroupedKinds({ before, after }: Family): ChangeKind[] {
  const meetsSeveral = (side: Map<string, Set<string>>) => [...side.values()].some(partners => partners.size > 1);
  return [...(meetsSeveral(after) ? ['merged' as const] : []), ...(meetsSeveral(before) ? ['split' as const] : [])];
}

function sameThingKinds(before: Entity, after: Entity, { details }: DiffOptions): ChangeKind[] {
  const { link: oldLink, ...old } = before;
  const { link: newLink, ...now } = after;
  return [
    ...(sameLink(oldLink, newLink, details) ? [] : ['link' as const]),
    ...(details && !alike(old, now) ? ['details' as const] : []),
  ];
}

function sameLink(before: Link | undefined, after: Link | undefined, details: boolean | undefined): boolean {
  return details ? alike(before, after) : compatible(before ?? {}, after ?? {});
}

function contentOf({ id, name, role, ids, link }: Entity): string {
  return JSON.stringify({ id, name, role, ids, link });
}

function byId(entities: readonly Entity[]): Map<string, Entity> {
  return new Map(entities.map(entity => [entity.id, entity]));
}

function firstMentions(mentions: readonly Mention[]): Map<string, Mention> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.entity !== undefined && !first.has(mention.entity)) first.set(mention.entity, mention);
  }
  return first;
}
