import type { Clock } from './expression.ts';
import { isCapital, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';

/** "10:30", "9.30pm", "10am", "1630": hours, minutes, and the half of the day, all in one row. */
const CLOCK = /^(\d{1,2})(?:[:.]([0-5]\d))?(?::[0-5]\d)?(am|pm|a\.m\.?|p\.m\.?|h|hrs)?$/;
const MILITARY = /^([01]\d|2[0-3])([0-5]\d)$/;
const HALVES: ReadonlySet<string> = new Set(['a.m.', 'p.m.', 'am', 'pm', 'a.m', 'p.m']);
const ZONES: ReadonlySet<string> = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'et',
  'pt',
  'ct',
  'bst',
  'cet',
  'cest',
  'ist',
  'wib',
  'jst',
  'eat',
  'cat',
  'wat',
  'sast',
  'msk',
]);
const TO_UTC: ReadonlySet<string> = new Set(['gmt', 'utc']);
const HOURS: ReadonlySet<string> = new Set(['hours', 'hrs', 'h']);

/** A time of the day in figures: "10 a.m.", "9:30 pm GMT", "0500 UTC", "16:30 local time". */
export const readClock: Reader<Clock> = (rows, at) => {
  const word = wordAt(rows, at);
  if (word.length === 0 || word.length > 12 || word.charCodeAt(0) > 57) return undefined;
  const match = CLOCK.exec(word);
  if (match) return readTwelveHours(rows, at, match);
  const military = MILITARY.exec(word);
  const behind = military ? skipZone(rows, at + 1) : at + 1;
  return military && behind > at + 1 ? clock(rows, at + 1, Number(military[1]), Number(military[2])) : undefined;
};

function readTwelveHours(
  rows: Rows,
  at: number,
  [, hourDigits, minuteDigits, glued]: RegExpExecArray,
): Read<Clock> | undefined {
  const next = wordAt(rows, at + 1);
  const half = HALVES.has(glued ?? '') ? glued! : HALVES.has(next) ? next : '';
  const said = half || glued || (minuteDigits && wordAt(rows, at).includes(':'));
  if (!said) return undefined;
  const hour = Number(hourDigits);
  if (hour > (half ? 12 : 24)) return undefined;
  const to = half && !glued ? at + 2 : at + 1;
  const offset = half.startsWith('p') ? 12 : 0;
  return clock(rows, to, half ? (hour % 12) + offset : hour, Number(minuteDigits ?? 0));
}

function clock(rows: Rows, at: number, hour: number, minute: number): Read<Clock> {
  const to = skipZone(rows, skip(rows, at, HOURS));
  const isUtc = TO_UTC.has(wordAt(rows, to - 1));
  return { to, value: isUtc ? { hour, minute, zone: 'UTC' } : { hour, minute } };
}

function skipZone(rows: Rows, at: number): number {
  const word = wordAt(rows, at);
  if (ZONES.has(word) && isCapital(rows, at)) return at + 1;
  if (word === '(' && ZONES.has(wordAt(rows, at + 1)) && wordAt(rows, at + 2) === ')') return at + 3;
  return word === 'local' && wordAt(rows, at + 1) === 'time' ? at + 2 : at;
}
