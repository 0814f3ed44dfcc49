import { jsonPlaces } from '../text/json-places.ts';
import { decodeUtf8 } from './decode.ts';
import type { Fault } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseJson, readArticle } from './json.ts';
import { EMPTY, type Parsed, type Written } from './parsed.ts';

/** Reads the bytes of a `.txt` or `.md` file. */
export function parseArticle(bytes: Uint8Array, format: Written['format']): Parsed {
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) return decoded;
  const parts = splitFrontMatter(decoded.text);
  if ('fault' in parts) return parts;
  if (parts.body.trim() === '') return { fault: EMPTY };
  return { metadata: parts.metadata, text: parts.body, format };
}

/**
 * Reads a line of JSON Lines: an object with `text` and any of the front matter's keys.
 *
 * @param offset of the line's first byte within its file, for messages.
 */
export function parseLine(bytes: Uint8Array, offset: number): Parsed {
  const decoded = decodeUtf8(bytes, offset);
  if ('fault' in decoded) return { fault: withoutLine(decoded.fault) };
  const parsed = parseJson(decoded.text);
  if ('fault' in parsed) return { fault: withoutLine(parsed.fault) };
  return readArticle(parsed.value, 'write one object with `text` a line', key => columnOf(decoded.text, key));
}

function columnOf(json: string, key: string): { column?: number } {
  const offset = key === '' ? undefined : jsonPlaces(json).values.get(key);
  return offset === undefined ? {} : { column: offset + 1 };
}

/** Within one line the fault's own line says nothing; the caller knows which one it is. */
function withoutLine({ line: _, ...fault }: Fault): Fault {
  return fault;
}
