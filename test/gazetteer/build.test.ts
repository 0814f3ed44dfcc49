import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../scripts/build-gazetteer.ts';
import { packageRoot } from '../../src/package-root.ts';

const built = new URL('data/gazetteer.tsv', packageRoot());
const source = new URL('data/source/', packageRoot());

describe('data/gazetteer.tsv', () => {
  it('is what the builder makes of the tables', () => {
    expect(buildGazetteer() === readFileSync(built, 'utf8')).toBe(true);
  });

  it('is small', () => {
    expect(statSync(built).size).toBeLessThan(4_000_000);
  });
});

describe.each(readdirSync(source))('data/source/%s', file => {
  const lines = readFileSync(new URL(file, source), 'utf8').replace(/\n$/, '').split('\n');

  it('says where it comes from', () => {
    expect(lines.filter(line => line.startsWith('#')).join(' ')).toContain('Source:');
  });

  it('has no line twice, and no space around a cell', () => {
    expect(new Set(lines).size).toBe(lines.length);
    for (const cell of lines.flatMap(line => line.split(/[\t|]/))) expect(cell).toBe(cell.trim());
  });

  it('has positions on earth', () => {
    if (!/^(?:features|towns|countries)/.test(file)) return;
    for (const line of lines.filter(each => !each.startsWith('#'))) {
      const [lat, lon] = line.split('\t').slice(2, 4).map(Number);
      expect(Math.abs(lat!)).toBeLessThanOrEqual(90);
      expect(Math.abs(lon!)).toBeLessThanOrEqual(180);
    }
  });
});
