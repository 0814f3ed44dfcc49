import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyValueSchema } from '../../src/annotations/schema.ts';
import { readRates } from '../../src/config/index.ts';
import { SystemError, UsageError } from '../../src/errors.ts';
import { moneyPattern } from '../../src/taggers/pattern/money/index.ts';
import { moneyValues } from '../../src/values/money/index.ts';
import { usdAmount } from '../../src/values/money/usd.ts';
import tables from '../cases/money/rates.json' with { type: 'json' };
import { folderWith } from '../support/folder.ts';
import { propose } from '../support/propose.ts';

const rates = new Map([['KES', { usd: '0.0079', date: '2023-02-28' }]]);

describe('usdAmount', () => {
  it('is exact, rounded to cents, with the day of its rate', () => {
    expect(usdAmount({ amount: '4500', currency: 'KES' }, rates)).toEqual({
      amount: '4500',
      currency: 'KES',
      amountUsd: '35.55',
      ratesDate: '2023-02-28',
    });
    expect(usdAmount({ amount: '0.63', currency: 'KES' }, rates).amountUsd).toBe('0');
    expect(usdAmount({ amount: '0.64', currency: 'KES' }, rates).amountUsd).toBe('0.01');
    expect(usdAmount({ amount: '99999999999999999999', currency: 'KES' }, rates).amountUsd).toBe(
      '789999999999999999.99',
    );
  });

  it('of US dollars is the amount itself, with no rate behind it', () => {
    expect(usdAmount({ amount: '5.125', currency: 'USD' }, rates)).toEqual({
      amount: '5.125',
      currency: 'USD',
      amountUsd: '5.13',
    });
  });

  it.each([
    { low: '5', high: '7', currency: 'KES' },
    { currency: 'KES' },
    { amount: '5', currency: 'EUR' },
    { amount: '5', candidates: [{ currency: 'KES', evidence: 'Sh' }] },
  ])('is none for %j', value => expect(usdAmount(value, rates)).toEqual(value));

  it('is none without rates', () => {
    const value = { amount: '5', currency: 'USD' };
    expect(usdAmount(value, undefined)).toEqual(value);
  });

  it('fits the schema and has no more than two places', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.integer({ min: 1, max: 999_999 }),
        (amount, millionths) => {
          const usd = `0.${`${millionths}`.padStart(6, '0')}`;
          const value = usdAmount(
            { amount: `${amount}`, currency: 'KES' },
            new Map([['KES', { usd, date: '2023-02-28' }]]),
          );
          expect(moneyValueSchema.safeParse(value).success).toBe(true);
          const cents = (amount * BigInt(millionths) + 5_000n) / 10_000n;
          const [whole, fraction = ''] = value.amountUsd!.split('.');
          expect(BigInt(whole! + fraction.padEnd(2, '0'))).toBe(cents);
          expect(fraction.length).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it('comes with the values of an article', async () => {
    const { tokens, candidates } = await propose('They paid KSh 1,000 of it.', [moneyPattern()]);
    const [value] = moneyValues({ tokens, countries: ['KE'], rates }, candidates);
    expect(value).toMatchObject({ amount: '1000', currency: 'KES', amountUsd: '7.9' });
  });
});

describe('readRates', () => {
  for (const { name, file, text, rates: expected, error } of tables) {
    it(name, async () => {
      const path = join(folderWith({ [file]: text }), file);
      if (expected) expect(Object.fromEntries(await readRates(path))).toEqual(expected);
      else {
        const failure = await readRates(path).catch(thrown => thrown);
        expect(failure).toBeInstanceOf(UsageError);
        expect(failure.message).toContain(error);
      }
    });
  }

  it('fails as the system does for a file that is not there', async () => {
    await expect(readRates('/nowhere/rates.csv')).rejects.toThrow(SystemError);
    await expect(readRates('/nowhere/rates.json')).rejects.toThrow(SystemError);
  });
});
