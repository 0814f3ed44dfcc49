import { extname } from 'node:path';

/** How a file holds articles of other programs. */
export type SourceKind = 'page' | 'mht' | 'xml' | 'json' | 'docx' | 'pdf';

const KINDS: Readonly<Record<string, SourceKind>> = {
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.mht': 'mht',
  '.mhtml': 'mht',
  '.xml': 'xml',
  '.rss': 'xml',
  '.atom': 'xml',
  '.nitf': 'xml',
  '.json': 'json',
  '.docx': 'docx',
  '.pdf': 'pdf',
};

/** `.html, .htm, …`, for messages. */
export const sourceExtensions = Object.keys(KINDS).join(', ');

export function sourceKindOf(path: string): SourceKind | undefined {
  return KINDS[extname(path).toLowerCase()];
}
