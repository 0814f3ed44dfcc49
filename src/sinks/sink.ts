import type { FoundArticle, SearchOptions, SearchQuery, SearchResult, Suggestion } from '../search/query.ts';
import type { IndexDocument } from './document.ts';

/** Where annotated articles go. Every method may throw a `SystemError` when the disk or the server fails. */
export interface Sink {
  /** The hash of each document that is there, by its id. */
  known(): Promise<ReadonlyMap<string, string>>;
  /**
   * Puts documents in place of those with their ids, with all that belonged to these. After a crash in between each
   * document is whole as before or whole as after. What the index refuses is returned with the reason, the rest is in.
   */
  write(documents: readonly IndexDocument[]): Promise<readonly Refused[]>;
  /** `write` may be called while a batch is written: batches are taken in the order of the calls. Default: false. */
  queues?: boolean;
  /** Takes documents out with all that belongs to them; an id that is not there is no error. */
  remove(ids: readonly string[]): Promise<void>;
  /** Looks for articles; absent in sinks that only hold them. */
  search?(query: SearchQuery, options?: SearchOptions): Promise<SearchResult>;
  /** What is shown of articles that were found, in the order of the ids; one that is not there is left out. */
  articles?(ids: readonly string[]): Promise<readonly FoundArticle[]>;
  /**
   * Entities of which a word of a name begins with the last folded word and that have all words before it among their names;
   * those of the most articles first, then by key.
   */
  suggest?(words: readonly string[], options?: SuggestOptions): Promise<readonly Suggestion[]>;
  /** Flushes what is not there yet and lets go. */
  close(): Promise<void>;
}

export interface SuggestOptions {
  /** Default: of any type. */
  type?: string;
  /** Default: 10. */
  limit?: number;
}

export interface Refused {
  id: string;
  reason: string;
}

/** A kind of sink: one folder here and one line of the list in `index.ts`. */
export interface SinkKind {
  name: string;
  /** What its targets look like, for help and errors: `postgres://user@host/database`. */
  target: string;
  /** Whether a target, as the user gave it, is of this kind. */
  accepts(target: string): boolean;
  /** @throws {SystemError} when it cannot be reached or made. */
  open(target: string, options?: OpenOptions): Promise<Sink>;
}

export interface OpenOptions {
  /** Expects an index to be there, and does not make one. Default: false. */
  mustExist?: boolean;
  /** Writes in a thread of its own, where writing keeps the processor busy. Default: false. */
  thread?: boolean;
}
