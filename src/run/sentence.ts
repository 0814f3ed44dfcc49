import type { Span } from '../types.ts';

/** Most UTF-16 units shown on either side of a span. */
const REACH = 120;

/** The line around a span, cut to what a person reads at a glance, with the span in brackets. */
export function sentenceAround(text: string | undefined, { start, end }: Span): string | undefined {
  if (text === undefined) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const head = before.slice(before.lastIndexOf('\n') + 1);
  const feed = after.indexOf('\n');
  return `${head}[${text.slice(start, end)}]${feed < 0 ? after : after.slice(0, feed)}`.replace(/\s+/g, ' ').trim();
}
