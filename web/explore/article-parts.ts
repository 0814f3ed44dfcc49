import type { ArticleView, MentionView } from '../../src/explore/protocol.ts';
import type { Span } from '../../src/types.ts';

/** A run of text: plain, a word that was asked for, or a mention. Together they are the text. */
export interface Part extends Span {
  mention?: MentionView;
  asked?: true;
}

/** Cuts an article; a word inside a mention is the mention's. */
export function partsOf({ text, mentions, words }: ArticleView): Part[] {
  const marks: Part[] = [
    ...mentions.map(mention => ({ start: mention.start, end: mention.end, mention })),
    ...words.map(({ start, end }) => ({ start, end, asked: true as const })),
  ].sort((a, b) => a.start - b.start || Number('asked' in a) - Number('asked' in b));
  const parts: Part[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    if (mark.start > at) parts.push({ start: at, end: mark.start });
    parts.push(mark);
    at = mark.end;
  }
  if (at < text.length) parts.push({ start: at, end: text.length });
  return parts;
}
