import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { InputError } from '../errors.ts';

export type Compression = 'gzip' | 'zstd';

const EXTENSIONS: Readonly<Record<string, Compression>> = { '.gz': 'gzip', '.zst': 'zstd' };

/** `.gz, .zst`, for messages. */
export const compressedExtensions = Object.keys(EXTENSIONS).join(', ');

/** How a file is compressed, by the last extension of its name. */
export function compressionOf(extension: string): Compression | undefined {
  return EXTENSIONS[extension.toLowerCase()];
}

/** The first bytes of a stream tell: RFC 1952 section 2.3.1, RFC 8878 section 3.1.1. */
const MAGIC: readonly (readonly [Compression, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** Bytes that have to be there before `sniffCompression` can tell. */
export const MAGIC_BYTES = 4;

export function sniffCompression(bytes: Uint8Array): Compression | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0];
}

/** In Node from 22.15 on; the types of the oldest Node that we run on do not know it. */
const { constants, createGunzip, createGzip, createZstdDecompress, createZstdCompress } = zlib as typeof zlib &
  Partial<Record<'createZstdDecompress' | 'createZstdCompress', () => Transform>>;

export interface DecompressOptions {
  /** For messages. */
  path: string;
  /** What is cut off ends where it is cut off, as far as its format allows. Default: false. */
  cutOff?: boolean;
}

/**
 * Unpacks a stream, holding a chunk at a time; limits are for its reader to keep.
 *
 * @throws {InputError} when it is damaged or cut off, or this Node cannot unpack it.
 */
export async function* decompress(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
  options: DecompressOptions,
): AsyncGenerator<Uint8Array> {
  const unpacked = decompressor(compression, options);
  // A failure of either is thrown where the bytes are read.
  pipeline(chunks, unpacked).catch(() => {});
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!isDamage(error)) throw error;
    const reason = `Expected whole ${compression} data, got: ${(error as Error).message}`;
    throw new InputError([{ kind: 'input', file: options.path, reason }], { cause: error });
  }
}

function decompressor(compression: Compression, { path, cutOff = false }: DecompressOptions): Transform {
  if (compression === 'gzip') return createGunzip(cutOff ? { finishFlush: constants.Z_SYNC_FLUSH } : {});
  if (createZstdDecompress) return createZstdDecompress();
  const hint = `pipe it: zstd -dc ${path} | glossator annotate -`;
  throw new InputError([{ kind: 'input', file: path, reason: noZstd('read'), hint }]);
}

/** Packs a stream. Throws the reason, where this Node cannot. */
export function compressor(compression: Compression): Transform {
  if (compression === 'gzip') return createGzip();
  if (createZstdCompress) return createZstdCompress();
  throw new Error(`${noZstd('write')}; pipe it: glossator annotate - < FILE | zstd > FILE.zst`);
}

function noZstd(what: 'read' | 'write'): string {
  return `Expected a Node that can ${what} zstd (22.15 or later), got ${process.version}`;
}

function isDamage(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^(?:Z_|ZSTD_|ERR_ZLIB)/.test(code);
}
