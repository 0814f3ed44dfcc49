import type { Link, Mention } from '../../annotations/schema.ts';
import type { Span } from '../../types.ts';
import { linksAgree, type Reading, valuesAgree } from './reading.ts';

/**
 * What annotators disagree about: `missing` some have no mention there; `type` the same spans, other types; `boundary`
 * the same type, other spans; `both` of these; `value` or `link` a mention that all have, with another meaning.
 */
export type DisagreementKind = 'missing' | 'type' | 'boundary' | 'both' | 'value' | 'link';

/** A place in an article that annotators read in different ways: the span over all mentions there. */
export interface Disagreement extends Span {
  article: string;
  kind: DisagreementKind;
  /** Two or more, each with the annotators who share it. */
  readings: readonly SharedReading[];
}

export interface SharedReading {
  annotators: readonly string[];
  /** None for those who marked nothing. */
  mentions: readonly Mention[];
  /** Where links differ. */
  link?: Link | undefined;
}

/** What one annotator has at a place. */
interface Vote {
  annotator: string;
  mentions: Mention[];
  link: Link | undefined;
}

/** All places of an article that its annotators do not agree about, in text order. */
export function disagreementsIn(
  article: string,
  annotators: readonly string[],
  readings: readonly Reading[],
): Disagreement[] {
  return placesOf(readings).flatMap(({ start, end, mentions }) => {
    const votes = annotators.map((annotator, at): Vote => {
      const own = mentions[at]!;
      return { annotator, mentions: own, link: own[0] && readings[at]!.linkOf(own[0]) };
    });
    return judge(votes).map(judged => ({ article, start, end, ...judged }));
  });
}

interface Place extends Span {
  /** For each annotator. */
  mentions: Mention[][];
}

/** Mentions that overlap, directly or through others, stand in one place. */
function placesOf(readings: readonly Reading[]): Place[] {
  const all = readings
    .flatMap(({ mentions }, at) => mentions.map(mention => ({ at, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || a.at - b.at);
  const places: Place[] = [];
  for (const { at, mention } of all) {
    let place = places.at(-1);
    if (place === undefined || mention.start >= place.end) {
      place = { start: mention.start, end: mention.end, mentions: readings.map(() => []) };
      places.push(place);
    }
    place.end = Math.max(place.end, mention.end);
    place.mentions[at]!.push(mention);
  }
  return places;
}

function judge(votes: readonly Vote[]): Pick<Disagreement, 'kind' | 'readings'>[] {
  const marked = grouped(votes, (a, b) => isAlike(a.mentions, b.mentions));
  if (marked.length > 1) return [{ kind: kindOf(votes), readings: marked.map(shared) }];
  const valued = grouped(votes, (a, b) => valuesAgree(a.mentions[0]!, b.mentions[0]!) !== false);
  const linked = grouped(votes, (a, b) => linksAgree(a.link, b.link) !== false);
  return [
    ...(valued.length > 1 ? [{ kind: 'value' as const, readings: valued.map(shared) }] : []),
    ...(linked.length > 1
      ? [{ kind: 'link' as const, readings: linked.map(group => ({ ...shared(group), link: fullest(group) })) }]
      : []),
  ];
}

/** Groups of votes that agree with each other, in the order of annotators. */
function grouped(votes: readonly Vote[], agree: (a: Vote, b: Vote) => boolean): Vote[][] {
  const groups: Vote[][] = [];
  for (const vote of votes) {
    const group = groups.find(members => members.every(member => agree(member, vote)));
    if (group) group.push(vote);
    else groups.push([vote]);
  }
  return groups;
}

function kindOf(votes: readonly Vote[]): DisagreementKind {
  if (votes.some(({ mentions }) => mentions.length === 0)) return 'missing';
  const [first, ...others] = votes.map(({ mentions }) => mentions);
  if (others.every(other => isAlike(first!, other, spanOnly))) return 'type';
  const types = new Set(votes.flatMap(({ mentions }) => mentions.map(({ type }) => type)));
  return types.size === 1 ? 'boundary' : 'both';
}

function isAlike(a: readonly Mention[], b: readonly Mention[], same = spanAndType): boolean {
  return a.length === b.length && a.every((mention, at) => same(mention, b[at]!));
}

function spanAndType(a: Mention, b: Mention): boolean {
  return spanOnly(a, b) && a.type === b.type;
}

function spanOnly(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function shared(group: readonly Vote[]): SharedReading {
  return { annotators: group.map(({ annotator }) => annotator), mentions: group[0]!.mentions };
}

/** Links of a group agree where they say something, and one may say more than the others. */
function fullest(group: readonly Vote[]): Link | undefined {
  const size = (link: Link | undefined) => Object.keys(link ?? {}).length;
  return group.map(({ link }) => link).reduce((best, link) => (size(link) > size(best) ? link : best));
}
