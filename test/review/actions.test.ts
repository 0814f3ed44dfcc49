import { describe, expect, it } from 'vitest';
import type { AnnotationFile } from '../../src/annotations/schema.ts';
import { type GoldAction, taskOf } from '../../src/review/actions/index.ts';
import { ReviewedArticle } from '../../src/review/article.ts';
import { Refused } from '../../src/review/refused.ts';
import { reviewOf } from '../../src/review/view.ts';
import type { Span } from '../../src/types.ts';
import cases from '../cases/review.json' with { type: 'json' };
import { annotationsOf, type Labelled } from '../support/project.ts';

type Words = string | [string, number];

interface Case {
  name: string;
  text: string;
  gold?: Labelled[];
  predicted: Labelled[];
  /** Details of entities by name. */
  details?: { gold?: Record<string, object>; predicted?: Record<string, object> };
  /** Places are given as words, with a number for the nth of them; changes by their kinds and words. */
  actions: Record<string, unknown>[];
  mentions: string[];
  entities?: string[];
  /** Changes after it, with what was decided. */
  changes?: string[];
  refused?: string;
}

describe('what a reviewer does', () => {
  it.each(cases as unknown as Case[])('$name', each => {
    const article = articleOf(each);
    let refused: string | undefined;
    for (const action of each.actions) {
      try {
        taskOf(article, meant(article, action), 'Ada').here(article);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused = error.message;
      }
    }
    const { before, changes } = reviewOf(article);
    expect(refused).toEqual(each.refused);
    expect(before.mentions.map(({ text, entity, type }) => `${text} ${entity ?? type}`)).toEqual(each.mentions);
    if (each.entities)
      expect(before.entities.map(({ id, name, link }) => [id, name, ...Object.values(link ?? {})].join(' '))).toEqual(
        each.entities,
      );
    if (each.changes)
      expect(
        changes.map(change => `${change.decision?.verdict ?? 'open'} ${change.kinds} ${wordsOf(article, change)}`),
      ).toEqual(each.changes);
  });
});

function articleOf({ text, gold, predicted, details }: Case): ReviewedArticle {
  const by = (labelled: Labelled): Labelled => ({ ...labelled, by: ['sequence'], score: 0.9 });
  const file = (labelled: readonly Labelled[], more?: Record<string, object>): AnnotationFile =>
    annotationsOf('ferry', text, labelled, more);
  const prediction = file(predicted.map(by), details?.predicted);
  const { sha256 } = prediction.article;
  return new ReviewedArticle({ text, sha256, predicted: prediction, gold: gold && file(gold, details?.gold) });
}

function meant(article: ReviewedArticle, { change, span, to, mentions, ...action }: Record<string, unknown>) {
  return {
    ...action,
    ...(change !== undefined && { change: keyOf(article, change as string) }),
    ...(span !== undefined && { span: spanOf(article.text, span as Words) }),
    ...(to !== undefined && { to: spanOf(article.text, to as Words) }),
    ...(mentions !== undefined && { mentions: (mentions as Words[]).map(words => spanOf(article.text, words)) }),
  } as GoldAction;
}

function keyOf(article: ReviewedArticle, named: string): string {
  const found = reviewOf(article).changes.find(each => `${each.kinds} ${wordsOf(article, each)}` === named);
  return found?.key ?? named;
}

function wordsOf({ text }: ReviewedArticle, { start, end }: Span): string {
  return text.slice(start, end);
}

function spanOf(text: string, words: Words): Span {
  const [name, number] = typeof words === 'string' ? [words, 0] : words;
  let start = text.indexOf(name);
  for (let at = 0; at < number; at++) start = text.indexOf(name, start + 1);
  return { start, end: start + name.length };
}
