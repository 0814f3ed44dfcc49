import type { DateExpression, Fiscal, Holiday, Quarter, Season, SeasonCode } from '../../taggers/pattern/date/index.ts';
import { HOLIDAY_RULES, type HolidayRule } from '../../taggers/pattern/date/index.ts';
import { addDays, addMonths, easterSunday, isoDay, nthWeekday, pad, partsOf } from '../../text/iso-date.ts';
import { placeYearly, type Yearly } from './choose.ts';
import { anchorDay, type DateContext } from './context.ts';
import {
  dayPeriod,
  isResolved,
  type Period,
  quarterPeriod,
  type ResolvedPeriod,
  UNPLACED,
  yearPeriod,
} from './period.ts';

type Resolve = (expression: DateExpression, context: DateContext) => Period;

/** First month of the meteorological seasons of the north; winter belongs to the year it begins in. */
const SEASON_STARTS: Readonly<Record<SeasonCode, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function resolveSeason(expression: Season, context: DateContext, resolve: Resolve): Period {
  const { season, year, which, anchor, of } = expression;
  const isSouth = SOUTHERN.has(context.countries?.[0] ?? '');
  const inYear = (of: number) => seasonPeriod(of, season, isSouth);
  if (year !== undefined) return inYear(year);
  if (of) return inYearOf(inYear, resolve(of, context), `XXXX-${season}`);
  return placed({ inYear, which, anchor }, context, `XXXX-${season}`);
}

/** Countries whose people live south of the tropics: their seasons are half a year off. */
const SOUTHERN: ReadonlySet<string> = new Set(['AU', 'NZ', 'ZA', 'LS', 'SZ', 'AR', 'CL', 'UY', 'PY', 'FK']);

function seasonPeriod(year: number, season: SeasonCode, isSouth: boolean): ResolvedPeriod {
  const month = SEASON_STARTS[season];
  const start = isoDay(year, isSouth ? ((month + 5) % 12) + 1 : month, 1);
  return { timex: `${pad(year, 4)}-${season}`, start, end: addMonths(start, 3) };
}

export function resolveQuarter({ quarter, of }: Quarter, context: DateContext, resolve: Resolve): Period {
  const inYear = (year: number) => quarterPeriod(year, quarter);
  const unplaced = `XXXX-Q${quarter}`;
  if (of?.form === 'fiscal') return { ...resolve(of, context), timex: `${resolve(of, context).timex}-Q${quarter}` };
  return of ? inYearOf(inYear, resolve(of, context), unplaced) : placed({ inYear }, context, unplaced);
}

/** What comes once a year, in the year of a period that was said. */
function inYearOf(inYear: (year: number) => ResolvedPeriod, of: Period, unplaced: string): Period {
  if (!isResolved(of)) return { timex: unplaced, ...(of.unresolved && { unresolved: true }) };
  return { ...inYear(partsOf(of.start).year), ...(of.implied && { implied: of.implied }) };
}

function placed(yearly: Yearly, context: DateContext, unplaced: string): Period {
  const period = placeYearly(yearly, context);
  return period ? { ...period, implied: ['year'] } : { timex: unplaced, unresolved: true };
}

/** Days that differ by country or follow another calendar have a value only as far as their year is said. */
export function resolveHoliday({ holiday, year, which, of }: Holiday, context: DateContext, resolve: Resolve): Period {
  const rule = HOLIDAY_RULES.get(holiday);
  if (!rule) return year === undefined ? { timex: UNPLACED.day, unresolved: true } : yearPeriod(year);
  const inYear = (candidate: number) => dayPeriod(holidayIn(candidate, rule));
  if (year !== undefined) return inYear(year);
  if (of) return inYearOf(inYear, resolve(of, context), UNPLACED.day);
  const tense = context.tense === 'future' ? 'future' : 'past';
  return placed(
    { inYear, which },
    { ...context, tense },
    'day' in rule ? `XXXX-${pad(rule.month)}-${pad(rule.day)}` : UNPLACED.day,
  );
}

function holidayIn(year: number, rule: HolidayRule): string {
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter);
  return 'day' in rule ? isoDay(year, rule.month, rule.day) : nthWeekday(year, rule.month, rule.weekday, rule.nth);
}

/** Fiscal years begin in different months, so that they have no range. Of "2022-23" the second year gives the name. */
export function resolveFiscal({ year, toYear, shift = 0 }: Fiscal, context: DateContext): Period {
  if (year !== undefined && toYear !== undefined && toYear > year + 1) return { timex: `FY${year}/FY${toYear}` };
  if (year !== undefined) return { timex: `FY${pad(toYear ?? year, 4)}` };
  const anchor = anchorDay(context);
  if (!anchor) return { timex: 'FYXXXX', unresolved: true };
  return { timex: `FY${pad(partsOf(anchor).year + shift, 4)}`, implied: ['year'] };
}
