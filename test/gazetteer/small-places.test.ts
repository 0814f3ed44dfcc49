import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry, type GazetteerEntry, parseEntry } from '../../src/gazetteer/entry.ts';
import { loadSmallPlaces, nameKey, searchSmallPlaces } from '../../src/gazetteer/index.ts';

const townOf = (name: string, geonames: number): GazetteerEntry => ({ name, type: 'place', kind: 'city', geonames });

function fileOf(entries: readonly GazetteerEntry[]): Buffer {
  const sorted = entries.toSorted((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
  return Buffer.from(`# a comment\n${sorted.map(formatEntry).join('\n')}\n`);
}

describe('searchSmallPlaces', () => {
  it('finds every name, however it is written, and no other', () => {
    const name = fc.stringMatching(/^[A-Za-zÉØß' -]{0,8}[A-Za-z]$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), name, (names, other) => {
        const entries = names.map(townOf);
        const places = searchSmallPlaces(fileOf(entries));
        for (const wanted of [...names, other]) {
          const ids = places.named(wanted).map(({ geonames }) => geonames);
          const expected = entries.filter(entry => nameKey(entry.name) === nameKey(wanted));
          expect(ids.toSorted()).toEqual(expected.map(({ geonames }) => geonames).toSorted());
        }
      }),
    );
  });

  it('finds nothing in an empty file', () => {
    expect(searchSmallPlaces(Buffer.from('')).named('Oslo')).toEqual([]);
    expect(searchSmallPlaces(Buffer.from('# only a comment\n')).named('Oslo')).toEqual([]);
  });
});

describe('data/small-places.tsv', () => {
  it('knows towns of one name apart by division', () => {
    const divisions = loadSmallPlaces()
      .named('Lamar County')
      .map(({ division, level }) => `${division} ${level}`);
    expect(divisions.toSorted()).toEqual(['AL 2', 'GA 2', 'MS 2', 'TX 2']);
  });

  it('knows other spellings', () => {
    expect(loadSmallPlaces().named('Benin')).toEqual([expect.objectContaining({ country: 'NG', main: 'Benin City' })]);
  });

  it('is read once', () => {
    expect(loadSmallPlaces()).toBe(loadSmallPlaces());
  });
});

describe('an entry', () => {
  it('keeps its division and level', () => {
    const line = 'Lamar County\tregion\tUS\td\t49793\t33.66\t-95.57\t4705086\t\tTX';
    expect(formatEntry(parseEntry(line))).toBe(line);
    expect(parseEntry(line)).toMatchObject({ level: 2, division: 'TX' });
  });
});
