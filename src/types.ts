import type { Root } from 'nlcst';
import type { VFile } from 'vfile';

/** Half-open range of UTF-16 offsets into the article's text. */
export interface Span {
  start: number;
  end: number;
}

/** One source text with its metadata. `text` is the body as decoded from UTF-8, every character untouched. */
export interface Article {
  id: string;
  text: string;
  /** `markdown`: link targets, code and HTML are never tagged. */
  format: 'text' | 'markdown';
  title?: string;
  /** Publication date, `YYYY-MM-DD`. Relative dates are resolved against it, and never against today. */
  date?: string;
  url?: string;
  /** Where it was published or is set, as the reader would write it: "Phnom Penh, Cambodia". */
  place?: string;
  /** BCP 47 tag. */
  language?: string;
}

/**
 * The tokens of one article, one row each, in text order. Rows are finer than words: "ASEAN-related" is three rows,
 * "Sen's" two; "U.S.", "4,500", "10:30", "O’Brien" and "20m" are one.
 */
export interface TokenTable {
  readonly text: string;
  /** Number of rows. */
  readonly length: number;
  /** UTF-16 offset of a row's first unit. Length: rows. */
  readonly start: Int32Array;
  /** UTF-16 offset behind a row's last unit. Length: rows. */
  readonly end: Int32Array;
  /** Bits of `TokenFlag`. Length: rows. */
  readonly flags: Uint8Array;
  /** Index of the sentence a row belongs to. Length: rows. */
  readonly sentence: Int32Array;
  /** First row of each sentence, and the number of rows as the last element. Length: sentences + 1. */
  readonly sentences: Int32Array;
  /** How a sentence writes capitals (`SentenceCase`). Length: sentences. */
  readonly sentenceCase: Uint8Array;
  /** The row's text, as it stands in the article. */
  readonly words: readonly string[];
  /** The row's text in lower case, with curly apostrophes straightened. */
  readonly lowers: readonly string[];
}

/** A tagger's proposal: rows `[from, to)` of the token table name a thing of this type. */
export interface Candidate {
  from: number;
  to: number;
  type: string;
  /** Name of the tagger. */
  by: string;
  /** How sure the tagger is, in (0, 1]. */
  score: number;
  /** The evidence in a few words, for `explain`: "title before name", "ends in Ministry". */
  why: string;
  /** Set by the user's dictionary: this is a mention whatever others say, or no mention of this type (or of any: ''). */
  forced?: 'mention' | 'veto';
  /** Name of the entity, when the user's dictionary gives one: all mentions with it are one entity. */
  name?: string;
}

/** What became of the candidates that agree on span and type. */
export interface Decision {
  from: number;
  to: number;
  type: string;
  score: number;
  candidates: Candidate[];
  outcome: 'won' | 'lost';
  /** For a loser: why, naming the winner where there is one. */
  reason?: string;
}

/** What each step of the pipeline leaves for the next one. */
declare module 'vfile' {
  interface DataMap {
    article: Article;
    tokens: TokenTable;
    candidates: Candidate[];
    decisions: Decision[];
  }
}

/** A step of the pipeline, after the parser: reads and adds to `file.data`. */
export type Step = (tree: Root, file: VFile) => void | Promise<void>;
