import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPlaces } from '../../src/text/json-places.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('places', () => {
  it('of values by their path', () => {
    const text = '{"a": [1, {"b c": "x"}],\n "d": {} }';
    const { values, fault } = jsonPlaces(text);
    expect(fault).toBeUndefined();
    expect(Object.fromEntries([...values].map(([path, offset]) => [path, text.slice(offset, offset + 2)]))).toEqual({
      '': '{"',
      a: '[1',
      'a.0': '1,',
      'a.1': '{"',
      'a.1.b c': '"x',
      d: '{}',
    });
  });

  it.each([
    ['', 0, 'a value'],
    ['{"a" 1}', 5, '`:`'],
    ['{"a": 1,}', 8, 'a key in double quotes'],
    ['{a: 1}', 1, 'a key in double quotes'],
    ['[1 2]', 3, '`,` or `]`'],
    ['[1,]', 3, 'a value'],
    ['[1', 2, '`,` or `]`'],
    ['[01]', 2, '`,` or `]`'],
    ['"open', 0, 'a closing `"`'],
    ['"a\nb"', 2, 'no raw control character within a string'],
    ['"a\\x"', 2, 'a known escape'],
    ['{} {}', 3, 'nothing more'],
    ['nul', 0, 'a value'],
  ])('%s has its fault at %i', (text, offset, expected) => {
    expect(jsonPlaces(text).fault).toMatchObject({ offset, expected });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\\',
      'u00e9',
      '\n',
    );
    const text = fc.oneof(
      fc.json(),
      fc.array(pieces, { maxLength: 10 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, json => {
        expect(jsonPlaces(json).fault === undefined, json).toBe(parses(json));
      }),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it('takes any depth', () => {
    expect(jsonPlaces(`${'['.repeat(20_000)}${']'.repeat(20_000)}`).fault).toBeUndefined();
  });
});
