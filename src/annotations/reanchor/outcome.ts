import type { Span } from '../../types.ts';
import type { AnnotationFile, Mention } from '../schema.ts';

/** What was to be carried over, with its place in the old text. */
export interface Subject {
  of: 'mention' | 'quote';
  type: string;
  entity?: string;
  /** Its words in the old text. A quote has none where the old text is not at hand. */
  text?: string;
  from: Span;
}

/**
 * Why something could not be carried over. `gone`: its words are not where they should be. `changed`: other words stand
 * in their place. `context`: the words are there, what stood around them is not. `ambiguous`: several places fit.
 * `overlap`: it would overlap a mention. `character`: it would cut a character.
 */
export type OrphanReason = 'gone' | 'changed' | 'context' | 'ambiguous' | 'overlap' | 'character';

/**
 * Where something went. `kept`: same offsets and words. `moved`: same words elsewhere. `edited`: its own words were changed
 * a little, to `now`. `orphaned`: left out, as its place is not certain; `candidates` are places in the new text that it
 * might have, in text order.
 */
export type Fate =
  | { outcome: 'kept' | 'moved'; to: Span }
  | { outcome: 'edited'; to: Span; now: string }
  | { outcome: 'orphaned'; reason: OrphanReason; candidates: Span[] };

export type Outcome = Subject & Fate;

export interface Reanchored {
  /** The annotations of the new text: what is orphaned is left out. */
  file: AnnotationFile;
  /** What became of each mention and quotation, mentions first, in the order of the old file. */
  outcomes: Outcome[];
  /** Ids of entities that have no mention left, and so are left out. */
  dropped: string[];
}

/** Knows where spans of the old text stand in the new one. */
export interface Carrier {
  ofMention(mention: Mention, index: number): Fate;
  ofQuote(span: Span): Fate;
}

export function orphaned(reason: OrphanReason, candidates: Span[] = []): Fate {
  return { outcome: 'orphaned', reason, candidates };
}

/** The fate of what was put at a place of the new text. */
export function placed(from: Span, oldWords: string, to: Span, newText: string): Fate {
  const now = newText.slice(to.start, to.end);
  if (now !== oldWords) return { outcome: 'edited', to, now };
  return { outcome: from.start === to.start && from.end === to.end ? 'kept' : 'moved', to };
}

export function inTextOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}
