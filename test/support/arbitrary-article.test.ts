import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAnnotations, stringifyAnnotations, verifyAnnotations } from '../../src/annotations/index.ts';
import { annotatedText } from './arbitrary-article.ts';

it('arbitrary articles are valid, and hold all that an annotation file can', () => {
  const keys = new Set<string>();
  fc.assert(
    fc.property(annotatedText, ({ text, annotations }) => {
      expect(verifyAnnotations(annotations, text, 'a.json')).toEqual([]);
      expect(parseAnnotations(stringifyAnnotations(annotations), { text })).toStrictEqual(annotations);
      for (const each of [...annotations.entities, ...annotations.mentions, annotations.article])
        for (const key of Object.keys(each)) keys.add(key);
    }),
    { numRuns: 500, seed: 1 },
  );
  for (const key of ['entity', 'value', 'by', 'score', 'role', 'quotes', 'ids', 'link', 'focus', 'title'])
    expect(keys).toContain(key);
});
