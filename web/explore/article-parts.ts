import type { ArticleView, MentionView } from '../../src/explore/protocol.ts';
import type { Span } from '../../src/types.ts';
import { cutAt } from '../shared/cut.ts';

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
  return cutAt(text.length, marks);
}
