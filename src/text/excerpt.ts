import type { Span } from '../types.ts';

/** Most UTF-16 units shown on either side of a span. */
const REACH = 120;

/** A span with the line around it, as a person reads it at a glance: white space is one blank, what is cut off `…`. */
export interface Excerpt {
  before: string;
  words: string;
  after: string;
}

export function excerptAround(text: string, { start, end }: Span): Excerpt {
  const head = text.slice(Math.max(0, start - REACH), start);
  const tail = text.slice(end, end + REACH);
  const feed = head.lastIndexOf('\n');
  const nextFeed = tail.indexOf('\n');
  const isHeadCut = feed < 0 && start > REACH;
  const isTailCut = nextFeed < 0 && end + REACH < text.length;
  const before = head
    .slice(feed + 1)
    .replace(/\s+/g, ' ')
    .trimStart();
  const after = (nextFeed < 0 ? tail : tail.slice(0, nextFeed)).replace(/\s+/g, ' ').trimEnd();
  return {
    before: isHeadCut ? `…${before.slice(before.indexOf(' ') + 1)}` : before,
    words: text.slice(start, end).replace(/\s+/g, ' '),
    after: isTailCut ? `${after.slice(0, after.lastIndexOf(' ') + 1).trimEnd()}…` : after,
  };
}

/** The excerpt as text, with the span in brackets; nothing without a text. */
export function sentenceAround(text: string | undefined, span: Span): string | undefined {
  if (text === undefined) return undefined;
  const { before, words, after } = excerptAround(text, span);
  return `${before}[${words}]${after}`;
}
