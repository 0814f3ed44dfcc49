import { readSync } from 'node:fs';

const LINE_END = 0x0a;
const CHUNK = 1 << 20;

/** A line with where it stands in its file, in bytes; `end` is behind its line end. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

/** The lines of an open file; what stands behind the last line end is none. */
export function* linesOf(file: number): Generator<Line> {
  let parts: Buffer[] = [];
  let [start, at] = [0, 0];
  for (let chunk = read(file, at); chunk.length > 0; chunk = read(file, at)) {
    let from = 0;
    for (let feed = chunk.indexOf(LINE_END); feed >= 0; feed = chunk.indexOf(LINE_END, from)) {
      parts.push(chunk.subarray(from, feed));
      const end = at + feed + 1;
      yield { text: Buffer.concat(parts).toString('utf8'), start, end };
      [parts, start, from] = [[], end, feed + 1];
    }
    parts.push(chunk.subarray(from));
    at += chunk.length;
  }
}

function read(file: number, at: number): Buffer {
  const chunk = Buffer.allocUnsafe(CHUNK);
  return chunk.subarray(0, readSync(file, chunk, 0, CHUNK, at));
}
