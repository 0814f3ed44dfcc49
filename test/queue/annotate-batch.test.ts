import { describe, expect, it } from 'vitest';
import type { Annotator, Refused, Rendered } from '../../src/annotator/index.ts';
import { SystemError } from '../../src/errors.ts';
import { annotateBatch } from '../../src/queue/annotate-batch.ts';
import type { Batched } from '../../src/queue/batch.ts';
import type { Made, Store } from '../../src/queue/store.ts';

const articles: Batched[] = ['one word', 'two more words', 'deux mots', 'four'].map((text, at) => ({
  article: { id: `a${at}`, text, format: 'text' },
  source: { path: 'wire.jsonl', line: at + 1 },
}));

const annotator: Pick<Annotator, 'annotate'> = {
  async annotate({ id, text }, rendering): Promise<Rendered | Refused> {
    if (text.startsWith('deux')) return { cause: 'language', refused: 'no English', hint: 'force it' };
    return { output: `${rendering} ${id}`, mentions: 3 };
  },
};

function storeThat(refuses: (id: string) => string | undefined) {
  const written: Made[][] = [];
  const store: Pick<Store, 'rendering' | 'write'> = {
    rendering: 'line',
    write: async made => {
      written.push([...made]);
      return made.flatMap(({ article: { id } }) => {
        const reason = refuses(id);
        return reason === undefined ? [] : [{ id, reason }];
      });
    },
  };
  return { store, written };
}

describe('a batch', () => {
  it('is written at once, without what is refused', async () => {
    const { store, written } = storeThat(() => undefined);
    const { outcome, letters } = await annotateBatch(articles, { annotator, store });
    expect(written.map(made => made.map(({ output }) => output))).toEqual([['line a0', 'line a1', 'line a3']]);
    expect(outcome).toEqual({ articles: 3, words: 6, mentions: 9, dead: 1 });
    expect(letters).toEqual([{ ...articles[2], cause: 'language', reason: 'no English', hint: 'force it' }]);
  });

  it('tells what the store refuses', async () => {
    const { store } = storeThat(id => (id === 'a1' ? 'too long' : undefined));
    const { outcome, letters } = await annotateBatch(articles, { annotator, store });
    expect(outcome).toMatchObject({ articles: 2, words: 3, mentions: 6, dead: 2 });
    expect(letters.map(({ article, cause, reason }) => [article.id, cause, reason])).toEqual([
      ['a2', 'language', 'no English'],
      ['a1', 'store', 'too long'],
    ]);
  });

  it('fails as a whole with the store', async () => {
    const store: Store = {
      rendering: 'file',
      write: () => Promise.reject(new SystemError('no space')),
      close: async () => {},
    };
    await expect(annotateBatch(articles, { annotator, store })).rejects.toThrow('no space');
  });
});
