import { readCalendar } from './calendar.ts';
import type { DateExpression } from './expression.ts';
import { readHoliday } from './holiday.ts';
import { modifiedReader } from './modified.ts';
import { partReader } from './parts.ts';
import { readPeriod } from './period.ts';
import { withRange } from './range.ts';
import { readRelative } from './relative.ts';
import { readUndated } from './repeated.ts';
import { longest, type Reader } from './rows.ts';
import { withTimeBefore, withTimeBehind } from './timed.ts';
import { readWeekday } from './weekday.ts';
import { readWhole } from './within.ts';
import { readYear } from './year.ts';

/** What names a date by itself, in the order that decides among readings of one length. */
const readPlain = longest<DateExpression>(readCalendar, readWeekday, readHoliday, readPeriod, readRelative, readYear);
const readPoint = withRange(readPlain);
const readDay = withTimeBehind(readPoint);
const readModified = modifiedReader(readDay);
const readWholePeriod = longest(readPlain, modifiedReader(readPlain), readWhole);

/** The grammar of time expressions: each reader stands on those above it, none on itself. */
export const readExpression: Reader<DateExpression> = longest(
  readDay,
  readModified,
  partReader(readWholePeriod),
  withTimeBefore(longest(readPlain, readModified)),
  readUndated,
);
