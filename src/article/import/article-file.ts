import { stringify } from 'yaml';
import type { ImportedArticle } from './imported.ts';
import { sourceHash } from './source-hash.ts';

/** The line that says what the rest of the file was when it was written. */
const IMPORTED = /^imported: [0-9a-f]{64}\r?\n/m;

/**
 * The file of an article: front matter with what the source says, `source` (SHA-256 of the source) and `imported`
 * (SHA-256 of this file without that line), and the text.
 */
export function importedFile(id: string, { headline, text, source, ...said }: ImportedArticle): string {
  const { date, url, place, language, byline } = said;
  const keys = { id, title: headline || undefined, date, url, place, language, byline, source };
  const known = Object.entries(keys).filter(([, value]) => value !== undefined);
  const yaml = stringify(Object.fromEntries(known), { lineWidth: 0 });
  const hash = sourceHash(`---\n${yaml}---\n${text}`);
  return `---\n${yaml}imported: ${hash}\n---\n${text}`;
}

/** Whether anybody has changed a file since it was imported; a file without the line of `importedFile` counts as changed. */
export function isEdited(content: string): boolean {
  const [line] = IMPORTED.exec(content) ?? [];
  return line === undefined || sourceHash(content.replace(IMPORTED, '')) !== line.slice('imported: '.length).trimEnd();
}
