import { stemmer } from 'stemmer';
import type { Span } from '../types.ts';
import { fold } from './fold.ts';
import { WordMemory } from './word-memory.ts';
import { wordSpans } from './words.ts';

/** A word as an index holds it, and where it stands in the text. */
export interface Term extends Span {
  term: string;
}

/** Words that say nothing about an article: articles, prepositions, pronouns, auxiliaries. */
const STOP = new Set(
  `a an and are as at be but by for from had has have he her his i if in into is it its of on or s she that the their them
  they this to was we were will with you`.split(/\s+/),
);

/** The term of each word, '' for a stop word. */
const termMemory = new WordMemory(termOf);

/**
 * The terms of a text for full-text search, in text order: folded, without possessive, stemmed (Porter 1980), without stop words.
 * One analyser for all indexes and for queries, so that they find the same articles.
 */
export function termsOf(text: string): Term[] {
  const spans = wordSpans(text);
  const terms: Term[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const [start, end] = [spans[at]!, spans[at + 1]!];
    const term = termMemory.at(text, start, end);
    if (term !== '') terms.push({ term, start, end });
  }
  return terms;
}

/** The terms alone, with a blank between two. */
export function termText(text: string): string {
  const spans = wordSpans(text);
  const terms: string[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const term = termMemory.at(text, spans[at]!, spans[at + 1]!);
    if (term !== '') terms.push(term);
  }
  return terms.join(' ');
}

/** The term of one word, '' for a stop word. */
function termOf(word: string): string {
  const folded = fold(word)
    .replace(/'s?$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (STOP.has(folded)) return '';
  return /^[a-z]+$/.test(folded) ? stemmer(folded) : folded;
}
