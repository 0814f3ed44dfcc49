import { kindOf, quote } from '../errors.ts';
import { isCalendarDay } from '../text/iso-date.ts';
import type { Article } from '../types.ts';
import type { Fault } from './fault.ts';

/** What may be said of an article, in front matter and in JSON Lines alike. */
export type Metadata = Partial<Pick<Article, 'id' | 'title' | 'date' | 'url' | 'place' | 'language'>> & Provenance;

/** What `import` notes beside it: SHA-256 of the source, and who wrote it. */
export interface Provenance {
  source?: string;
  byline?: string;
}

const KEYS = ['id', 'title', 'date', 'url', 'place', 'language'] as const;

/** Other programs use these names for other things, which is no fault: what is no text is passed over. */
const PROVENANCE = ['source', 'byline'] as const;

/** A fault with the key it lies in. */
export interface MetadataFault extends Fault {
  key: string;
}

/** Picks and checks the known keys. Unknown ones are allowed: other programs keep theirs there too. */
export function readMetadata(fields: Record<string, unknown>): { metadata: Metadata } | { fault: MetadataFault } {
  const metadata: Metadata = {};
  for (const key of KEYS) {
    const value = fields[key] ?? '';
    if (typeof value !== 'string') return wrong(key, `Expected text for \`${key}\`, got ${kindOf(value)}`);
    if (hasLoneSurrogate(value))
      return wrong(key, `Expected whole characters in \`${key}\`, got half a surrogate pair`);
    if (value.trim() !== '') metadata[key] = value;
  }
  for (const key of PROVENANCE) {
    const value = fields[key];
    if (typeof value === 'string' && value.trim() !== '') metadata[key] = value;
  }
  if (metadata.id !== undefined && /\p{Cc}/u.test(metadata.id)) {
    return wrong('id', `Expected an id without control characters, got ${quote(metadata.id)}`);
  }
  if (metadata.date === undefined) return { metadata };
  const date = dayOf(metadata.date);
  if (date === undefined) {
    const hint = 'write it as 2023-02-28';
    return wrong('date', `Expected a date of the calendar, got ${quote(metadata.date)}`, hint);
  }
  return { metadata: { ...metadata, date } };
}

function wrong(key: string, reason: string, hint?: string): { fault: MetadataFault } {
  return { fault: { key, reason, ...(hint !== undefined && { hint }) } };
}

/** Half of a surrogate pair is no character: it has no UTF-8, and so no hash. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The day of an ISO 8601 date or date and time, as written there: an offset from UTC moves nothing. */
export function dayOf(text: string): string | undefined {
  const [, year, month, day] = ISO_DATE.exec(text.trim()) ?? [];
  if (year === undefined || !isCalendarDay(Number(year), Number(month), Number(day))) return undefined;
  return `${year}-${month}-${day}`;
}
