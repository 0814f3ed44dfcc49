import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';

describe('the public API', () => {
  it('is this list', () => {
    expect(Object.keys(api).sort()).toEqual([
      'TokenFlag',
      'annotate',
      'annotationFileSchema',
      'builtInTypes',
      'compareMentions',
      'defineConfig',
      'glossator',
      'parseAnnotations',
      'scoreFiles',
      'spanOf',
      'stringifyAnnotations',
      'tagger',
      'textOf',
      'verifyAnnotations',
    ]);
  });

  it('annotates a text', async () => {
    const file = await api.annotate('The minister Chan Dara left Tokyo.', { id: 'x', date: '2023-02-28' });
    expect(file.mentions.map(({ type, text }) => `${type}:${text}`)).toEqual(['person:Chan Dara', 'place:Tokyo']);
    expect(api.verifyAnnotations(file, 'The minister Chan Dara left Tokyo.', 'x')).toEqual([]);
  });

  it('takes a tagger that is added last', async () => {
    const ships = api.tagger(({ tokens }) =>
      tokens.lowers.flatMap((word, row) =>
        word === 'titanic' ? [{ from: row, to: row + 1, type: 'ship', by: 'ships', score: 0.9, why: 'a ship' }] : [],
      ),
    );
    const processor = api.glossator({ types: ['ship'] }).use(ships);
    const file = await processor.process('The Titanic sank.');
    expect((file.result as api.AnnotationFile).mentions).toMatchObject([
      { type: 'ship', text: 'Titanic', by: ['ships'] },
    ]);
  });
});
