import { extname } from 'node:path';
import { type Compression, compressedExtensions, compressionOf } from './compression.ts';

/** How a file holds articles. */
export type FileType = 'text' | 'markdown' | 'lines';

const TYPES: Readonly<Record<string, FileType>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
};

/** `.txt, .md, .jsonl, .ndjson, each also with .gz, .zst`, for messages. */
export const extensions = `${Object.keys(TYPES).join(', ')}, each also with ${compressedExtensions}`;

/** What the name of a file says of it. */
export interface FileName {
  type: FileType;
  compression?: Compression;
  /** The path without its extensions. */
  stem: string;
}

/** `wire/2023.jsonl.gz` holds lines, packed, and its stem is `wire/2023`. Nothing for files that hold no articles. */
export function readFileName(path: string): FileName | undefined {
  const compression = compressionOf(extname(path));
  const inner = compression ? withoutExtension(path) : path;
  const type = TYPES[extname(inner).toLowerCase()];
  return type && { type, ...(compression && { compression }), stem: withoutExtension(inner) };
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}
