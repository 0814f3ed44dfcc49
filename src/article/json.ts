import { kindOf } from '../errors.ts';
import { jsonPlaces } from '../text/json-places.ts';
import { type Place, placeOf } from '../text/place.ts';
import { decodeUtf8 } from './decode.ts';
import type { Fault } from './fault.ts';
import { hasLoneSurrogate, readMetadata } from './metadata.ts';
import { EMPTY, type Parsed } from './parsed.ts';

/** One article, or a list of them in its order. */
export type ParsedJson = { article: Parsed } | { list: Parsed[] } | { fault: Fault };

const HINT = 'write an object with `text`, or a list of such objects';

/** Reads JSON that holds an article, an object with `text` and any of the front matter's keys, or a list of at most so many. */
export function parseJsonArticles(bytes: Uint8Array, { most }: { most: number }): ParsedJson {
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) return decoded;
  const json = decoded.text;
  const parsed = parseJson(json);
  if ('fault' in parsed) return parsed;
  const { value } = parsed;
  const placed = placesIn(json);
  if (!Array.isArray(value)) return { article: readArticle(value, HINT, placed) };
  if (value.length > most)
    return { fault: { reason: `Expected at most ${most} articles in a list, got ${value.length}` } };
  return {
    list: value.map((item, at) => readArticle(item, HINT, key => placed(key === '' ? `${at}` : `${at}.${key}`))),
  };
}

/** Where the value of a key stands, or with '' the article itself. */
type Placed = (key: string) => Partial<Place>;

/** Reads an article from what JSON held. */
export function readArticle(value: unknown, hint: string, placed: Placed): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: { reason: `Expected a JSON object, got ${kindOf(value)}`, hint, ...placed('') } };
  const fields = value as Record<string, unknown>;
  const { text } = fields;
  if (typeof text !== 'string') {
    return { fault: { reason: `Expected text for \`text\`, got ${kindOf(text)}`, ...placed('text') } };
  }
  if (hasLoneSurrogate(text)) {
    const reason = 'Expected whole characters in `text`, got half a surrogate pair';
    return { fault: { reason, hint: 'it cannot be written as UTF-8', ...placed('text') } };
  }
  if (text.trim() === '') return { fault: { ...EMPTY, ...placed('text') } };
  const read = readMetadata(fields);
  if ('metadata' in read) return { metadata: read.metadata, text, format: 'text' };
  const { key, ...fault } = read.fault;
  return { fault: { ...fault, ...placed(key) } };
}

/** Parses JSON; a fault says where. */
export function parseJson(json: string): { value: unknown } | { fault: Fault } {
  try {
    return { value: JSON.parse(json) };
  } catch {
    const { fault } = jsonPlaces(json);
    if (!fault) return { fault: { reason: 'Expected JSON' } };
    const got =
      fault.offset < json.length ? `\`${json.slice(fault.offset, fault.offset + 12)}\`` : 'the end of the line';
    return { fault: { ...placeOf(json, fault.offset), reason: `Expected JSON with ${fault.expected}, got ${got}` } };
  }
}

/** Places by path, asked for in the order of the text. A text without a fault is not walked. */
function placesIn(json: string): Placed {
  let offsets: ReadonlyMap<string, number> | undefined;
  let last = { offset: 0, line: 1, column: 1 };
  return path => {
    offsets ??= jsonPlaces(json).values;
    const offset = offsets.get(path);
    if (offset === undefined) return {};
    // From the last one on: a text of many lines with many faults is not gone through for each.
    const { line, column } = placeOf(json.slice(last.offset, offset), offset - last.offset);
    last = { offset, line: last.line + line - 1, column: line === 1 ? last.column + column - 1 : column };
    return { line: last.line, column: last.column };
  };
}
