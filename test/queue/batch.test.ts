import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batched, batchId, batchSchema, inBatches, letterId } from '../../src/queue/batch.ts';

const ofLength = (length: number, id = `article-${length}`): Batched => ({
  article: { id, text: 'x'.repeat(length), format: 'text' },
  source: { path: 'wire.jsonl', line: 1 },
});

async function batchesOf(lengths: readonly number[], size: { articles: number; units: number }): Promise<number[][]> {
  async function* items() {
    for (const length of lengths) yield ofLength(length);
  }
  const batches: number[][] = [];
  for await (const batch of inBatches(items(), size)) batches.push(batch.map(({ article }) => article.text.length));
  return batches;
}

describe('batches', () => {
  it('end with the number of articles', async () => {
    expect(await batchesOf([1, 2, 3, 4, 5], { articles: 2, units: 100 })).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('end with the size of their text; a long article is one of its own at most with those before it', async () => {
    expect(await batchesOf([3, 200, 5, 60, 60, 1], { articles: 10, units: 100 })).toEqual([[3, 200], [5, 60, 60], [1]]);
  });

  it('are none of nothing', async () => {
    expect(await batchesOf([], { articles: 2, units: 100 })).toEqual([]);
  });

  it('hold every article once, in order, none of them empty or full before its last article', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 50 }));
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 90 }),
        async (all, articles, units) => {
          const batches = await batchesOf(all, { articles, units });
          expect(batches.flat()).toEqual(all);
          for (const batch of batches) {
            expect(batch.length).toBeGreaterThan(0);
            expect(batch.length).toBeLessThanOrEqual(articles);
            expect(batch.slice(0, -1).reduce((sum, length) => sum + length, 0)).toBeLessThan(units);
          }
        },
      ),
    );
  });
});

describe('the id of a batch', () => {
  const one = ofLength(5);
  const id = batchId({ articles: [one], fingerprint: 'f' });

  it('is told by articles and settings, not by the place they were read from', () => {
    expect(batchId({ articles: [{ ...one, source: { path: 'elsewhere.txt' } }], fingerprint: 'f' })).toBe(id);
  });

  it.each<[string, Parameters<typeof batchId>[0]]>([
    ['other settings', { articles: [one], fingerprint: 'g' }],
    ['any settings', { articles: [one] }],
    ['another text', { articles: [ofLength(6, 'article-5')], fingerprint: 'f' }],
    ['another id', { articles: [ofLength(5, 'other')], fingerprint: 'f' }],
    ['a date', { articles: [{ ...one, article: { ...one.article, date: '2023-02-28' } }], fingerprint: 'f' }],
    ['another article', { articles: [one, ofLength(6)], fingerprint: 'f' }],
  ])('differs for %s', (_, batch) => {
    expect(batchId(batch)).not.toBe(id);
  });

  it('begins with a letter: BullMQ takes no figures', () => {
    expect(id).toMatch(/^b[0-9a-f]{32}$/);
    expect(letterId(id, one.article)).toMatch(/^d[0-9a-f]{12}$/);
  });
});

describe('what a job holds', () => {
  it('may be a batch, also one that is settled', () => {
    const batch = { articles: [ofLength(3)], fingerprint: 'f' };
    expect(batchSchema.parse(batch)).toEqual(batch);
    expect(batchSchema.parse({ articles: [] })).toEqual({ articles: [] });
  });

  it.each([
    {},
    { articles: 'all' },
    { articles: [{ article: { id: 'a', format: 'text' }, source: { path: 'a.txt' } }] },
    { articles: [{ article: { id: '', text: 'x', format: 'text' }, source: { path: 'a.txt' } }] },
    { articles: [{ article: { id: 'a', text: 'x', format: 'pdf' }, source: { path: 'a.txt' } }] },
    { articles: [{ article: { id: 'a', text: 'x', format: 'text' } }] },
  ])('is no batch: %j', data => {
    expect(batchSchema.safeParse(data).success).toBe(false);
  });
});
