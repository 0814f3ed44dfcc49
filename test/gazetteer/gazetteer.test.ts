import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry, parseEntry } from '../../src/gazetteer/entry.ts';
import { loadGazetteer, nameKey, searchGazetteer } from '../../src/gazetteer/index.ts';
import { textOf } from '../../src/tokens/index.ts';
import { tokensOf } from '../support/tokens.ts';

/** The names that the real gazetteer has at each row of a text, longest match first, without overlap. */
function namesIn(text: string): string[] {
  const tokens = tokensOf(text);
  const names: string[] = [];
  for (let row = 0; row < tokens.length; row++) {
    const match = loadGazetteer().lookup(tokens, row);
    if (!match) continue;
    names.push(textOf(tokens, row, match.to));
    row = match.to - 1;
  }
  return names;
}

describe('nameKey', () => {
  it.each([
    ['Guinea-Bissau', 'guinea bissau'],
    ['N’Djamena', 'ndjamena'],
    ['Saint Petersburg', 'st petersburg'],
    ['St. Petersburg', 'st petersburg'],
    ['Côte d’Ivoire', 'cote divoire'],
    ['Al Ḩasakah', 'al hasakah'],
    ['U.S.', 'us'],
    ['Washington, D.C.', 'washington , dc'],
  ])('%s → %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe('lookup', () => {
  it.each([
    ['in New York City and New York', ['New York City', 'New York']],
    ['the Democratic Republic of the Congo', ['Democratic Republic of the Congo']],
    ['BANGKOK AND KENYA', ['BANGKOK', 'KENYA']],
    ['of Deby and Bogota', ['Bogota']],
    ['an us–them divide', []],
    ['a turkey, a man', []],
    ['an Arab-Israeli war', ['Arab', 'Israeli']],
    ['the MAN group', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('gives every place of a name', () => {
    const kinds = loadGazetteer().named('Georgia');
    expect(kinds.map(({ kind, country }) => `${kind} ${country}`)).toEqual(['country GE', 'region US']);
  });

  it('does not run across sentences', () => {
    expect(namesIn('They like New. York is old.')).not.toContain('New. York');
  });
});

describe('data', () => {
  it('knows positions, codes and ids', () => {
    const [city] = loadGazetteer().named('Phnom Penh');
    expect(city).toMatchObject({ kind: 'city', country: 'KH', geonames: 1821306, capital: true });
    expect(city?.lat).toBeCloseTo(11.56, 1);
    expect(loadGazetteer().named('Kiev')[0]).toMatchObject({ main: 'Kyiv', country: 'UA' });
    expect(loadGazetteer().named('Burkinabe')[0]).toMatchObject({ type: 'group', kind: 'nationality', country: 'BF' });
  });

  it.each([
    'Reading Nice Mobile Bath Hull Split Bar Sale Orange Turkey'.split(' '),
    'Jordan Chad Victoria Charlotte Florence Hamilton Nelson Lincoln Santiago'.split(' '),
  ])('marks names that are also something else: %s …', (...names) => {
    for (const name of names)
      expect(
        loadGazetteer()
          .named(name)
          .every(entry => entry.stop),
      ).toBe(true);
  });

  it('is read once', () => {
    expect(loadGazetteer()).toBe(loadGazetteer());
  });
});

describe('searchGazetteer', () => {
  it('skips comments and empty lines', () => {
    const gazetteer = searchGazetteer(Buffer.from('# note\n\nOslo\tcity\tNO\tc\n'));
    expect(gazetteer.named('Oslo').map(({ country }) => country)).toEqual(['NO']);
    expect(gazetteer.named('note')).toEqual([]);
  });

  it('finds every name, whatever was asked for before', () => {
    const names = 'Al,Al Ain,Alba,Alba Longa,Albany,Al-Bab,Us,US Virgin Islands,Usak,Óbidos,U.S.,Łódź'.split(',');
    const lines = names.map(name => [nameKey(name), `${name}\tcity\tXX`] as const);
    const file = lines.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, line]) => line);
    const bytes = Buffer.from(file.join('\n'));
    fc.assert(
      fc.property(fc.shuffledSubarray(names), asked => {
        const gazetteer = searchGazetteer(bytes);
        for (const name of asked) {
          const wanted = names.filter(other => nameKey(other) === nameKey(name));
          expect(new Set(gazetteer.named(name).map(entry => entry.name))).toEqual(new Set(wanted));
        }
        expect(gazetteer.named('Albanian')).toEqual([]);
      }),
    );
  });

  it('reads what is written', () => {
    const line = 'Kiev\tcity\tUA\tcp\t2797553\t50.45\t30.52\t703448\tKyiv';
    expect(formatEntry(parseEntry(line))).toBe(line);
  });
});
