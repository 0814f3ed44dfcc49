import { decompress, MAGIC_BYTES, sniffCompression } from './compression.ts';
import { blankBytes } from './lines.ts';

/** Standard input, unpacked, and whether it is JSON Lines: its first character that is no white space is `{`. */
export interface Stdin {
  isLines: boolean;
  chunks: AsyncIterable<Uint8Array>;
}

/**
 * Looks at the beginning of a stream and hands on all of it.
 *
 * @param path for messages.
 */
export async function openStdin(stream: AsyncIterable<Uint8Array | string>, path: string): Promise<Stdin> {
  let size = 0;
  const packed = await lookAhead(stream, chunk => {
    size += chunk.length;
    return size >= MAGIC_BYTES;
  });
  const compression = sniffCompression(Buffer.concat(packed.begun));
  const unpacked = compression ? decompress(packed.chunks, compression, { path }) : packed.chunks;
  const { begun, chunks } = await lookAhead(unpacked, chunk => firstCharacter(chunk) !== undefined);
  const last = begun.at(-1);
  return { isLines: last !== undefined && firstCharacter(last) === OPENING_BRACE, chunks };
}

const OPENING_BRACE = 0x7b;

/** The first byte that is no white space. */
function firstCharacter(chunk: Uint8Array): number | undefined {
  return chunk.find(byte => !blankBytes.has(byte));
}

/** Reads chunks until there is enough, and hands on all. */
async function lookAhead(
  stream: AsyncIterable<Uint8Array | string>,
  isEnough: (chunk: Uint8Array) => boolean,
): Promise<{ begun: readonly Uint8Array[]; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    const chunk = toBytes(next.value);
    begun.push(chunk);
    if (isEnough(chunk)) break;
  }
  return { begun, chunks: handOn(begun, iterator) };
}

async function* handOn(
  begun: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* begun;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield toBytes(next.value);
  } finally {
    await iterator.return?.();
  }
}

function toBytes(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
