import { InputError, quote } from '../errors.ts';
import { jsonPlaces } from '../text/json-places.ts';
import { placeOf } from '../text/place.ts';

/** How much of what was found instead is shown, in UTF-16 units. */
const SHOWN = 12;

/**
 * Parses JSON.
 *
 * @param line of the file that the JSON begins in, for JSON Lines.
 * @throws {InputError} naming line and column of the first fault.
 */
export function parseJson(json: string, file: string, line = 1): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const { fault } = jsonPlaces(json);
    const offset = fault?.offset ?? 0;
    const place = placeOf(json, offset);
    const got = offset < json.length ? quote(json.slice(offset, offset + SHOWN)) : 'the end of the file';
    const reason = `Expected ${fault?.expected ?? 'JSON'}, got ${got}`;
    const problem = { kind: 'input' as const, file, line: place.line + line - 1, column: place.column, reason };
    throw new InputError([problem], { cause });
  }
}
