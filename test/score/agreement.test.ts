import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationFile, Mention } from '../../src/annotations/schema.ts';
import type { Typed } from '../../src/compare.ts';
import { describeDisagreement } from '../../src/report/agreement.ts';
import { anyType, type Continuum, onlyType, unitizedAlpha } from '../../src/score/agreement/unitized-alpha.ts';
import { agreementOf } from '../../src/score/agreement.ts';
import alphas from '../cases/agreement/alpha.json' with { type: 'json' };
import readings from '../cases/agreement/readings.json' with { type: 'json' };
import { annotated } from '../support/annotated.ts';

/** `person 0-5` */
function typed(text: string): Typed {
  const [type = '', span = ''] = text.split(' ');
  const [start = 0, end = 0] = span.split('-').map(Number);
  return { start, end, type };
}

/** Three decimals where a source gives three, four where it was worked out by hand. */
function expectAlpha(got: number | undefined, expected: number | null): void {
  if (expected === null) expect(got).toBeUndefined();
  else expect(got).toBeCloseTo(expected, expected === Math.round(expected * 1_000) / 1_000 ? 3 : 4);
}

describe('alpha for unitizing', () => {
  for (const { name, length, annotators, alpha, spans } of alphas) {
    it(name, () => {
      const continua = [{ length, annotators: annotators.map(mentions => mentions.map(typed)) }];
      expectAlpha(unitizedAlpha(continua), alpha);
      expectAlpha(unitizedAlpha(anyType(continua)), spans);
    });
  }

  it('is undefined without an article', () => expect(unitizedAlpha([])).toBeUndefined());

  it('of one type takes others for gaps', () => {
    const continua = [{ length: 20, annotators: [['a 0-5', 'b 5-9'].map(typed), ['a 0-5', 'c 5-9'].map(typed)] }];
    expect(unitizedAlpha(onlyType(continua, 'a'))).toBe(1);
    expect(unitizedAlpha(onlyType(continua, 'b'))).toBeLessThan(0);
    expect(unitizedAlpha(onlyType(continua, 'd'))).toBeUndefined();
  });
});

/** Mentions from gaps and lengths, cut at the end of the text. */
const mentionsWithin = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b', 'c')), { maxLength: 6 })
    .map(parts => {
      let end = 0;
      return parts
        .map(([gap, size, type]) => {
          const start = end + gap;
          end = start + size;
          return { start, end, type };
        })
        .filter(mention => mention.end <= length);
    });

const continuaOf = (annotators: number): fc.Arbitrary<Continuum[]> =>
  fc.array(
    fc.nat(24).chain(length =>
      fc.record({
        length: fc.constant(length),
        annotators: fc.array(mentionsWithin(length), { minLength: annotators, maxLength: annotators }),
      }),
    ),
    { minLength: 1, maxLength: 4 },
  );

const anyContinua = fc.integer({ min: 2, max: 4 }).chain(continuaOf);

const shuffled = <Item>(items: Item[]) =>
  fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });

/** Alpha as its definition reads: every unit of text beside every other that it may stand beside. */
function alphaByPairs(continua: readonly Continuum[]): number | undefined {
  const units = continua.flatMap(({ length, annotators }, article) =>
    annotators.flatMap((mentions, annotator) =>
      Array.from({ length }, (_, at) => {
        const mention = mentions.find(({ start, end }) => start <= at && at < end);
        return { place: `${article}:${at}`, annotator, mention, type: mention?.type };
      }),
    ),
  );
  const share = { observed: [0, 0], expected: [0, 0] };
  for (const [first, a] of units.entries()) {
    for (const [second, b] of units.entries()) {
      const differs = Number(a.type !== b.type);
      if (a.place === b.place && a.annotator !== b.annotator) {
        share.observed[0]! += differs;
        share.observed[1]! += 1;
      }
      if (first !== second && (a.mention === undefined || a.mention !== b.mention)) {
        share.expected[0]! += differs;
        share.expected[1]! += 1;
      }
    }
  }
  const ratioOf = ([part, whole]: number[]) => part! / whole!;
  return share.expected[0] === 0 ? undefined : 1 - ratioOf(share.observed) / ratioOf(share.expected);
}

