import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMentions, type Pairing, type Typed } from '../src/compare.ts';
import cases from './cases/compare.json' with { type: 'json' };

/** `person 0-5` */
function mention(text: string): Typed {
  const [type = '', span = ''] = text.split(' ');
  const [start, end] = span.split('-').map(Number);
  return { start: start!, end: end!, type };
}

function show({ relation, gold, predicted }: Pairing): string {
  const side = (each?: Typed) => (each ? `${each.type} ${each.start}-${each.end}` : '–');
  return `${relation}: ${side(gold)} | ${side(predicted)}`;
}

describe('pairs', () => {
  for (const { name, gold, predicted, pairs } of cases) {
    it(name, () => expect(compareMentions(gold.map(mention), predicted.map(mention)).map(show)).toEqual(pairs));
  }
});

const mentions = fc.array(
  fc.record({
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 8 }),
    type: fc.constantFrom('person', 'place', 'date'),
    text: fc.constantFrom('a', 'b'),
  }),
  { maxLength: 12 },
);
const typed = mentions.map(all =>
  all.map(({ start, length, type, text }) => ({ start, end: start + length, type, text })),
);

/** The list with a copy of it in another order. */
const shuffled = typed.chain(all =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
);

describe('any two lists, overlapping within themselves too', () => {
  it('give the same pairs in any order', () => {
    fc.assert(
      fc.property(shuffled, shuffled, ([gold, gold2], [predicted, predicted2]) => {
        expect(compareMentions(gold2, predicted2)).toEqual(compareMentions(gold, predicted));
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it('are paired one to one, each mention once, and none is left that could be paired', () => {
    fc.assert(
      fc.property(typed, typed, (gold, predicted) => {
        const pairings = compareMentions(gold, predicted);
        expect(new Set(pairings.flatMap(each => each.gold ?? [])).size).toBe(gold.length);
        expect(new Set(pairings.flatMap(each => each.predicted ?? [])).size).toBe(predicted.length);
        expect(pairings.length).toBeLessThanOrEqual(gold.length + predicted.length);
        for (const { gold: missed } of pairings.filter(({ relation }) => relation === 'missed')) {
          for (const { predicted: spurious } of pairings.filter(({ relation }) => relation === 'spurious')) {
            expect(missed!.start < spurious!.end && spurious!.start < missed!.end).toBe(false);
          }
        }
      }),
      { numRuns: 1_000, seed: 2 },
    );
  });

  it('mirror each other', () => {
    const mirror = {
      exact: 'exact',
      type: 'type',
      boundary: 'boundary',
      both: 'both',
      missed: 'spurious',
      spurious: 'missed',
    };
    const count = (pairings: Pairing[]) => pairings.map(({ relation }) => relation).sort();
    fc.assert(
      fc.property(typed, all => {
        const half = Math.floor(all.length / 2);
        const [a, b] = [flat(all.slice(0, half)), flat(all.slice(half))];
        expect(count(compareMentions(b, a))).toEqual(
          compareMentions(a, b)
            .map(({ relation }) => mirror[relation])
            .sort(),
        );
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('of one list with itself are all exact', () => {
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(compareMentions(all, again).every(({ relation }) => relation === 'exact')).toBe(true);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

/** Leaves out what overlaps something before it. */
function flat(all: readonly Typed[]): Typed[] {
  const kept: Typed[] = [];
  for (const each of [...all].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}

it('does not slow down with the length of the lists', () => {
  const long = Array.from({ length: 100_000 }, (_, at) => ({ start: at * 10, end: at * 10 + 8, type: 'person' }));
  const moved = long.map(({ start, end, type }) => ({ start: start + 4, end: end + 4, type }));
  const started = performance.now();
  expect(compareMentions(long, moved)).toHaveLength(100_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
