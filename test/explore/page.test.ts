import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsIn } from '../../src/explore/packed-groups.ts';
import { bucketsFor, unitFor } from '../../src/explore/time-units.ts';
import { parsePeriod } from '../../src/search/period.ts';
import { parseSum } from '../../src/search/sum.ts';
import { packFacets } from '../../src/sinks/sqlite/facet-blob.ts';
import { compare, shift } from '../../src/text/decimal.ts';
import { secondsOf } from '../../src/text/instant.ts';
import { hashOf, toggled, viewOf, withPart } from '../../web/explore/address.ts';
import { partsOf } from '../../web/explore/article-parts.ts';
import { fitBox, WORLD } from '../../web/explore/map-box.ts';
import { circleBox, labelBox, overlap, placeLabels } from '../../web/explore/network-labels.ts';
import { placeNodes, SIZE } from '../../web/explore/network-layout.ts';
import { powerName, rangeOf } from '../../web/explore/sum-range.ts';

const DAY = 86_400;

it('reads the groups that are packed', () => {
  const group = fc.tuple(fc.nat(300), fc.array(fc.nat(100_000), { minLength: 1, maxLength: 200 }));
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), pairs => {
      const groups = new Map(pairs);
      expect(groupsIn(packFacets(groups))).toEqual([...groups.keys()]);
    }),
  );
});

describe('bars of time', () => {
  it.each([
    ['2022-03-01', '2022-03-20', 'day', 20],
    ['2020-01-31', '2022-03-01', 'month', 27],
    ['1958-05-05', '2026-01-01', 'year', 69],
    ['1701-01-01', '2026-01-01', 'decade', 33],
    ['-0299-01-01', '2026-01-01', 'century', 24],
  ])('%s to %s are of a %s', (first, last, name, count) => {
    const [low, high] = [secondsOf(first) / DAY, secondsOf(last) / DAY];
    const unit = unitFor(low, high);
    const { bars, barAt } = bucketsFor(unit, low, high);
    expect([unit.name, bars.length]).toEqual([name, count]);
    for (const day of [low, high, Math.floor((low + high) / 2)]) {
      const { from, to } = bars[barAt(day)]!;
      const range = parsePeriod('date', `${from}..${to}`);
      expect(secondsOf(range.start!)).toBeLessThanOrEqual(day * DAY);
      expect(secondsOf(range.end!)).toBeGreaterThan(day * DAY);
    }
  });
});

describe('the address', () => {
  it('says all of a view', () => {
    const hash = '#words=a+b&entity=person%2Fx&entity=place%2Fy&offset=10&about=person%2Fx';
    expect(hashOf(viewOf(hash))).toBe(hash);
    expect(hashOf(viewOf('#offset=-3&other=1&date='))).toBe('#');
  });

  it('takes parts in and out, and begins at the first result', () => {
    const view = viewOf('#words=a&entity=x&offset=20&article=z');
    expect(hashOf(toggled(view, 'entity', 'y'))).toBe('#words=a&entity=x&entity=y');
    expect(hashOf(toggled(view, 'entity', 'x'))).toBe('#words=a');
    expect(hashOf(withPart(view, 'words', ' '))).toBe('#entity=x');
  });
});

it.each([-2, -1, 0, 3, 9, 14])('asks for the sums of a bar: 10 to the power of %i', power => {
  const { low, high, currency } = parseSum(rangeOf(power, 'USD'));
  expect(Number(low!.amount)).toBeCloseTo(10 ** power, 6);
  expect(compare(high!.amount, shift('1', power + 1))).toBeLessThan(0);
  expect(currency).toBe('USD');
});

it('names powers of ten shortly', () => {
  expect([-2, 0, 2, 3, 5, 6, 11, 12, 15].map(powerName)).toEqual([
    '0.01',
    '1',
    '100',
    '1k',
    '100k',
    '1m',
    '100bn',
    '1tn',
    '1e15',
  ]);
});

it('shows the part of the map that the places are in', () => {
  expect(fitBox([])).toBe(WORLD);
  const [x, y, width, height] = fitBox([
    { lat: 10, lon: 100 },
    { lat: 12, lon: 106 },
  ]);
  expect(x <= 560 && x + width >= 572 && y <= 156 && y + height >= 160 && width < 100).toBe(true);
  expect(
    fitBox([
      { lat: 60, lon: -170 },
      { lat: -40, lon: 175 },
    ]),
  ).toBe(WORLD);
});

it('draws the same network in the same way, within its frame', () => {
  const nodes = Array.from({ length: 30 }, (_, at) => ({ key: `${at}`, type: 'person', name: 'x', articles: 30 - at }));
  const edges = nodes.slice(1).map((_, at) => ({ a: Math.floor(at / 2), b: at + 1, articles: 3 }));
  const placed = placeNodes({ nodes, edges });
  expect(placeNodes({ nodes, edges })).toEqual(placed);
  expect(placed.every(({ x, y }) => x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height)).toBe(true);
  expect(placeNodes({ nodes: [], edges: [] })).toEqual([]);
});

it('cuts an article into parts that are its text', () => {
  const article = { id: 'a', text: 'Ann of Ann Bank pays', entities: [] };
  const mentions = [
    { start: 0, end: 3, type: 'person' },
    { start: 7, end: 15, type: 'organization' },
  ];
  const parts = partsOf({
    ...article,
    mentions,
    words: [
      { start: 11, end: 15 },
      { start: 16, end: 20 },
    ],
  });
  expect(parts.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    'Ann',
    ' of ',
    'Ann Bank',
    ' ',
    'pays',
  ]);
  expect(parts.map(({ mention, asked }) => mention?.type ?? asked)).toEqual([
    'person',
    undefined,
    'organization',
    undefined,
    true,
  ]);
});

describe('labels of the network', () => {
  const circle = (x: number, y: number) => ({ x, y, radius: 5 });

  it.each([
    { is: 'above', circles: [circle(50, 50)], stands: [[41, false]] },
    {
      is: 'below, where another circle is above',
      circles: [circle(50, 50), circle(60, 38)],
      stands: [
        [68, false],
        [29, false],
      ],
    },
    {
      is: 'left out in a crowd',
      circles: [circle(50, 50), circle(40, 40), circle(60, 60)],
      stands: [
        [41, true],
        [31, false],
        [78, false],
      ],
    },
  ])('are $is', ({ circles, stands }) => {
    expect(
      placeLabels(
        circles,
        circles.map(() => 'Senate'),
      ).map(({ base, isCrowded }) => [base, isCrowded]),
    ).toEqual(stands);
  });

  it('cover neither each other nor a circle', () => {
    const coordinate = fc.integer({ min: 0, max: 400 });
    const place = fc.record({ x: coordinate, y: coordinate, name: fc.string({ maxLength: 22 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), places => {
        const circles = places.map(({ x, y }) => circle(x, y));
        const names = places.map(({ name }) => name);
        const boxes = placeLabels(circles, names).map(({ base, isCrowded }, at) =>
          isCrowded ? undefined : labelBox(circles[at]!.x, base, names[at]!),
        );
        for (const [at, box] of boxes.entries()) {
          const others = [...circles.map(circleBox), ...boxes].filter((_, other) => other % circles.length !== at);
          for (const other of others) expect(box && other && overlap(box, other)).not.toBe(true);
        }
      }),
    );
  });
});
