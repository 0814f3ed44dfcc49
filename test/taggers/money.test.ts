import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyPattern, readMoney } from '../../src/taggers/pattern/money/index.ts';
import { textOf } from '../../src/tokens/index.ts';
import negatives from '../cases/money/negatives.json' with { type: 'json' };
import spans from '../cases/money/spans.json' with { type: 'json' };
import { propose } from '../support/propose.ts';
import { articleText } from '../support/text.ts';
import { tokensOf } from '../support/tokens.ts';

async function sums(text: string): Promise<string[]> {
  const { tokens, candidates } = await propose(text, [moneyPattern()]);
  return candidates.sort((a, b) => a.from - b.from).map(({ from, to }) => textOf(tokens, from, to));
}

describe('moneyPattern', () => {
  it.each(spans)('$text', async ({ text, found }) => expect(await sums(text)).toEqual(found));

  it.each(negatives)('finds nothing in: %s', async text => expect(await sums(text)).toEqual([]));

  it('proposes candidates of its type, with reason and score', async () => {
    const { candidates } = await propose('They paid 500 baht.', [moneyPattern()]);
    expect(candidates).toEqual([
      { from: 2, to: 4, type: 'money', by: 'pattern', score: 0.97, why: 'number and currency' },
    ]);
  });
});

describe('readMoney', () => {
  it('does not pass its limit', () => {
    const tokens = tokensOf('They paid $5 million dollars.');
    expect([4, 5, 6].map(limit => readMoney(tokens, 2, limit)?.to)).toEqual([4, 5, 6]);
    expect(readMoney(tokens, 2, 3)).toBeUndefined();
  });

  it('begins at the row it is given, and nowhere else', () => {
    const tokens = tokensOf('They paid $5 million.');
    expect(readMoney(tokens, 1, tokens.length)).toBeUndefined();
  });

  it('gives whole rows within the table, whatever the text', () => {
    fc.assert(
      fc.property(articleText, text => {
        const tokens = tokensOf(text);
        for (let row = 0; row < tokens.length; row++) {
          const read = readMoney(tokens, row, tokens.length);
          if (!read) continue;
          expect(read.to).toBeGreaterThan(row);
          expect(read.to).toBeLessThanOrEqual(tokens.length);
          expect(read.expression.low === undefined).toBe(read.expression.high === undefined);
        }
      }),
    );
  });

  it('stays fast on long numbers and long lists of them', () => {
    const text = `${'9'.repeat(20_000)} ${'1,000 '.repeat(5_000)}${'five hundred and '.repeat(3_000)}`;
    const tokens = tokensOf(text);
    const before = performance.now();
    for (let row = 0; row < tokens.length; row++) readMoney(tokens, row, tokens.length);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
