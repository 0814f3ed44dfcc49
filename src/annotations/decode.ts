import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.ts';

const decoder = new TextDecoder('utf-8');

/**
 * Decodes the bytes of an annotation file and drops a byte-order mark.
 *
 * @throws {InputError} when they are no UTF-8.
 */
export function decodeJson(bytes: Uint8Array, file: string): string {
  if (isUtf8(bytes)) return decoder.decode(bytes);
  throw new InputError([{ kind: 'input', file, reason: 'Expected UTF-8, got other bytes', hint: 'save it as UTF-8' }]);
}
