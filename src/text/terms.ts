import { stemmer } from 'stemmer';
import type { Span } from '../types.ts';
import { fold } from './fold.ts';
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

/** Of the words met so far, '' for a stop word: a language has few words that are met often. */
const known = new Map<string, string>();
const MOST_KNOWN = 100_000;

/**
 * The terms of a text for full-text search, in text order: folded, without possessive, stemmed (Porter 1980), without stop words.
 * One analyser for all indexes and for queries, so that they find the same articles.
 */
export function termsOf(text: string): Term[] {
  const spans = wordSpans(text);
  const terms: Term[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const [start, end] = [spans[at]!, spans[at + 1]!];
    const term = knownTerm(text.slice(start, end));
    if (term !== '') terms.push({ term, start, end });
  }
  return terms;
}

/** The terms alone, with a blank between two. */
export function termText(text: string): string {
  const spans = wordSpans(text);
  const terms: string[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const term = knownTerm(text.slice(spans[at], spans[at + 1]));
    if (term !== '') terms.push(term);
  }
  return terms.join(' ');
}

function knownTerm(word: string): string {
  let term = known.get(word);
  if (term === undefined) {
    term = termOf(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, term);
  }
  return term;
}

/** The term of one word, '' for a stop word. */
function termOf(word: string): string {
  const folded = fold(word)
    .replace(/'s?$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (STOP.has(folded)) return '';
  return /^[a-z]+$/.test(folded) ? stemmer(folded) : folded;
}
