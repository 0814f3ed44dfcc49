import { beforeAll, describe, expect, it } from 'vitest';
import { readAnnotationFolder } from '../../src/annotations/index.ts';
import { reanchor } from '../../src/annotations/reanchor.ts';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { verifyAnnotations } from '../../src/annotations/verify.ts';
import { Random } from '../../src/model/train/random.ts';
import { articlesById } from '../../src/run/articles.ts';
import type { Article } from '../../src/types.ts';
import { annotationsOf, putTogether, takeApart } from '../support/edited-article.ts';
import { edits } from '../support/edits.ts';
import { judge, nothingJudged, sumOf } from '../support/judge-reanchor.ts';

let articles: Map<string, Article>;
let golds: AnnotationFile[];

beforeAll(async () => {
  articles = (await articlesById('corpus')).articles;
  golds = (await readAnnotationFolder('annotations/gold')).files.map(({ file }) => file);
});

/** Least share of the mentions whose words survived that must be carried over, of all edits together. */
const ways = [
  { way: 'with the old text', withOldText: true, least: 0.99 },
  { way: 'without the old text', withOldText: false, least: 0.98 },
];

describe.each(ways)('every article of the corpus, edited, $way', ({ withOldText, least }) => {
  const total = nothingJudged();

  it.each(edits)('$name: none at a wrong place', edit => {
    const judged = nothingJudged();
    for (const [index, gold] of golds.entries()) {
      const options = { seed: 7_919 * (index + 1), withOldText };
      const { file, newText } = judge(gold, articles.get(gold.article.id)!.text, edit, options, judged);
      expect(verifyAnnotations(file, newText, gold.article.id)).toEqual([]);
    }
    expect(judged.mistakes).toEqual([]);
    expect(judged.survived.right).toBeGreaterThan(5_000);
    total.survived = sumOf(total.survived, judged.survived);
    total.altered = sumOf(total.altered, judged.altered);
  });

  it('carries nearly all mentions whose words survived', () => {
    const { right, orphaned } = total.survived;
    expect(right / (right + orphaned)).toBeGreaterThan(least);
  });

  it.runIf(withOldText)('carries most names with a letter changed', () => {
    const { right, orphaned } = total.altered;
    expect(right / (right + orphaned)).toBeGreaterThan(0.75);
  });
});

describe('an article of a megabyte', () => {
  /** The corpus over and over, each time with some other letters. */
  function large(): { text: string; file: AnnotationFile } {
    let text = '';
    const mentions: AnnotationFile['mentions'] = [];
    for (let round = 0; text.length < 1_000_000; round++) {
      for (const gold of golds) {
        const letter = String.fromCharCode(97 + round);
        const body = articles.get(gold.article.id)!.text.replace(/([a-z]{3})[a-z](?=[a-z])/g, `$1${letter}`);
        for (const { start, end, type } of gold.mentions) {
          const words = body.slice(start, end);
          mentions.push({ start: text.length + start, end: text.length + end, type, text: words });
        }
        text += `${body}\n\n`;
      }
    }
    const article = { id: 'large', sha256: '0'.repeat(64), length: text.length };
    return { text, file: { schema: 1, article, entities: [], mentions } };
  }

  it.each(ways)('with 20,000 mentions takes seconds, $way', ({ withOldText }) => {
    const { text, file } = large();
    expect(file.mentions.length).toBeGreaterThan(20_000);
    const doc = takeApart(text, file.mentions);
    const old = annotationsOf(file, doc);
    const edit = edits.find(({ name }) => name === 'five of these together')!;
    const { text: newText, places } = putTogether(edit.edit(doc, new Random(1)));
    const began = performance.now();
    const { outcomes } = reanchor(old.file, withOldText ? old.text : undefined, newText);
    expect(performance.now() - began).toBeLessThan(10_000);
    const carried = outcomes.flatMap((outcome, index) => (outcome.outcome === 'orphaned' ? [] : [{ outcome, index }]));
    expect(carried.length / outcomes.length).toBeGreaterThan(0.75);
    for (const { outcome, index } of carried) expect(outcome.to.start).toBe(places.get(index)!.start);
  });

  it.each(ways)('of one word over and over ends too, $way', ({ withOldText }) => {
    const old = 'Bora '.repeat(200_000);
    const mentions = Array.from({ length: 20_000 }, (_, index) => {
      return { start: index * 50, end: index * 50 + 4, type: 'place', text: 'Bora' };
    });
    const unhashed = { id: 'bora', sha256: '0'.repeat(64), length: old.length };
    const file: AnnotationFile = { schema: 1, article: unhashed, entities: [], mentions };
    const annotations = annotationsOf(file, takeApart(old, mentions));
    const newText = `${old.slice(0, 500_000)}bora ${old.slice(500_000)}`;
    const began = performance.now();
    reanchor(annotations.file, withOldText ? old : undefined, newText);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
