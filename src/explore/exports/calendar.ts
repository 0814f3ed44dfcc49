import type { RowWriter } from './export.ts';

/** A date in an article, in seconds since 1970; `behind` is no part of it. */
export interface CalendarDate {
  article: string;
  title?: string;
  start: number;
  /** Its words in the text, and the sentence around them. */
  words: string;
  sentence: string;
  first: number;
  behind: number;
  /** Day of publication, `YYYY-MM-DD`. */
  published?: string;
}

const DAY = 86_400;
/** Octets of a line before it is folded (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
/** Years 1 to 9999, which is all that the format can say. */
const RANGE = { first: -62_135_596_800, behind: 253_402_300_800 };
/** No clock: an event was "made" on the day when its article appeared. */
const NO_DAY = '19700101';

/** An event each, free of time, in whole days where the date is of whole days. */
export const datesCalendar: RowWriter<CalendarDate> = {
  head: lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Glossator//Explore//EN', 'CALSCALE:GREGORIAN']),
  row: event,
  foot: lines(['END:VCALENDAR']),
};

function event(date: CalendarDate): string {
  if (date.first < RANGE.first || date.behind >= RANGE.behind) return '';
  return lines([
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(date.article)}-${date.start}@glossator`,
    `DTSTAMP:${date.published?.replaceAll('-', '') ?? NO_DAY}T000000Z`,
    ...moments(date),
    `SUMMARY:${text(`${date.words}: ${date.title ?? date.article}`)}`,
    `DESCRIPTION:${text(date.sentence)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

function moments({ first, behind }: CalendarDate): string[] {
  if (first % DAY === 0 && behind % DAY === 0)
    return [`DTSTART;VALUE=DATE:${stamp(first).slice(0, 8)}`, `DTEND;VALUE=DATE:${stamp(behind).slice(0, 8)}`];
  return [`DTSTART:${stamp(first)}`, `DTEND:${stamp(behind)}`];
}

function stamp(second: number): string {
  return new Date(second * 1000).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}

/** A value of type TEXT; what no line may hold is left out. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

function lines(all: readonly string[]): string {
  return all.map(line => `${folded(line)}\r\n`).join('');
}

/** Goes on in the next line behind a blank, between two characters. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const own = Buffer.byteLength(character);
    if (octets + own > LONGEST_LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += own;
  }
  return result;
}
