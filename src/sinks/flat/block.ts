/** The lines of one document in one file, which stand together: a part of an open file, in bytes. */
export interface Block {
  file: number;
  start: number;
  end: number;
}

/** A document in all the files. */
export interface Entry {
  /** Without one its lines say that it is not there. */
  hash: string | undefined;
  /** A block for each file; nothing where it has no lines. */
  blocks: (Block | undefined)[];
}

/** Files of JSON Lines that belong together. */
export interface BlockFormat {
  /** The first has a line for every document. */
  paths: readonly string[];
  /**
   * What a line is about.
   *
   * @param file number of the path.
   * @returns a line without an id belongs to the document before it; nothing when it is no line of ours.
   */
  about(value: unknown, file: number): { id?: string; hash?: string } | undefined;
}
