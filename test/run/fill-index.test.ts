import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/errors.ts';
import { fillIndex } from '../../src/run/index-articles/fill.ts';
import type { Annotated } from '../../src/run/index-articles/source.ts';
import type { IndexDocument, Sink } from '../../src/sinks/index.ts';
import { searchArticles } from '../support/search-articles.ts';

/** As many documents as are written at a time. */
const BATCH = 1_000;
const [{ file, text }] = searchArticles() as [ReturnType<typeof searchArticles>[0]];

function article(number: number): Annotated {
  return { text, annotations: { ...file, article: { ...file.article, id: `article-${number}` } } };
}

const bad = (reason: string): Annotated => ({ problems: [{ kind: 'input', file: 'x.json', reason }] });

/** A sink of which every write waits until it is told to go on. */
function slowSink(answer: (batch: readonly IndexDocument[]) => { id: string; reason: string }[] = () => []) {
  const batches: (readonly IndexDocument[])[] = [];
  const waiting: (() => void)[] = [];
  const sink: Sink = {
    known: async () => new Map(),
    async write(documents) {
      batches.push(documents);
      await new Promise<void>(resolve => waiting.push(resolve));
      return answer(documents);
    },
    remove: async () => {},
    close: async () => {},
  };
  return { sink, batches, goOn: () => waiting.shift()!() };
}

const soon = () => new Promise(resolve => setTimeout(resolve, 20));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await soon();
}

describe('fillIndex', { timeout: 30_000 }, () => {
  it('makes the next batch while one is written, and no third', async () => {
    let read = 0;
    function* articles() {
      for (; read < 3 * BATCH; read++) yield article(read);
    }
    const { sink, batches, goOn } = slowSink();
    const filling = fillIndex(sink, articles(), { target: 'x.db', problems: [] });
    await until(() => read === 2 * BATCH - 1);
    await soon();
    expect([batches.length, read]).toEqual([1, 2 * BATCH - 1]);
    goOn();
    await until(() => batches.length === 2);
    goOn();
    await until(() => batches.length === 3);
    goOn();
    await until(() => batches.length === 4);
    goOn();
    expect(await filling).toEqual({ written: 3 * BATCH, unchanged: 0, gone: [] });
  });

  it('hands over the next batch before one is written where the index queues, and no third', async () => {
    let read = 0;
    function* articles() {
      for (; read < 4 * BATCH; read++) yield article(read);
    }
    const { sink, batches, goOn } = slowSink();
    sink.queues = true;
    const filling = fillIndex(sink, articles(), { target: 'x.db', problems: [] });
    await until(() => read === 3 * BATCH - 1);
    await soon();
    expect([batches.length, read]).toEqual([2, 3 * BATCH - 1]);
    goOn();
    await until(() => batches.length === 3);
    for (let written = 1; written < 5; written++) {
      await until(() => batches.length > written);
      goOn();
    }
    expect(await filling).toEqual({ written: 4 * BATCH, unchanged: 0, gone: [] });
  });

  it('names what two batches refuse between what could not be read, in order', async () => {
    const many = (from: number) => Array.from({ length: BATCH }, (_, at) => article(from + at));
    const articles = [bad('first'), ...many(0), bad('second'), ...many(BATCH), bad('last')];
    const { sink, batches, goOn } = slowSink(([document]) => (document ? [{ id: document.id, reason: 'no' }] : []));
    sink.queues = true;
    const problems: Problem[] = [];
    const filling = fillIndex(sink, articles, { target: 'x.db', problems });
    await until(() => problems.length === 3);
    expect(batches.length).toBe(2);
    goOn();
    await until(() => batches.length === 3);
    goOn();
    goOn();
    await filling;
    expect(problems.map(({ reason }) => reason)).toEqual([
      'first',
      'Expected to index `article-0`, got: no',
      'second',
      'Expected to index `article-1000`, got: no',
      'last',
    ]);
  });

  it('names what is refused where its batch ended, however late the index answers', async () => {
    const articles = [bad('first'), ...Array.from({ length: BATCH }, (_, at) => article(at)), bad('last')];
    const { sink, batches, goOn } = slowSink(batch => (batch.length > 0 ? [{ id: 'article-7', reason: 'no' }] : []));
    const problems: Problem[] = [];
    const filling = fillIndex(sink, articles, { target: 'x.db', problems });
    await until(() => problems.length === 2);
    goOn();
    await until(() => batches.length === 2);
    goOn();
    expect(await filling).toMatchObject({ written: BATCH - 1 });
    expect(problems.map(({ file: name, reason }) => `${name} ${reason}`)).toEqual([
      'x.json first',
      'x.db Expected to index `article-7`, got: no',
      'x.json last',
    ]);
  });

  it('fails as the index does, without another batch', async () => {
    const { sink } = slowSink();
    let writes = 0;
    sink.write = async () => {
      writes++;
      throw new Error('the disk is full');
    };
    const articles = Array.from({ length: 3 * BATCH }, (_, at) => article(at));
    await expect(fillIndex(sink, articles, { target: 'x.db', problems: [] })).rejects.toThrow('the disk is full');
    expect(writes).toBe(1);
  });

  it('waits for the write that was begun when the articles cannot be read on', async () => {
    function* articles() {
      for (let at = 0; at < BATCH; at++) yield article(at);
      throw new Error('no more');
    }
    const { sink, batches, goOn } = slowSink();
    let ended = false;
    const filling = fillIndex(sink, articles(), { target: 'x.db', problems: [] }).finally(() => {
      ended = true;
    });
    filling.catch(() => {});
    await until(() => batches.length === 1);
    await soon();
    expect(ended).toBe(false);
    goOn();
    await expect(filling).rejects.toThrow('no more');
  });
});
