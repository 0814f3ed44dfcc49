import i18nCountries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { moneyValueSchema } from '../../src/annotations/schema.ts';
import { moneyPattern } from '../../src/taggers/pattern/money/index.ts';
import { CODES } from '../../src/taggers/pattern/money/words/currencies.ts';
import { COUNTRY_CURRENCY } from '../../src/values/money/country-currency.ts';
import { moneyValueOf, moneyValues } from '../../src/values/money/index.ts';
import cases from '../cases/money/values.json' with { type: 'json' };
import { propose } from '../support/propose.ts';
import { tokensOf } from '../support/tokens.ts';

describe('moneyValues', () => {
  it.each(cases)('$text $countries', async ({ text, countries, values, candidates }) => {
    const { tokens, candidates: mentions } = await propose(text, [moneyPattern()]);
    const found = moneyValues({ tokens, countries }, mentions);
    expect(found.map(value => ({ ...value, candidates: undefined }))).toEqual(values);
    if (candidates) {
      expect(found.map(value => value?.candidates?.map(({ currency }) => currency))).toEqual(candidates);
    }
    for (const value of found) expect(moneyValueSchema.safeParse(value).success).toBe(true);
  });

  it('keeps the evidence where a sign is shared, and only there', async () => {
    const { tokens, candidates } = await propose('It costs $5 or €4.', [moneyPattern()]);
    expect(moneyValues({ tokens, countries: ['EC'] }, candidates)).toEqual([
      { amount: '5', currency: 'USD', candidates: [{ currency: 'USD', evidence: '$ in an article on EC' }] },
      { amount: '4', currency: 'EUR' },
    ]);
  });
});

describe('moneyValueOf', () => {
  const tokens = tokensOf('They paid about $5 million a year to him.');

  it('reads rows that another tagger drew too wide', () => {
    const value = moneyValueOf(tokens, 2, 8, { countries: ['US'] });
    expect(value).toMatchObject({ amount: '5000000', currency: 'USD', per: 'P1Y', approximate: true });
  });

  it('reads no further than it is told', () => {
    expect(moneyValueOf(tokens, 3, 5, { countries: ['US'] })).toMatchObject({ amount: '5' });
  });

  it('gives nothing where no sum is', () => expect(moneyValueOf(tokens, 0, 2, { countries: [] })).toBeUndefined());
});

describe('the table of countries', () => {
  it('has every country of ISO 3166, and none besides', () => {
    const countries = Object.keys(i18nCountries.getAlpha2Codes());
    const uninhabited = ['AQ', 'BV', 'GS', 'HM'];
    expect(countries.filter(code => !COUNTRY_CURRENCY.has(code) && !uninhabited.includes(code))).toEqual([]);
    expect([...COUNTRY_CURRENCY.keys()].filter(code => !countries.includes(code))).toEqual([]);
  });

  it('speaks of known currencies', () => {
    expect([...COUNTRY_CURRENCY.values()].flat().filter(code => !CODES.has(code))).toEqual([]);
  });
});
