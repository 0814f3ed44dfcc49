import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { Block, Entry } from './block.ts';

const BUFFER = 1 << 20;

/** Writes the blocks that documents have in one of the files, by id, to a new file and through to the disk. */
export function mergeInto(path: string, at: number, entries: ReadonlyMap<string, Entry>): void {
  const ids = [...entries.keys()].sort();
  const output = openSync(path, 'w');
  try {
    for (const run of runsOf(ids.map(id => entries.get(id)!.blocks[at]))) copy(run, output);
    fsyncSync(output);
  } finally {
    closeSync(output);
  }
}

/** Blocks that follow each other in one file are one. */
function* runsOf(blocks: Iterable<Block | undefined>): Generator<Block> {
  let run: Block | undefined;
  for (const block of blocks) {
    if (!block) continue;
    if (run?.file === block.file && run.end === block.start) run = { ...run, end: block.end };
    else {
      if (run) yield run;
      run = block;
    }
  }
  if (run) yield run;
}

const buffer = Buffer.alloc(BUFFER);

function copy({ file, start, end }: Block, output: number): void {
  for (let at = start; at < end; ) {
    const length = readSync(file, buffer, 0, Math.min(BUFFER, end - at), at);
    if (length === 0) throw new Error('a file became shorter while it was read');
    for (let written = 0; written < length; ) written += writeSync(output, buffer, written, length - written);
    at += length;
  }
}
