import { quote, UsageError } from '../../errors.ts';
import type { Block, BlockFormat, Entry } from './block.ts';
import { type Line, linesOf } from './lines.ts';

/**
 * Finds the lines of each document in files that were opened.
 *
 * @param files their descriptors, in the order of the paths; nothing for one that is not there.
 * @throws {UsageError} when they are other files.
 */
export function readEntries(format: BlockFormat, files: readonly (number | undefined)[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [at, path] of format.paths.entries()) {
    const file = files[at];
    if (file === undefined) continue;
    let last: { id: string; block: Block } | undefined;
    for (const line of linesOf(file)) {
      const about = format.about(parsed(line), at);
      const id = about?.id ?? last?.id;
      if (!about || id === undefined) throw otherFile(path, line);
      if (last?.id === id) last.block.end = line.end;
      else last = { id, block: newBlock(id, line, { at, path, file }) };
      if (about.hash !== undefined) entries.get(id)!.hash = about.hash;
    }
  }
  return entries;

  function newBlock(id: string, line: Line, { at, path, file }: { at: number; path: string; file: number }): Block {
    const entry = entries.get(id) ?? { hash: undefined, blocks: [] };
    if (entry.blocks[at]) throw otherFile(path, line);
    const block = { file, start: line.start, end: line.end };
    entry.blocks[at] = block;
    entries.set(id, entry);
    return block;
  }
}

function parsed({ text }: Line): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function otherFile(path: string, { text }: Line): UsageError {
  return new UsageError(
    `Expected the lines of an index in ${path}, got ${quote(text)}; delete it and index again, or take another name`,
  );
}
