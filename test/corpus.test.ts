import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  annotationFileName,
  readAnnotationFolder,
  stringifyAnnotations,
  verifyAnnotations,
} from '../src/annotations/index.ts';
import { builtInTypes } from '../src/mention-types.ts';
import { annotateArticle, glossator } from '../src/pipeline.ts';
import { articlesById } from '../src/run/articles.ts';
import { glossator as program } from './support/run.ts';

const { articles, problems } = await articlesById('corpus');
const gold = await readAnnotationFolder('annotations/gold');
const predicted = await readAnnotationFolder('annotations/predicted');

describe('the corpus', () => {
  it('can be read, has at least 40 articles, and gold and predictions for each', () => {
    expect([...problems, ...gold.problems, ...predicted.problems]).toEqual([]);
    expect(articles.size).toBeGreaterThanOrEqual(40);
    const names = [...articles.keys()].map(annotationFileName).sort();
    expect(readdirSync('annotations/gold').sort()).toEqual(names);
    expect(readdirSync('annotations/predicted').sort()).toEqual(names);
  });

  it.each([...articles.values()].map(article => [article.id, article] as const))(
    '%s has a date, a place and 200 to 550 words',
    (_id, article) => {
      expect(article.date).toBeDefined();
      expect(article.place).toBeDefined();
      const words = article.text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(200);
      expect(words).toBeLessThanOrEqual(550);
    },
  );
});

describe('gold', () => {
  it.each(gold.files.map(found => [found.file.article.id, found] as const))(
    '%s is valid, flat and exact',
    (id, { file, json, path }) => {
      expect(verifyAnnotations(file, articles.get(id)?.text, path, json)).toEqual([]);
      expect(stringifyAnnotations(file)).toBe(json);
      for (const mention of file.mentions) {
        expect(builtInTypes).toContain(mention.type);
        expect(mention.by ?? mention.score, 'gold says nothing of taggers').toBeUndefined();
        expect(mention.value !== undefined || mention.entity !== undefined, mention.text).toBe(true);
      }
    },
  );
});

describe('predictions', () => {
  const processor = glossator();
  it.each(predicted.files.map(found => [found.file.article.id, found] as const))(
    '%s are what the pipeline says today',
    async (id, { json }) => {
      const { annotations } = await annotateArticle(processor, articles.get(id)!);
      expect(stringifyAnnotations(annotations)).toBe(json);
    },
  );

  it('reach the thresholds of the project on the test third', async () => {
    const { code, stderr } = await program(['check', '--quiet']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
