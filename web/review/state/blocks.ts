import type { Span } from '../../../src/types.ts';

/** A block is drawn as a whole: long enough to keep their number low, short enough to be drawn at once. */
const MOST_BLOCKS = 1000;
const LONGEST = 3000;

/**
 * Cuts a text into blocks that together are the text: at line ends, so that a paragraph is a block, and paragraphs too
 * long at spaces. No cut goes through a mention; `mentions` may stand in any order and overlap.
 */
export function cutBlocks(text: string, mentions: readonly Span[]): Span[] {
  const joined = joinSpans(mentions);
  const least = Math.floor(text.length / MOST_BLOCKS);
  const blocks: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = outside(joined, blockEnd(text, start, least));
    blocks.push({ start, end });
    start = end;
  }
  return blocks.length > 0 ? blocks : [{ start: 0, end: 0 }];
}

/** Index of the block that an offset stands in. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Behind the line ends that follow the first paragraph of the least length, or behind a space. */
function blockEnd(text: string, start: number, least: number): number {
  const feed = text.indexOf('\n', start + least);
  let end = feed < 0 ? text.length : feed;
  if (end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    return space > start ? space + 1 : start + LONGEST;
  }
  while (end < text.length && (text[end] === '\n' || text[end] === '\r')) end++;
  return end;
}

/** The cut, or the end of the mention that it would go through. */
function outside(joined: readonly Span[], cut: number): number {
  const at = blockAt(joined, cut - 1);
  const span = joined[at];
  return span && span.start < cut && cut < span.end ? span.end : cut;
}

/** Overlapping spans as one, in text order. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
