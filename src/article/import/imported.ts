import type { Fault } from '../fault.ts';

/** What a format says of one article, before it is made into an article file. */
export interface Extract {
  headline?: string | undefined;
  /** The body without the headline, captions among it. */
  paragraphs: readonly string[];
  /** `YYYY-MM-DD`. */
  date?: string | undefined;
  /** The article's address, or another URI that identifies it. */
  url?: string | undefined;
  place?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  byline?: string | undefined;
}

/** An article that was read from another program's file. */
export interface ImportedArticle {
  headline: string;
  /** The body: the headline and the paragraphs, a blank line between each two, a line feed at the end. */
  text: string;
  date?: string;
  url?: string;
  place?: string;
  language?: string;
  byline?: string;
  /** SHA-256 of what it was read from: the file's bytes, or of one among several in a file its part of it. */
  source: string;
}

/** An article, or why there is none. `line` of the fault is within the file. */
export type Outcome = { article: ImportedArticle } | { fault: Fault };

/** Thrown by what reads one source or one article of it, and caught where the next one begins. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/** @throws {Unreadable} always. */
export function unreadable(reason: string, hint?: string): never {
  throw new Unreadable({ reason, ...(hint !== undefined && { hint }) });
}
