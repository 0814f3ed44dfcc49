import type { EntryKind, GazetteerEntry } from '../../gazetteer/index.ts';
import type { TypedName } from '../cluster.ts';
import { holds } from './containers.ts';
import { foremost, type Sense, sensesOf } from './senses.ts';

/** Whether the text right around a name lets it mean a thing. */
export type Test = (entry: GazetteerEntry) => boolean;

/** The senses that pass all tests that any sense passes; undefined when no test has said anything. */
export function narrowed(senses: readonly Sense[], tests: readonly (Test | undefined)[]): readonly Sense[] | undefined {
  let left: readonly Sense[] | undefined;
  for (const test of tests) {
    const passed = test ? (left ?? senses).filter(({ entry }) => test(entry)) : [];
    if (passed.length > 0) left = passed;
  }
  return left;
}

/** A thing that no list has: "the Kollidam" beside a town of the name, but no "Amazon state". */
export function isOtherThing({ text }: TypedName, kinds: readonly EntryKind[] | undefined): boolean {
  const kind = foremost(text)?.kind;
  return (
    kinds !== undefined &&
    (kind === undefined || (kind === 'city' && (kinds.includes('water') || kinds.includes('land'))))
  );
}

/** Whether a name means no country and no region first of all. */
export function isTownOrUnknown({ text }: TypedName): boolean {
  const kind = foremost(text)?.kind;
  return kind === undefined || kind === 'city';
}

/** Whether a thing is large enough to be said to hold others. */
export function isLarge({ kind }: GazetteerEntry): boolean {
  return kind === 'country' || kind === 'region';
}

/** A country, or a division of the first level. */
export function isDivision({ kind, level, country }: GazetteerEntry): boolean {
  return country !== undefined && (kind === 'country' || (kind === 'region' && level === undefined));
}

export function isDivisionName(name: TypedName | undefined): boolean {
  const entry = name && foremost(name.text);
  return entry !== undefined && isDivision(entry);
}

/** Whether a name may be a country and a region: it says nothing of its neighbours. */
export function hasOtherKinds({ text, type }: TypedName): boolean {
  const kinds = new Set(
    sensesOf(text, type)
      .filter(({ entry, isKnown }) => isKnown && isDivision(entry))
      .map(({ entry }) => entry.kind),
  );
  return kinds.size > 1;
}

/** "Paris, Texas": what lies in it. */
export function heldBy(holder: GazetteerEntry): Test {
  return entry => holds(holder, entry);
}

/** "Pakistan's Punjab": what lies in any of the things that a name may mean, or belongs to a people. */
export function heldByName({ text, type }: TypedName): Test {
  const outer = sensesOf(text, type).filter(({ isKnown }) => isKnown);
  if (type !== 'group') return entry => outer.some(sense => isLarge(sense.entry) && holds(sense.entry, entry));
  return entry => entry.kind !== 'country' && outer.some(sense => sense.entry.country === entry.country);
}
