import type { Database, SqlRow } from '../../sinks/sqlite/database.ts';
import { excerptAround } from '../../text/excerpt.ts';
import type { CalendarDate } from './calendar.ts';

/** A date that an article says twice is one event, where it stands first; one that is open has no place in a calendar. */
const DATES = `SELECT min(start) AS start, stop, first_second, behind_second FROM dates
  WHERE article = ? AND first_second > -9007199254740991 AND behind_second < 9007199254740991
  GROUP BY first_second, behind_second ORDER BY start`;

/** The dates in an article, by its number. */
export function calendarDates(database: Database, article: number): CalendarDate[] {
  const row = database.prepare('SELECT id, title, date, text FROM articles WHERE article = ?').get(article);
  if (!row) return [];
  return database
    .prepare(DATES)
    .all(article)
    .map(date => dateOf(row, date));
}

function dateOf({ id, title, date, text }: SqlRow, { start, stop, first_second, behind_second }: SqlRow): CalendarDate {
  const { before, words, after } = excerptAround(String(text), { start: Number(start), end: Number(stop) });
  return {
    article: String(id),
    start: Number(start),
    words,
    sentence: `${before}${words}${after}`,
    first: Number(first_second),
    behind: Number(behind_second),
    ...(title !== null && { title: String(title) }),
    ...(date !== null && { published: String(date) }),
  };
}
