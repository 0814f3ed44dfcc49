/** A line of a stream of bytes, without its line feed. `bytes` is undefined when it is over the limit. */
export interface Line {
  /** Counted from 1. */
  number: number;
  /** Of its first byte within the stream. */
  offset: number;
  bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** White space of JSON, and the three bytes of a byte-order mark. */
export const blankBytes: ReadonlySet<number> = new Set([0x20, 0x09, LINE_FEED, 0x0d, 0xef, 0xbb, 0xbf]);

/** Cuts a stream into lines, holding no more than one line and one chunk. The rest of a line over the limit is let go. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let offset = 0;
  let size = 0;
  let parts: Uint8Array[] = [];
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (): Line => ({ number, offset, bytes: size > maxBytes ? undefined : Buffer.concat(parts, size) });

  for await (const chunk of chunks) {
    let start = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed >= 0; feed = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, feed));
      yield line();
      number++;
      offset += size + 1;
      size = 0;
      parts = [];
      start = feed + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield line();
}

/** Gathers a stream of bytes; undefined when there are more than `maxBytes`. */
export async function gather(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts, size);
}
