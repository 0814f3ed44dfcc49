import type { IndexDocument } from '../document.ts';
import type { Refused, Sink } from '../sink.ts';
import type { BlockFiles } from './block-files.ts';

/** What lines a sink of files writes. */
export interface BlockLines {
  /**
   * Lines of a document, for each file.
   *
   * @throws {RangeError} when there is more in it than the format holds.
   */
  linesOf(document: IndexDocument): string[];
  /** Lines that say of a document that it is not there any more; without them it leaves none. */
  removedLines?(id: string): string[];
}

/** A sink that holds documents in files of lines. Nothing of what is written is there before it is closed, then all is. */
export function blockSink(files: BlockFiles, { linesOf, removedLines }: BlockLines): Sink {
  return { known, write, remove, close: files.close };

  async function known(): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    for (const [id, { hash }] of files.entries) if (hash !== undefined) hashes.set(id, hash);
    return hashes;
  }

  async function write(documents: readonly IndexDocument[]): Promise<Refused[]> {
    const refused: Refused[] = [];
    const last = new Map(documents.map(document => [document.id, document]));
    for (const document of last.values()) {
      const lines = linesOrRefusal(document);
      if (typeof lines === 'string') refused.push({ id: document.id, reason: lines });
      else await files.put(document.id, document.hash, lines);
    }
    return refused;
  }

  function linesOrRefusal(document: IndexDocument): string[] | string {
    try {
      return linesOf(document);
    } catch (error) {
      if (error instanceof RangeError) return error.message;
      throw error;
    }
  }

  async function remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (files.entries.get(id)?.hash === undefined) continue;
      if (removedLines) await files.put(id, undefined, removedLines(id));
      else await files.remove(id);
    }
  }
}
