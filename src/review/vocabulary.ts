import type { Mention } from '../annotations/schema.ts';
import { builtInTypes } from '../mention-types.ts';
import type { ReviewedArticle } from './article.ts';

/** All types of both sides: built-in ones first, others in order of code units. */
export function typesOf(articles: Iterable<ReviewedArticle>): string[] {
  const types = new Set<string>();
  for (const { type } of mentionsOf(articles)) types.add(type);
  for (const type of builtInTypes) types.delete(type);
  return [...builtInTypes, ...[...types].sort()];
}

/** All taggers that proposed a mention, in order of code units. */
export function taggersOf(articles: Iterable<ReviewedArticle>): string[] {
  const taggers = new Set<string>();
  for (const { by = [] } of mentionsOf(articles)) for (const tagger of by) taggers.add(tagger);
  return [...taggers].sort();
}

function* mentionsOf(articles: Iterable<ReviewedArticle>): Generator<Mention> {
  for (const { gold, predicted } of articles) {
    yield* predicted.mentions;
    yield* gold.mentions;
  }
}
