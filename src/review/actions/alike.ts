import type { Mention } from '../../annotations/schema.ts';
import type { Change } from '../../diff/index.ts';
import { isGraphemeBoundary } from '../../text/graphemes.ts';
import type { Span } from '../../types.ts';

/** What makes two changes the same in the eyes of a reviewer: kinds, types and words, wherever they stand. */
export function likenessOf(change: Change): string {
  const sides =
    change.about === 'mention'
      ? [sayMention(change.before), sayMention(change.after)]
      : [change.before.map(({ name }) => name), change.after.map(({ name }) => name)];
  return JSON.stringify([change.about, change.kinds, change.type, ...sides]);
}

/** All places where the words stand as whole words, without overlap. */
export function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  let start = words === '' ? -1 : text.indexOf(words);
  while (start >= 0) {
    const span = { start, end: start + words.length };
    const whole = isWhole(text, span);
    if (whole) found.push(span);
    start = text.indexOf(words, whole ? span.end : start + 1);
  }
  return found;
}

const WORD_END = /[\p{L}\p{N}\p{M}]$/u;
const WORD_START = /^[\p{L}\p{N}\p{M}]/u;
/** UTF-16 units of the longest character. */
const LONGEST = 2;

function isWhole(text: string, { start, end }: Span): boolean {
  return (
    !WORD_END.test(text.slice(Math.max(0, start - LONGEST), start)) &&
    !WORD_START.test(text.slice(end, end + LONGEST)) &&
    isGraphemeBoundary(text, start) &&
    isGraphemeBoundary(text, end)
  );
}

function sayMention(mention: Mention | undefined): string | undefined {
  return mention && `${mention.type} ${mention.text}`;
}
