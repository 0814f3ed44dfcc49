import { blankBytes } from './lines.ts';

/** Standard input, and whether it is JSON Lines: its first character that is no white space is `{`. */
export interface Stdin {
  isLines: boolean;
  chunks: AsyncIterable<Uint8Array>;
}

/** Looks at the beginning of a stream and hands on all of it. */
export async function openStdin(stream: AsyncIterable<Uint8Array | string>): Promise<Stdin> {
  const iterator = stream[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  let first: number | undefined;
  while (first === undefined) {
    const next = await iterator.next();
    if (next.done) break;
    const chunk = toBytes(next.value);
    begun.push(chunk);
    first = chunk.find(byte => !blankBytes.has(byte));
  }
  return { isLines: first === OPENING_BRACE, chunks: handOn(begun, iterator) };
}

const OPENING_BRACE = 0x7b;

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
