import { kindOf } from '../errors.ts';
import { jsonPlaces } from '../text/json-places.ts';
import { placeOf } from '../text/place.ts';
import type { Article } from '../types.ts';
import { decodeUtf8 } from './decode.ts';
import type { Fault } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import { hasLoneSurrogate, type Metadata, readMetadata } from './metadata.ts';

/** An article as it is written, or what is wrong with it. */
export type Parsed = { metadata: Metadata; text: string; format: Article['format'] } | { fault: Fault };

/** Reads the bytes of a `.txt` or `.md` file. */
export function parseArticle(bytes: Uint8Array, format: Article['format']): Parsed {
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) return decoded;
  const parts = splitFrontMatter(decoded.text);
  if ('fault' in parts) return parts;
  if (parts.body.trim() === '') return { fault: EMPTY };
  return { metadata: parts.metadata, text: parts.body, format };
}

const EMPTY: Fault = { reason: 'Expected an article with text, got an empty one' };

/**
 * Reads a line of JSON Lines: an object with `text` and any of the front matter's keys.
 *
 * @param offset of the line's first byte within its file, for messages.
 */
export function parseLine(bytes: Uint8Array, offset: number): Parsed {
  const decoded = decodeUtf8(bytes, offset);
  if ('fault' in decoded) return { fault: withoutLine(decoded.fault) };
  const parsed = parseJson(decoded.text);
  if ('fault' in parsed) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const hint = 'write one object with `text` a line';
    return { fault: { reason: `Expected a JSON object, got ${kindOf(value)}`, hint } };
  }
  return readFields(value as Record<string, unknown>, key => columnOf(decoded.text, key));
}

function readFields(fields: Record<string, unknown>, column: (key: string) => Partial<Fault>): Parsed {
  const { text } = fields;
  if (typeof text !== 'string') {
    return { fault: { reason: `Expected text for \`text\`, got ${kindOf(text)}`, ...column('text') } };
  }
  if (hasLoneSurrogate(text)) {
    const reason = 'Expected whole characters in `text`, got half a surrogate pair';
    return { fault: { reason, hint: 'it cannot be written as UTF-8', ...column('text') } };
  }
  if (text.trim() === '') return { fault: { ...EMPTY, ...column('text') } };
  const read = readMetadata(fields);
  if ('metadata' in read) return { metadata: read.metadata, text, format: 'text' };
  const { key, ...fault } = read.fault;
  return { fault: { ...fault, ...column(key) } };
}

function parseJson(json: string): { value: unknown } | { fault: Fault } {
  try {
    return { value: JSON.parse(json) };
  } catch {
    const { fault } = jsonPlaces(json);
    if (!fault) return { fault: { reason: 'Expected JSON' } };
    const { column } = placeOf(json, fault.offset);
    const got =
      fault.offset < json.length ? `\`${json.slice(fault.offset, fault.offset + 12)}\`` : 'the end of the line';
    return { fault: { column, reason: `Expected JSON with ${fault.expected}, got ${got}` } };
  }
}

function columnOf(json: string, key: string): { column?: number } {
  const offset = jsonPlaces(json).values.get(key);
  return offset === undefined ? {} : { column: offset + 1 };
}

/** Within one line the fault's own line says nothing; the caller knows which one it is. */
function withoutLine({ line: _, ...fault }: Fault): Fault {
  return fault;
}
