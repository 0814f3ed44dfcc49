import { quote } from '../errors.ts';
import { QueryError } from './fault.ts';
import type { SearchQuery } from './query.ts';

interface Part {
  text: string;
  offset: number;
}

/**
 * Reads a circle on the earth: `11.56,104.92,100km`.
 *
 * @throws {QueryError} naming the place of what cannot be read.
 */
export function parseNear(source: string): NonNullable<SearchQuery['near']> {
  const parts = partsOf(source);
  const [lat, lon, km, more] = parts;
  if (!lat || !lon || !km || more)
    throw new QueryError(
      'near',
      source,
      more?.offset ?? source.length,
      `Expected latitude,longitude,distance such as 11.56,104.92,100km, got ${quote(source)}`,
    );
  return {
    lat: number(lat, { unit: '', most: 90, what: 'a latitude from -90 to 90' }),
    lon: number(lon, { unit: '', most: 180, what: 'a longitude from -180 to 180' }),
    km: distance(km),
  };

  function number({ text, offset }: Part, { unit, most, what }: { unit: string; most: number; what: string }): number {
    const value = /^[+-]?\d+(?:\.\d+)?$/.test(text.slice(0, text.length - unit.length))
      ? Number.parseFloat(text)
      : Number.NaN;
    if (Math.abs(value) <= most) return value;
    throw new QueryError('near', source, offset, `Expected ${what}, got ${quote(text)}`);
  }

  function distance(part: Part): number {
    const what = 'a distance above 0 in kilometres such as 100km';
    const unit = /(?<!\s)\s*km$/.exec(part.text)?.[0];
    const value = unit === undefined ? 0 : number(part, { unit, most: Number.MAX_VALUE, what });
    if (value > 0) return value;
    throw new QueryError('near', source, part.offset, `Expected ${what}, got ${quote(part.text)}`);
  }
}

function partsOf(source: string): Part[] {
  let offset = 0;
  return source.split(',').map(text => {
    const part = { text: text.trim(), offset: offset + text.length - text.trimStart().length };
    offset += text.length + 1;
    return part;
  });
}
