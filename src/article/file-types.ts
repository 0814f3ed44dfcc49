import { extname } from 'node:path';

/** How a file holds articles. */
export type FileType = 'text' | 'markdown' | 'lines';

const TYPES: Readonly<Record<string, FileType>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
};

/** `.txt, .md, .jsonl, .ndjson`, for messages. */
export const extensions = Object.keys(TYPES).join(', ');

export function fileTypeOf(path: string): FileType | undefined {
  return TYPES[extname(path).toLowerCase()];
}

export function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}
