import { afterEach, describe, expect, it } from 'vitest';
import { type Annotator, localAnnotator, type ThreadOptions, threadedAnnotator } from '../../src/annotator/index.ts';
import { UsageError } from '../../src/errors.ts';
import { threadScript } from '../../src/thread-script.ts';
import type { Article } from '../../src/types.ts';

const poisonous = threadScript('../test/annotator/poisonous-thread');
const open: Annotator[] = [];

afterEach(async () => {
  for (const annotator of open.splice(0)) await annotator.close();
});

async function threads(options: ThreadOptions, settings = {}) {
  const annotator = await threadedAnnotator(settings, options);
  open.push(annotator);
  return annotator;
}

function article(text: string): Article {
  return { id: 'a', text, format: 'text', date: '2023-02-28' };
}

describe('threads', () => {
  it('annotate and explain as the thread of the caller does', async () => {
    const texts = ['Prak Sokhonn flew to Tokyo on Monday with $2m.', 'The Bank of Ghana cut rates.', 'It rained.'];
    const [local, other] = [await localAnnotator({}), await threads({ threads: 2 })];
    for (const rendering of ['file', 'line', 'line-with-text'] as const)
      expect(await Promise.all(texts.map(text => other.annotate(article(text), rendering)))).toEqual(
        await Promise.all(texts.map(text => local.annotate(article(text), rendering))),
      );
    expect(await other.explain(article(texts[0]!))).toEqual(await local.explain(article(texts[0]!)));
  });

  it('refuse an article in another language', async () => {
    const text =
      'Der Minister sagte am Montag, dass die Regierung nicht über das Gesetz und die Folgen für das Land sprechen will.';
    expect(await (await threads({ threads: 1 })).annotate(article(text), 'line')).toMatchObject({
      refused: 'Expected an article in English, got German',
    });
  });

  it.each([
    ['takes too long', 'loop', /^Expected to annotate it in 0\.3 s, it took longer$/, 0.3],
    ['needs too much memory', 'grow', /^Expected to annotate it in 60 MB of memory, it needs more$/, 30],
    ['ends its thread', 'exit', /^Expected to annotate it, got: .*7$/, 30],
    ['meets a fault', 'throw', /^Expected to annotate it, got: a fault of ours$/, 30],
  ])('refuse an article alone that %s', async (_, poison, reason, timeout) => {
    const annotator = await threads({ threads: 2, timeout, memory: 60, script: poisonous });
    const texts = ['one', poison, 'two', 'three', poison, 'four'];
    const results = await Promise.all(texts.map(text => annotator.annotate(article(text), 'line')));
    expect(results).toEqual(
      texts.map(text =>
        text === poison
          ? expect.objectContaining({ refused: expect.stringMatching(reason) })
          : { output: text, mentions: 0 },
      ),
    );
  });

  it('say what is wrong with the settings before the first article', async () => {
    await expect(threadedAnnotator({ model: 'missing.model' }, { threads: 1 })).rejects.toThrow(UsageError);
    await expect(threadedAnnotator({ model: 'missing.model' }, { threads: 1 })).rejects.toThrow(/missing\.model/);
  });

  it('count the articles that wait', async () => {
    const annotator = await threads({ threads: 1, timeout: 1, script: poisonous });
    const results = ['loop', 'one', 'two'].map(text => annotator.annotate(article(text), 'line'));
    await Promise.resolve();
    expect(annotator.waiting()).toBe(2);
    await Promise.all(results);
    expect(annotator.waiting()).toBe(0);
  });
});
