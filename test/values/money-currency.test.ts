import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MoneyValue, moneyValueSchema } from '../../src/annotations/schema.ts';
import { moneyPattern, readMoney } from '../../src/taggers/pattern/money/index.ts';
import { CODES } from '../../src/taggers/pattern/money/words/currencies.ts';
import { compare } from '../../src/text/decimal.ts';
import { COUNTRY_CURRENCY } from '../../src/values/money/country-currency.ts';
import { COUNTRY_WORDS } from '../../src/values/money/country-words.ts';
import { codeAt, currenciesOf, PAST_CODES, pastCurrenciesOf, renewedBy } from '../../src/values/money/history.ts';
import { moneyValueOf, moneyValues } from '../../src/values/money/index.ts';
import cases from '../cases/money/currencies.json' with { type: 'json' };
import { propose } from '../support/propose.ts';
import { articleText } from '../support/text.ts';
import { tokensOf } from '../support/tokens.ts';

interface Case {
  text: string;
  countries: string[];
  /** Whether the article says where it is from. Default: true. */
  placed?: boolean;
  date?: string;
  /** Amount, currency or its candidates, rate, and `~` where it is approximate. */
  found: string[];
}

async function valuesIn({ text, countries, placed = true, date }: Case): Promise<(MoneyValue | undefined)[]> {
  const { tokens, candidates } = await propose(text, [moneyPattern()]);
  const mentions = candidates.sort((a, b) => a.from - b.from);
  const article = { ...(placed && { place: 'here' }), ...(date && { date }) };
  return moneyValues({ tokens, countries, article }, mentions);
}

function shown(value: MoneyValue | undefined): string {
  const { amount, low, high, currency, candidates, per, approximate } = value ?? {};
  const unit = typeof per === 'object' ? per.unit : per;
  const codes = currency ?? candidates?.map(each => each.currency).join('|');
  return [amount ?? `${low}..${high}`, codes, unit, approximate && '~'].filter(Boolean).join(' ');
}

describe('currencies', () => {
  it.each(cases as Case[])('$text $countries $date', async each => {
    const values = await valuesIn(each);
    expect(values.map(shown)).toEqual(each.found);
    for (const value of values) expect(moneyValueSchema.safeParse(value).success).toBe(true);
  });

  it('of a shared sign come with their evidence', async () => {
    const [value] = await valuesIn({ text: 'Oil is $70 a barrel.', countries: ['AU'], found: [] });
    expect(value?.candidates).toEqual([{ currency: 'USD', evidence: '$ in a price per barrel' }]);
    const [abroad] = await valuesIn({ text: 'It cost $70.', countries: ['KE'], found: [] });
    expect(abroad?.candidates).toEqual([{ currency: 'USD', evidence: '$ in an article on KE, which has no dollar' }]);
  });
});

describe('values of any text', () => {
  it('are exact decimals without exponent, and low is not above high', () => {
    fc.assert(
      fc.property(articleText, fc.constantFrom('AU', 'MX', 'DE', 'IN', 'KE', undefined), (text, home) => {
        const tokens = tokensOf(text);
        for (let row = 0; row < tokens.length; row++) {
          const read = readMoney(tokens, row, tokens.length, true);
          if (!read) continue;
          const value = moneyValueOf(tokens, row, read.to, { countries: home ? [home] : [], isPlaced: true });
          expect(moneyValueSchema.safeParse(value).success).toBe(true);
          if (value?.low !== undefined) expect(compare(value.low, value.high!)).toBeLessThanOrEqual(0);
          for (const number of [value?.amount, value?.low, value?.high])
            if (number !== undefined) expect(compare(number, number)).toBe(0);
        }
      }),
    );
  });

  it('take no longer for many sums than for few', () => {
    const tokens = tokensOf('He paid $5, 3 rupees or A$4 ($3) to a bank. '.repeat(2_000));
    const mentions = [...tokens.words.keys()].flatMap(row => {
      const read = readMoney(tokens, row, tokens.length);
      return read ? [{ from: row, to: read.to }] : [];
    });
    const before = performance.now();
    moneyValues({ tokens, countries: ['AU', 'IN'] }, mentions);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('the table of old currencies', () => {
  it('speaks of known currencies and countries', () => {
    expect([...PAST_CODES].filter(code => !CODES.has(code))).toEqual([]);
    expect([...COUNTRY_WORDS.values()].flat().filter(({ country }) => !COUNTRY_CURRENCY.has(country))).toEqual([]);
  });

  it('follows a name through its codes', () => {
    expect(['2005-01-01', '2010-01-01', '2020-01-01', undefined].map(date => codeAt('VES', date))).toEqual([
      'VEB',
      'VEF',
      'VES',
      'VES',
    ]);
    expect([renewedBy('VEB', '2007-12-31'), renewedBy('VEB', '2008-01-01'), renewedBy('DEM', undefined)]).toEqual([
      undefined,
      'VEF',
      undefined,
    ]);
  });

  it('knows what a country paid in', () => {
    expect(currenciesOf('DE', '2001-12-31')[0]).toBe('DEM');
    expect(currenciesOf('DE', '2002-01-01')).toEqual(['EUR']);
    expect(currenciesOf('DE', undefined)).toEqual(['EUR']);
    expect(pastCurrenciesOf('VE')).toEqual(['VEF', 'VEB']);
    expect(currenciesOf('ZZ', undefined)).toEqual([]);
  });
});
