import { isGraphemeBoundary } from '../text/graphemes.ts';
import type { Span } from '../types.ts';

/** Longest block handed to the parser, in UTF-16 units: its cost per word grows with the length of the text. */
const MAX_BLOCK = 20_000;

/** A line of a hard-wrapped paragraph has between so many units; a longer line is a paragraph of its own. */
const WRAPPED_LINE = { least: 45, most: 110 };

/**
 * Cuts a text into blocks within which sentences may run: paragraphs between blank lines, and within those the lines,
 * unless they look like one hard-wrapped paragraph. A headline, a byline or a list item is thus a block of its own.
 */
export function splitBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let open: Span | undefined;
  let wrapped = false;
  for (const line of lines(text)) {
    const content = text.slice(line.start, line.end);
    if (content.trim() === '') {
      open = undefined;
      continue;
    }
    const joins =
      open !== undefined && (wrapped || /^\s*\p{Ll}/u.test(content)) && line.end - line.start <= WRAPPED_LINE.most;
    if (open && joins) open.end = line.end;
    else {
      open = { start: line.start, end: line.end };
      blocks.push(open);
    }
    wrapped = isWrapped(content);
  }
  return blocks.flatMap(block => cutLong(text, block));
}

function* lines(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { start, end: end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end };
    start = end + 1;
  }
}

/** A line as long as those of wrapped text, that ends in the middle of a sentence. */
function isWrapped(line: string): boolean {
  const content = line.trimEnd();
  if (content.length < WRAPPED_LINE.least || content.length > WRAPPED_LINE.most) return false;
  return /[\p{Ll}\p{Nd},;]$/u.test(content) && /\p{Ll}\P{L}+\p{Ll}/u.test(content);
}

function cutLong(text: string, block: Span): Span[] {
  const parts: Span[] = [];
  let start = block.start;
  while (block.end - start > MAX_BLOCK) {
    const end = lastSpace(text, start, start + MAX_BLOCK);
    parts.push({ start, end });
    start = end;
  }
  parts.push({ start, end: block.end });
  return parts;
}

/** The offset behind the last white space of `[start, end)`, or the last grapheme boundary of a text without any. */
function lastSpace(text: string, start: number, end: number): number {
  for (let offset = end; offset > start + MAX_BLOCK / 2; offset--) {
    if (/\s/.test(text[offset - 1]!) && isGraphemeBoundary(text, offset)) return offset;
  }
  let offset = end;
  while (offset > start + 1 && !isGraphemeBoundary(text, offset)) offset--;
  return offset > start + 1 ? offset : end;
}
