import type { Problem } from '../../errors.ts';
import type { AnnotationFile } from '../schema.ts';

/** An article's text with what is annotated in it: what every format is written from and read into. */
export interface AnnotatedText {
  text: string;
  annotations: AnnotationFile;
}

/** What a reader may ask for. */
export interface ReadContext {
  /** Name of the file, for messages; the article's id is made from it where the format keeps none. */
  file: string;
  /** Text of an article, for formats that keep it elsewhere (brat) or only in part (CoNLL). */
  textOf(id: string): string | undefined;
  /** Hears of articles that cannot be read, while the others of the file go on. Without it, they fail the whole file. */
  report?(problems: readonly Problem[]): void;
}

/** A file format of another tool. Each is one file of this folder and one line of the list in `index.ts`. */
export interface Format {
  /** As on the command line: `brat`. */
  name: string;
  /** For people: `brat stand-off`. */
  title: string;
  /** Ending of its files, with the dot. */
  extension: string;
  /** How articles share files: a file each, a line (or some, one behind the other) of one file, or an item of one JSON list. */
  unit: 'file' | 'line' | 'item';
  /** The tool wants the text in a file of its own beside it, `<id>.txt`. */
  textBeside?: true;
  /** What of an annotation file it cannot carry, as a clause for people; absent when it carries all. */
  loses?: string;
  /** One article: the whole file, or its line or item. Without a line end behind the last line of a `line` or an `item`. */
  write(article: AnnotatedText): string;
  /**
   * All articles of a file's content. Absent in formats for export only.
   *
   * @throws {InputError} naming line and column of what cannot be read.
   */
  read?(source: string, context: ReadContext): AnnotatedText[];
}
