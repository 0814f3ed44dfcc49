import { codes } from 'currency-codes';
import { describe, expect, it } from 'vitest';
import { CODES, DOT_GROUPED, WORDLIKE_CODES } from '../../src/taggers/pattern/money/words/currencies.ts';
import { LETTERED_SIGNS, LETTERS, PREFIXES, SIGNS, SUFFIXES } from '../../src/taggers/pattern/money/words/signs.ts';
import { ADJECTIVES, SUBUNIT_NAMES, UNITS } from '../../src/taggers/pattern/money/words/units.ts';

/** Codes of the standard that stand for no currency. */
const NO_CURRENCY = ['XTS', 'XXX'];

describe('the tables of currencies', () => {
  it('have every active code of ISO 4217', () => {
    const active = codes().filter(code => !NO_CURRENCY.includes(code));
    expect(active.filter(code => !CODES.has(code))).toEqual([]);
  });

  it('speak only of codes they have', () => {
    const used = [
      ...[SIGNS, LETTERED_SIGNS, LETTERS, PREFIXES, SUFFIXES].flatMap(table => [...table.values()].flat()),
      ...[UNITS, SUBUNIT_NAMES].flatMap(table => [...table.values()].flat().map(({ code }) => code)),
      ...[...ADJECTIVES.values()].flat().flatMap(({ codes }) => [...codes]),
      ...DOT_GROUPED,
      ...WORDLIKE_CODES,
    ];
    expect([...new Set(used)].filter(code => !CODES.has(code))).toEqual([]);
  });

  it('name no currency twice under one word', () => {
    for (const [word, list] of [...UNITS, ...SUBUNIT_NAMES]) {
      expect(new Set(list.map(({ code }) => code)).size, word).toBe(list.length);
    }
  });
});
