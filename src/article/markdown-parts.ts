import type { Span } from '../types.ts';

/**
 * micromark's time grows with the square of the number of blocks, and of marks in one paragraph. A part ends where a block
 * certainly begins once it is `enough`, at any line that is not indented once it is `much`, and at any line once it is `most`;
 * a line that is longer than `much` is cut itself. Lengths in UTF-16 units.
 */
const SIZES = {
  enough: { length: 16_000, lines: 300 },
  much: { length: 32_000, lines: 600 },
  most: { length: 64_000, lines: 1_200 },
} as const;

/** What may hold blank lines and runs on until its own end: fences, and HTML of the kinds 1 and 2 of CommonMark. */
const OPENERS: readonly { open: RegExp; close: (opening: string) => RegExp }[] = [
  { open: /^ {0,3}(`{3,})[^`\n]*$/, close: fence => new RegExp(`^ {0,3}${fence}\`*[ \\t]*$`) },
  { open: /^ {0,3}(~{3,})/, close: fence => new RegExp(`^ {0,3}${fence}~*[ \\t]*$`) },
  { open: /^ {0,3}(<!--)/, close: () => /-->/ },
  { open: /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, close: () => /<\/(?:pre|script|style|textarea)>/i },
];

/**
 * Cuts a long Markdown text into parts that are read one by one; shorter texts are one part. A reference link finds its target in
 * its own part only; without one its brackets count as text. What runs on until its own end is never cut.
 */
export function* markdownParts(text: string): Generator<Span> {
  let start = 0;
  let lines = 0;
  let close: RegExp | undefined;
  let blankBefore = false;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end).trimEnd();
    const is = (size: keyof typeof SIZES) => line.start - start >= SIZES[size].length || lines >= SIZES[size].lines;
    const indented = !/^\S/.test(content);
    if (!close && (is('most') || (!indented && (is('much') || (blankBefore && is('enough')))))) {
      yield { start, end: line.start };
      start = line.start;
      lines = 0;
    }
    close = close ? (close.test(content) ? undefined : close) : closerOf(content);
    for (; !close && line.end - Math.max(start, line.start) > SIZES.much.length; lines = 0) {
      const end = start < line.start ? line.start : cutWithin(text, start);
      yield { start, end };
      start = end;
    }
    blankBefore = content === '';
    lines++;
  }
  yield { start, end: text.length };
}

/** Within a line that is a paragraph of its own: behind the last space of what is enough for a part, or at that length. */
function cutWithin(text: string, start: number): number {
  const enough = start + SIZES.enough.length;
  const space = text.lastIndexOf(' ', enough - 1);
  return space > start ? space + 1 : enough;
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