describe('alpha of any annotators', () => {
  it('is what its definition says', () => {
    fc.assert(
      fc.property(anyContinua, continua => {
        const expected = alphaByPairs(continua);
        if (expected === undefined) expect(unitizedAlpha(continua)).toBeUndefined();
        else expect(unitizedAlpha(continua)).toBeCloseTo(expected, 10);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is a number up to 1, or undefined', () => {
    fc.assert(
      fc.property(anyContinua, continua => {
        for (const each of [continua, anyType(continua), onlyType(continua, 'a')]) {
          const alpha = unitizedAlpha(each);
          expect(alpha === undefined || (Number.isFinite(alpha) && alpha <= 1)).toBe(true);
        }
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('is 1 for those who say the same, and less for others', () => {
    fc.assert(
      fc.property(continuaOf(1), fc.integer({ min: 2, max: 4 }), (continua, times) => {
        const same = continua.map(({ length, annotators: [mentions] }) => ({
          length,
          annotators: Array.from({ length: times }, () => mentions!),
        }));
        expect([1, undefined]).toContain(unitizedAlpha(same));
        const other = { length: 9, annotators: [[typed('a 2-4')], ...Array.from({ length: times - 1 }, () => [])] };
        expect(unitizedAlpha([...same, other])).toBeLessThan(1);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('depends on the order of neither articles nor annotators', () => {
    const any = fc
      .integer({ min: 2, max: 4 })
      .chain(count => fc.tuple(continuaOf(count), shuffled(Array.from({ length: count }, (_, at) => at))))
      .chain(([continua, order]) => fc.tuple(fc.constant(continua), fc.constant(order), shuffled(continua)));
    fc.assert(
      fc.property(any, ([continua, order, moved]) => {
        const renamed = moved.map(({ length, annotators }) => ({
          length,
          annotators: order.map(at => annotators[at]!),
        }));
        expect(unitizedAlpha(renamed)).toBe(unitizedAlpha(continua));
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('is that of one article after the other as one text', () => {
    fc.assert(
      fc.property(continuaOf(3), continua => {
        const joined = continua.reduce((all, { length, annotators }) => ({
          length: all.length + length,
          annotators: all.annotators.map((mentions, at) => [
            ...mentions,
            ...annotators[at]!.map(({ start, end, type }) => ({
              start: all.length + start,
              end: all.length + end,
              type,
            })),
          ]),
        }));
        expect(unitizedAlpha([joined])).toBe(unitizedAlpha(continua));
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('disagreements', () => {
  for (const { name, entities, annotators, disagreements } of readings) {
    it(name, () => {
      const files = Object.values(annotators).map((body, at) => annotated('ferry', body, entities?.[at]).file);
      const found = agreementOf(Object.keys(annotators), [files]).disagreements;
      expect(found.map(each => describeDisagreement(each).trimEnd().split('\n    '))).toEqual(disagreements);
    });
  }
});

function fileOf(id: string, mentions: readonly string[], length = 100): AnnotationFile {
  const named = mentions.map((each): Mention => ({ ...typed(each), text: 'x' }));
  return { schema: 1, article: { id, sha256: '0'.repeat(64), length }, entities: [], mentions: named };
}

describe('agreement', () => {
  const alice = fileOf('a', ['person 0-5', 'place 10-15', 'ship 20-30']);
  const bob = fileOf('a', ['person 0-5', 'place 10-14']);
  const carol = fileOf('a', ['person 0-5', 'organization 10-15', 'ship 20-30']);

  it('gives each pair, each type and all', () => {
    const { types, all, spans, pairs } = agreementOf(['alice', 'bob', 'carol'], [[alice, bob, carol]]);
    expect(pairs.map(({ annotators }) => annotators)).toEqual([
      ['alice', 'bob'],
      ['alice', 'carol'],
      ['bob', 'carol'],
    ]);
    expect(types.map(({ type }) => type)).toEqual(['person', 'place', 'organization', 'ship']);
    expect(types[0]).toMatchObject({ mentions: [1, 1, 1], f1: 1, alpha: 1 });
    expect(types[1]).toMatchObject({ mentions: [1, 1, 0], f1: 0 });
    expect(types[3]).toMatchObject({ mentions: [1, 0, 1], f1: 0.5 });
    expect(all).toMatchObject({ mentions: [3, 2, 3] });
    // Right of alice–bob, alice–carol and bob–carol, twice each, over the mentions of both: (2 + 4 + 2) / (5 + 6 + 5).
    expect(all.f1).toBeCloseTo(8 / 16, 12);
    expect(spans.f1).toBeCloseTo(10 / 16, 12);
    expect(spans.alpha).toBeGreaterThan(all.alpha!);
  });

  it('is 1 for those who say the same, and undefined where nobody says anything', () => {
    expect(agreementOf(['a', 'b'], [[alice, alice]]).all).toMatchObject({ f1: 1, alpha: 1 });
    const nothing = fileOf('a', []);
    const { all, types, disagreements } = agreementOf(['a', 'b'], [[nothing, nothing]]);
    expect(all).toEqual({ mentions: [0, 0], f1: undefined, alpha: undefined, values: undefined, links: undefined });
    expect([types, disagreements]).toEqual([[], []]);
    expect(agreementOf(['a', 'b'], []).all.alpha).toBeUndefined();
  });

  it('does not depend on the order of annotators or articles', () => {
    const other = [alice, bob, carol].map(({ mentions }, at) => ({ ...fileOf('b', []), mentions: mentions.slice(at) }));
    const articles = [[alice, bob, carol], other];
    const turned = articles.toReversed().map(files => files.toReversed());
    const there = agreementOf(['alice', 'bob', 'carol'], articles);
    const back = agreementOf(['carol', 'bob', 'alice'], turned);
    expect(back.all.alpha).toBe(there.all.alpha);
    expect(back.all.f1).toBeCloseTo(there.all.f1!, 12);
    expect(back.types.map(({ type, alpha }) => [type, alpha])).toEqual(
      there.types.map(({ type, alpha }) => [type, alpha]),
    );
    expect(back.disagreements).toHaveLength(there.disagreements.length);
  });

  it('is of some types only when asked', () => {
    const { types, all, disagreements } = agreementOf(['a', 'b'], [[alice, carol]], { types: ['person', 'ship'] });
    expect(types.map(({ type }) => type)).toEqual(['person', 'ship']);
    expect(all).toMatchObject({ mentions: [2, 2], f1: 1, alpha: 1 });
    expect(disagreements).toEqual([]);
  });

  it('counts values and links of mentions that both have, when one gives them', () => {
    const body = (day: string, town: string) =>
      `On [[Monday|date|${day}]] the [[Luo|group|luo]] of [[Busia|place|${town}]] paid [[Sh5|money|5.0 KES]].`;
    const links = ['place/busia-ke | Busia | country=KE', 'place/busia-ug | Busia | country=UG'];
    const one = annotated('a', body('2024-03-11', 'busia-ke'), links).file;
    const two = annotated('a', body('2024-03-18', 'busia-ug'), links).file;
    const { all, types } = agreementOf(['a', 'b'], [[one, two]]);
    expect(all).toMatchObject({ f1: 1, alpha: 1, values: 0.5, links: 0 });
    expect(types.map(({ type, values, links }) => [type, values, links])).toEqual([
      ['place', undefined, 0],
      ['group', undefined, undefined],
      ['date', 0, undefined],
      ['money', 1, undefined],
    ]);
  });

  it('is quick on a thousand articles of three annotators, and on one of a megabyte', () => {
    const moved = (id: string, count: number, shift: number): AnnotationFile => ({
      ...fileOf(id, [], count * 40),
      mentions: Array.from({ length: count }, (_, at) => ({
        start: at * 40 + shift,
        end: at * 40 + 12,
        type: 'person',
        text: 'x',
      })),
    });
    const small = Array.from({ length: 1_000 }, (_, at) =>
      [0, 1, 2].map(shift => moved(`a${at}`, 30, at % 3 ? 0 : shift)),
    );
    const large = [0, 1, 2].map(shift => moved('large', 25_000, shift));
    const started = performance.now();
    const { disagreements } = agreementOf(['a', 'b', 'c'], [...small, large]);
    expect(disagreements).toHaveLength(334 * 30 + 25_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
