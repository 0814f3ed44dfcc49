import { readFileSync } from 'node:fs';
import { packageRoot } from '../../package-root.ts';
import { HOLIDAY_RULES, type HolidayRule } from '../../taggers/pattern/date/index.ts';
import { addDays, easterSunday, isoDay, nthWeekday, pad, partsOf } from '../../text/iso-date.ts';
import { weekdayFrom } from './context.ts';
import { dayPeriod, type ResolvedPeriod, UNPLACED } from './period.ts';

/** How some countries keep a holiday: a line of `data/holidays.tsv`, which says how to read `days`. */
interface Custom {
  days: string;
  /** In days, or the key of the holiday that it ends before. */
  length: string;
}

/** By key of the holiday and country, `*` for all others. */
type Customs = ReadonlyMap<string, ReadonlyMap<string, Custom>>;

const EVERYWHERE = '*';

let loaded: Customs | undefined;

/** Read when an article first names a holiday that needs it. */
function customs(): Customs {
  loaded ??= parseCustoms(readFileSync(new URL('data/holidays.tsv', packageRoot()), 'utf8'));
  return loaded;
}

function parseCustoms(text: string): Customs {
  const byKey = new Map<string, Map<string, Custom>>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [key, countries, days, length = ''] = line.split('\t') as [string, string, string, string?];
    const byCountry = byKey.get(key) ?? new Map<string, Custom>();
    byKey.set(key, byCountry);
    for (const country of countries.split(' ')) byCountry.set(country, { days, length });
  }
  return byKey;
}

/**
 * The times of a holiday that begin in a year, as the first of the countries keeps it that has it at all: none, one, or
 * two of a year of the moon. Undefined when the day is not known: no country helps and they differ, or the year is
 * outside the table.
 */
export function holidayPeriods(
  key: string,
  year: number,
  countries: readonly string[],
): readonly ResolvedPeriod[] | undefined {
  const kept = keptIn(key, countries);
  if (!kept) return undefined;
  if (!('days' in kept)) return [dayPeriod(dayOfRule(kept, year))];
  return daysOfCustom(kept, year)?.map(day => periodFrom(day, kept.length));
}

/** `XXXX-09-02` for what is kept on one day of the year, else `XXXX-XX-XX`. */
export function unplacedHoliday(key: string, countries: readonly string[]): string {
  const kept = keptIn(key, countries);
  if (!kept) return UNPLACED.day;
  if ('days' in kept) return kept.days.length === 5 ? `XXXX-${kept.days}` : UNPLACED.day;
  return 'day' in kept ? `XXXX-${pad(kept.month)}-${pad(kept.day)}` : UNPLACED.day;
}

function keptIn(key: string, countries: readonly string[]): Custom | HolidayRule | undefined {
  const rule = HOLIDAY_RULES.get(key);
  if (rule && !rule.local) return rule;
  const byCountry = customs().get(key) ?? new Map<string, Custom>();
  const general = byCountry.get(EVERYWHERE) ?? rule;
  for (const country of countries) {
    const kept = byCountry.get(country) ?? general;
    if (kept) return kept;
  }
  return general ?? agreed([...byCountry.values()]);
}

function agreed([first, ...others]: readonly Custom[]): Custom | undefined {
  return first && others.every(({ days }) => days === first.days) ? first : undefined;
}

/** The day of a year that a rule gives. */
export function dayOfRule(rule: HolidayRule, year: number): string {
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter);
  return 'day' in rule ? isoDay(year, rule.month, rule.day) : nthWeekday(year, rule.month, rule.weekday, rule.nth);
}

function daysOfCustom({ days }: Custom, year: number): string[] | undefined {
  if (days[2] !== '-') return listedDays(days, year);
  const day = `${pad(year, 4)}-${days.slice(0, 5)}`;
  return [days[5] === '/' ? weekdayFrom(day, Number(days[6])) : day];
}

function listedDays(days: string, year: number): string[] | undefined {
  const [first, ...cells] = days.split(' ');
  const cell = cells[year - Number(first)];
  if (cell === undefined || cell === '-') return cell && [];
  return cell.split('+').map(each => `${pad(year, 4)}-${each.slice(0, 2)}-${each.slice(2)}`);
}

function periodFrom(start: string, length: string): ResolvedPeriod {
  const end = /^\d*$/.test(length) ? addDays(start, Number(length) || 1) : firstAfter(length, start);
  const last = addDays(end ?? start, -1);
  return end === undefined || last <= start ? dayPeriod(start) : { timex: `${start}/${last}`, start, end };
}

/** As most countries keep it, also where the moon is seen later: that would be so at both ends. */
function firstAfter(key: string, day: string): string | undefined {
  const { year } = partsOf(day);
  return [year, year + 1]
    .flatMap(each => holidayPeriods(key, each, []) ?? [])
    .map(({ start }) => start)
    .find(start => start > day);
}
