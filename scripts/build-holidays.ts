import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Holidays from 'date-holidays';
import { packageRoot } from '../src/package-root.ts';
import { HOLIDAY_NAMES, HOLIDAY_RULES } from '../src/taggers/pattern/date/words/holidays.ts';
import { dayNumber, weekdayOf } from '../src/text/iso-date.ts';
import { weekdayFrom } from '../src/values/date/context.ts';
import { dayOfRule } from '../src/values/date/holidays.ts';

/*
 * Makes data/holidays.tsv of data/source/holidays.tsv and of what date-holidays knows of each country under a name that
 * our grammar reads. Run it with `npx tsx scripts/build-holidays.ts` after changing a table, a name or the library.
 */

/** The days of a holiday in one country or, for `*`, in all that have no row of their own. */
interface Row {
  key: string;
  country: string;
  /** ISO days, in order. */
  days: readonly string[];
  /** In days, or the key of the holiday that it ends before. */
  length?: string | undefined;
}

/** What the library has in its rules, and does not tell its types. */
interface LibraryRule {
  rule: string;
  name?: { en?: string };
  substitute?: boolean;
  active?: { from?: Date; to?: Date }[];
  disable?: string[];
  enable?: string[];
}

const YEARS = Array.from({ length: 101 }, (_, index) => 1950 + index);
/** How far a country's day of a movable feast may be from the general one: the moon is seen, or the day counted, otherwise. */
const NEAR = 3;
/** All places that a weekday may have in a month have come by then. */
const YEARS_THAT_SHOW_A_WEEKDAY = 28;
const SOURCE = new URL('data/source/holidays.tsv', packageRoot());
const OUTPUT = new URL('data/holidays.tsv', packageRoot());
const HEADER = [
  '# Built by scripts/build-holidays.ts: do not edit. From date-holidays (https://github.com/commenthol/date-holidays), whose',
  '# data on countries rely on Wikipedia and are licensed CC BY-SA 3.0, as this file is, and from data/source/holidays.tsv.',
  '# key of the holiday; countries (* all others); days; length in days, or the holiday that it ends before. Days are MM-DD, the',
  '# first weekday (1 Monday to 7 Sunday) from MM-DD on, or a year with its days (MMDD, + joins, - none) and those of the next years.',
];

/** The text of `data/holidays.tsv`, in the order of keys and countries. */
export function buildHolidays(): string {
  const own = ownRows();
  const rows = new Map([...libraryRows(own), ...own].map(row => [`${row.key} ${row.country}`, row]));
  const countries = new Map<string, string[]>();
  for (const { key, country, days, length } of [...rows.values()].sort(byKeyAndCountry)) {
    const line = [key, '%', shortest(days), ...(length ? [length] : [])].join('\t');
    countries.set(line, [...(countries.get(line) ?? []), country]);
  }
  const lines = [...countries].map(([line, codes]) => line.replace('%', codes.join(' ')));
  return `${[...HEADER, ...lines].join('\n')}\n`;
}

function byKeyAndCountry(one: Row, other: Row): number {
  return compare(one.key, other.key) || compare(one.country, other.country);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A cell may name holidays of lines above it, for the days that they have in the same country. */
function ownRows(): Row[] {
  const rows: Row[] = [];
  for (const line of readFileSync(SOURCE, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [key, countries, cell, length] = line.split('\t');
    for (const country of countries!.split('|')) {
      const above = rows.filter(row => row.country === country);
      rows.push({ key: key!, country, days: daysOfCell(cell!.split('|'), above), length });
    }
  }
  return rows;
}

/** `chinese 8-0-15|1972-09-22`: rules, and days in place of those of their year; or `1950 1109 1029`. */
function daysOfCell(parts: readonly string[], above: readonly Row[]): string[] {
  const instead = parts.filter(isDay);
  const years = new Set(instead.map(yearOf));
  const others = parts.filter(part => !isDay(part));
  const ruled = others.flatMap(rule => {
    if (/^\d{4} /.test(rule)) return listedDays(rule);
    return above.find(({ key }) => key === rule)?.days ?? daysOf(rule);
  });
  return [...ruled.filter(day => !years.has(yearOf(day))), ...instead].sort(compare);
}

function isDay(part: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(part);
}

function listedDays(list: string): string[] {
  const [first, ...days] = list.split(' ');
  return days.flatMap((day, index) =>
    day === '-' ? [] : [`${Number(first) + index}-${day.slice(0, 2)}-${day.slice(2)}`],
  );
}

/** What the library knows of each country, without what is the same as everywhere. */
function* libraryRows(own: readonly Row[]): Generator<Row> {
  const everywhere = new Map(own.filter(row => row.country === '*').map(row => [row.key, row]));
  for (const country of Object.keys(new Holidays().getCountries())) {
    for (const [key, rules] of rulesByKey(country)) {
      if (HOLIDAY_RULES.has(key) && !HOLIDAY_RULES.get(key)!.local) continue;
      const general = everywhere.get(key);
      const days = general ? listedNear(rules, general.days) : firstOfRuns(rules.flatMap(ruleDays));
      if (days && days.length > 0 && !isUsual(key, days)) yield { key, country, days, length: general?.length };
    }
  }
}

function rulesByKey(country: string): Map<string, LibraryRule[]> {
  const byKey = new Map<string, LibraryRule[]>();
  for (const each of new Holidays(country).getRules() as unknown as LibraryRule[]) {
    if (each.rule.startsWith('substitutes') || (each.substitute && isDay(each.rule))) continue;
    for (const key of keysOf(each.name?.en ?? '')) byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return byKey;
}

const KEYS = new Map(HOLIDAY_NAMES.map(([name, key]) => [lettersOf(name), key]));

/** "Labor Day" is the Labour Day of most countries, in American spelling. */
function keysOf(name: string): string[] {
  const names = name.replace(/\(.*\)/, '').split('/');
  const keys = names.flatMap(each => KEYS.get(lettersOf(each)) ?? []);
  return [...new Set(keys.flatMap(key => (key === 'labour-day' ? [key, 'labor-day'] : [key])))];
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}]/gu, '');
}

