import { createHash } from 'node:crypto';

/** SHA-256 of a source, or in UTF-8 of a part of it, as 64 hexadecimal digits. */
export function sourceHash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
