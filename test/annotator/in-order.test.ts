import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/annotator/in-order.ts';

const most = { items: 3, weight: Number.POSITIVE_INFINITY };
const weightOf = () => 1;

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Lets whatever is ready happen. */
function settle(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 5));
}

describe('inOrder', () => {
  it('yields the results in the order of the items, whichever is ready first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (s, count, items) => {
          const numbers = Array.from({ length: count }, (_, index) => index);
          const work = (number: number) => s.schedule(Promise.resolve(number * 2));
          const results = all(inOrder(from(numbers), work, { most: { items, weight: 10 }, weightOf }));
          await s.waitFor(results);
          expect(await results).toEqual(numbers.map(number => number * 2));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has no more in hand than allowed, in number and in weight', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 })),
        fc.integer({ min: 1, max: 4 }),
        async (weights, items) => {
          const limit = 10;
          let inHand: number[] = [];
          const work = async (weight: number) => {
            const before = inHand.reduce((sum, each) => sum + each, 0);
            expect(before).toBeLessThan(limit);
            inHand.push(weight);
            expect(inHand.length).toBeLessThanOrEqual(items);
            await Promise.resolve();
            return weight;
          };
          for await (const weight of inOrder(from(weights), work, {
            most: { items, weight: limit },
            weightOf: each => each,
          }))
            inHand = inHand.toSpliced(inHand.indexOf(weight), 1);
        },
      ),
    );
  });

  it('reads nothing ahead of a reader that does not ask', async () => {
    let read = 0;
    const items = (async function* () {
      for (;;) yield read++;
    })();
    const results = inOrder(items, async item => item, { most, weightOf });
    await results.next();
    await settle();
    expect(read).toBeLessThanOrEqual(most.items + 1);
    await results.return(undefined);
  });

  it('yields what is ready while the next item is waited for', async () => {
    const items = (async function* () {
      yield 'first';
      await new Promise(() => {});
    })();
    const { value } = await inOrder(items, async item => item, { most, weightOf }).next();
    expect(value).toBe('first');
  });

  it('finishes what is in hand when it is stopped, and does not wait for input', async () => {
    const stop = new AbortController();
    const items = (async function* () {
      yield 1;
      yield 2;
      await new Promise(() => {});
    })();
    const results = inOrder(items, async item => item, { most, weightOf, signal: stop.signal });
    expect((await results.next()).value).toBe(1);
    await settle();
    setTimeout(() => stop.abort(), 1);
    expect(await all(results)).toEqual([2]);
  });

  it('reads nothing when it is stopped already', async () => {
    const results = inOrder(from([1, 2]), async item => item, { most, weightOf, signal: AbortSignal.abort() });
    expect(await all(results)).toEqual([]);
  });

  it('throws what the work or the items throw, after what came before', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('no 2');
      return item;
    };
    const results = inOrder(from([1, 2, 3]), work, { most, weightOf });
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('no 2');
    const broken = (async function* () {
      yield 1;
      throw new Error('torn');
    })();
    await expect(all(inOrder(broken, async item => item, { most, weightOf }))).rejects.toThrow('torn');
  });
});