function isUsual(key: string, days: readonly string[]): boolean {
  const rule = HOLIDAY_RULES.get(key);
  return rule !== undefined && days.every(day => day === dayOfRule(rule, Number(yearOf(day))));
}

/** For a day of another calendar the library's rules are wrong at times; what it lists day by day is taken, if near. */
function listedNear(rules: readonly LibraryRule[], general: readonly string[]): string[] | undefined {
  if (!rules.every(({ rule }) => isDay(rule))) return undefined;
  const isNear = (day: string) => general.some(other => Math.abs(dayNumber(day) - dayNumber(other)) <= NEAR);
  const days = firstOfRuns(rules.map(({ rule }) => rule).filter(isNear)) ?? [];
  const years = new Set(days.map(yearOf));
  return years.size === 0 ? undefined : [...days, ...general.filter(day => !years.has(yearOf(day)))].sort(compare);
}

/** That the day off is moved to a weekday does not move what is celebrated. */
function ruleDays({ rule, active, disable, enable }: LibraryRule): string[] {
  const unmoved = rule.replace(/^(\d\d-\d\d.*?) (?:and )?if .* then (?:next|previous) \w+/i, '$1');
  if (!active && !disable && !enable) return daysOf(unmoved);
  const ranges = active?.map(({ from, to }) => ({
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  }));
  return computedDays(unmoved, {
    ...(ranges && { active: ranges }),
    ...(disable && { disable }),
    ...(enable && { enable }),
  });
}

const daysByRule = new Map<string, string[]>();

/** The days that a rule of date-holidays gives. Those of China's calendar take it half a second. */
function daysOf(rule: string): string[] {
  const days = daysByRule.get(rule) ?? computedDays(rule);
  daysByRule.set(rule, days);
  return days;
}

function computedDays(rule: string, exceptions: object = {}): string[] {
  const calendar = new Holidays({ languages: 'en' });
  if (!calendar.setHoliday(rule, { type: 'public', ...exceptions, name: { en: rule } }))
    throw new Error(`Expected a rule that date-holidays reads, got \`${rule}\``);
  const days = YEARS.flatMap(year => calendar.getHolidays(year));
  return days.flatMap(({ date, substitute }) => (substitute ? [] : [date.slice(0, 10)]));
}

/** The first day of each run of days; nothing when a year of two of them does not say which is meant. */
function firstOfRuns(days: readonly string[]): string[] | undefined {
  const sorted = [...new Set(days)].sort(compare);
  const firsts = sorted.filter((day, index) => index === 0 || dayNumber(day) - dayNumber(sorted[index - 1]!) > NEAR);
  return new Set(firsts.map(yearOf)).size === firsts.length ? firsts : undefined;
}

function shortest(days: readonly string[]): string {
  const first = days.map(day => day.slice(5)).reduce((least, day) => (day < least ? day : least));
  const years = new Set(days.map(yearOf)).size;
  const isOnceAYear = years === days.length && years === Number(yearOf(days.at(-1)!)) - Number(yearOf(days[0]!)) + 1;
  if (!isOnceAYear) return listOf(days);
  if (days.every(day => day.endsWith(first))) return first;
  const weekday = weekdayOf(days[0]!);
  const isWeekday = days.every(day => day === weekdayFrom(`${yearOf(day)}-${first}`, weekday));
  return isWeekday && years >= YEARS_THAT_SHOW_A_WEEKDAY ? `${first}/${weekday}` : listOf(days);
}

function listOf(days: readonly string[]): string {
  const byYear = new Map<number, string[]>();
  const [first, last] = [Number(yearOf(days[0]!)), Number(yearOf(days.at(-1)!))];
  for (let year = first; year <= last; year++) byYear.set(year, []);
  for (const day of days) byYear.get(Number(yearOf(day)))!.push(day.slice(5).replace('-', ''));
  return [first, ...[...byYear.values()].map(each => each.join('+') || '-')].join(' ');
}

function yearOf(iso: string): string {
  return iso.slice(0, 4);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(OUTPUT, buildHolidays());
