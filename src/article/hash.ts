import { createHash } from 'node:crypto';

/** SHA-256 of an article's body in UTF-8, as 64 hexadecimal digits. */
export function bodyHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
