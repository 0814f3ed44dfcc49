import { createHash } from 'node:crypto';

/** Longest file name in bytes, without `.json`. */
const LONGEST = 200;
const HASH_DIGITS = 12;

/**
 * The name of an article's annotation file. Bytes outside `[A-Za-z0-9._-]` are percent-encoded, a leading dot too; what
 * is longer than 200 bytes is cut and ended by a hash of the id.
 */
export function annotationFileName(id: string): string {
  const name = encode(id);
  if (name.length <= LONGEST) return `${name}.json`;
  const hash = createHash('sha256').update(id, 'utf8').digest('hex').slice(0, HASH_DIGITS);
  const kept = name.slice(0, LONGEST - HASH_DIGITS - 1).replace(/%.?$/, '');
  return `${kept}-${hash}.json`;
}

function encode(id: string): string {
  const name = id.replace(/[^A-Za-z0-9._-]/gu, character => {
    const bytes = Buffer.from(character, 'utf8');
    return [...bytes].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
  return name.replace(/^\./, '%2E');
}
