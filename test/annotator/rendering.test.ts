import { expect, it } from 'vitest';
import { stringifyAnnotations, stringifyAnnotationsLine } from '../../src/annotations/index.ts';
import { render } from '../../src/annotator/index.ts';
import { readArticles } from '../../src/article/index.ts';
import { annotateArticle, glossator } from '../../src/pipeline.ts';

/** Options with which every field is written. */
const processor = glossator({
  preset: 'fast',
  timex: 'all',
  rates: new Map([
    ['EUR', { usd: '1.1', date: '2023-02-28' }],
    ['JPY', { usd: '0.0073', date: '2023-02-28' }],
  ]),
  entities: [{ name: 'Japan', type: 'place', aliases: ['Tokyo'], ids: { wikidata: 'Q17', desk: 'jp' } }],
});

it('renders what the pipeline made as the checked writer does', async () => {
  let articles = 0;
  for await (const read of readArticles(['corpus'])) {
    if ('problem' in read) throw new Error(read.problem.reason);
    const { text } = read.article;
    const { annotations } = await annotateArticle(processor, read.article);
    const withText = { ...annotations, article: { ...annotations.article, text } };
    expect(render(annotations, text, 'file')).toBe(stringifyAnnotations(annotations));
    expect(render(annotations, text, 'line')).toBe(`${stringifyAnnotationsLine(annotations)}\n`);
    expect(render(annotations, text, 'line-with-text')).toBe(`${stringifyAnnotationsLine(withText)}\n`);
    articles++;
  }
  expect(articles).toBeGreaterThan(100);
});
