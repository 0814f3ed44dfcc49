import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../scripts/build-gazetteer.ts';
import { loadGazetteer, loadSmallPlaces, nameKey } from '../../src/gazetteer/index.ts';
import { packageRoot } from '../../src/package-root.ts';

const data = (name: string) => new URL(`data/${name}.tsv`, packageRoot());
const source = new URL('data/source/', packageRoot());
const made = buildGazetteer();

describe.each([
  ['gazetteer', made.gazetteer],
  ['small-places', made.smallPlaces],
])('data/%s.tsv', (name, text) => {
  it('is what the builder makes of the tables', () => {
    expect(text === readFileSync(data(name), 'utf8')).toBe(true);
  });

  it('has its names in the order in which they are searched', () => {
    const keys = text
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => nameKey(line.slice(0, line.indexOf('\t'))));
    expect(keys.findIndex((key, at) => at > 0 && key < keys[at - 1]!)).toBe(-1);
  });
});

describe('the gazetteer', () => {
  it('is small', () => {
    expect(statSync(data('gazetteer')).size + statSync(data('small-places')).size).toBeLessThan(8_000_000);
  });

  it('keeps small places from the taggers', () => {
    const small = loadSmallPlaces().named('Lamar County');
    expect(small.length).toBeGreaterThan(1);
    expect(loadGazetteer().named('Lamar County')).toEqual([]);
  });
});

const COLUMN_OF_LATITUDE: Record<string, number> = {
  'countries.tsv': 2,
  'features.tsv': 2,
  'more-features.tsv': 2,
  'region-points.tsv': 2,
  'towns.tsv': 2,
  'more-cities.tsv': 4,
  'divisions.tsv': 5,
};

describe.each(readdirSync(source))('data/source/%s', file => {
  const lines = readFileSync(new URL(file, source), 'utf8').replace(/\n$/, '').split('\n');

  it('says where it comes from', () => {
    expect(lines.filter(line => line.startsWith('#')).join(' ')).toContain('Source:');
  });

  it('has no line twice, and no space around a cell', () => {
    expect(new Set(lines).size).toBe(lines.length);
    const untrimmed = lines.flatMap(line => line.split(/[\t|]/)).filter(cell => cell !== cell.trim());
    expect(untrimmed).toEqual([]);
  });

  it('has positions on earth', () => {
    const first = COLUMN_OF_LATITUDE[file];
    if (first === undefined) return;
    for (const line of lines.filter(each => !each.startsWith('#'))) {
      const [lat, lon] = line
        .split('\t')
        .slice(first, first + 2)
        .map(Number);
      expect(Math.abs(lat!)).toBeLessThanOrEqual(90);
      expect(Math.abs(lon!)).toBeLessThanOrEqual(180);
    }
  });
});
