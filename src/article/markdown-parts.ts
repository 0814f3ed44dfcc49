import type { Span } from '../types.ts';

/** Parts are at least so long, in UTF-16 units: micromark's time grows with the square of the number of its blocks. */
const PART = 16_000;

/** What may hold blank lines and runs on until its own end: fences, and HTML of the kinds 1 and 2 of CommonMark. */
const OPENERS: readonly { open: RegExp; close: (opening: string) => RegExp }[] = [
  { open: /^ {0,3}(`{3,})[^`\n]*$/, close: fence => new RegExp(`^ {0,3}${fence}\`*[ \\t]*$`) },
  { open: /^ {0,3}(~{3,})/, close: fence => new RegExp(`^ {0,3}${fence}~*[ \\t]*$`) },
  { open: /^ {0,3}(<!--)/, close: () => /-->/ },
  { open: /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, close: () => /<\/(?:pre|script|style|textarea)>/i },
];

/**
 * Cuts a long Markdown text where a block certainly begins: at an unindented line behind a blank one. Shorter texts are
 * one part. A reference link finds its target in its own part only; without one its brackets count as text.
 */
export function* markdownParts(text: string): Generator<Span> {
  let start = 0;
  let close: RegExp | undefined;
  let blankBefore = false;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end).trimEnd();
    if (!close && blankBefore && /^\S/.test(content) && line.start - start >= PART) {
      yield { start, end: line.start };
      start = line.start;
    }
    close = close ? (close.test(content) ? undefined : close) : closerOf(content);
    blankBefore = content === '';
  }
  yield { start, end: text.length };
}

function closerOf(line: string): RegExp | undefined {
  for (const { open, close } of OPENERS) {
    const opening = open.exec(line);
    if (!opening) continue;
    const closer = close(opening[1] ?? '');
    const isHtml = line.trimStart().startsWith('<');
    // HTML may end on the line that it begins on; a fence may not.
    return isHtml && closer.test(line.slice(opening[0].length)) ? undefined : closer;
  }
  return undefined;
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { start, end };
    start = end + 1;
  }
}
