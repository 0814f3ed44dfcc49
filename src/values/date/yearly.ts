import type {
  DateExpression,
  Fiscal,
  Holiday,
  Quarter,
  Season,
  SeasonCode,
  Which,
} from '../../taggers/pattern/date/index.ts';
import { addMonths, isoDay, pad, partsOf } from '../../text/iso-date.ts';
import { placeYearly, type Yearly } from './choose.ts';
import { anchorDay, type DateContext } from './context.ts';
import { holidayPeriods, unplacedHoliday } from './holidays.ts';
import { dayPeriod, isResolved, type Period, quarterPeriod, type ResolvedPeriod, yearPeriod } from './period.ts';

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

/** Days that differ by country are those of the article's; of one that is not known only the year has a value. */
export function resolveHoliday({ holiday, year, which, of }: Holiday, context: DateContext, resolve: Resolve): Period {
  const { countries = [] } = context;
  const kept = (candidate: number) => holidayPeriods(holiday, candidate, countries);
  const inYear = (candidate: number) => onlyOne(kept(candidate)) ?? yearPeriod(candidate);
  if (year !== undefined) return inYear(year);
  const unplaced = unplacedHoliday(holiday, countries);
  if (of) return inYearOf(inYear, resolve(of, context), unplaced);
  const period = placeHoliday(kept, which, context);
  return period ? { ...period, implied: ['year'] } : { timex: unplaced, unresolved: true };
}

type Kept = (year: number) => readonly ResolvedPeriod[] | undefined;

function onlyOne(periods: readonly ResolvedPeriod[] = []): ResolvedPeriod | undefined {
  return periods.length === 1 ? periods[0] : undefined;
}

/** Years on either side that are looked at. */
const HOLIDAY_REACH = 10;

/**
 * Feasts of the moon come twice in some years: what is counted up and down are the feasts, not the years. Before they
 * begin, those of several days are as near as their first day is.
 */
function placeHoliday(kept: Kept, which: Which | undefined, context: DateContext): ResolvedPeriod | undefined {
  const from = (!which && context.story?.start) || anchorDay(context);
  const { year } = partsOf(from ?? '0000');
  const ofYear = from === undefined ? undefined : kept(year);
  if (!ofYear) return undefined;
  const feasts = Array.from(
    { length: 2 * HOLIDAY_REACH + 1 },
    (_, index) => kept(year - HOLIDAY_REACH + index) ?? [],
  ).flat();
  const index = feasts.findIndex(({ start }) => start >= isoDay(year, 1, 1));
  const first = index < 0 ? feasts.length : index;
  const tense = context.tense === 'future' ? 'future' : 'past';
  const byFirstDay = !which && tense === 'past';
  const chosen = placeYearly(
    {
      inYear: candidate => {
        const feast = feasts[first + candidate - year];
        return feast && byFirstDay ? dayPeriod(feast.start) : feast;
      },
      which: which === 'current' && ofYear.length > 1 ? undefined : which,
    },
    { ...context, tense },
  );
  return chosen && feasts.find(({ start }) => start === chosen.start);
}

/** Fiscal years begin in different months, so that they have no range. Of "2022-23" the second year gives the name. */
export function resolveFiscal({ year, toYear, shift = 0 }: Fiscal, context: DateContext): Period {
  if (year !== undefined && toYear !== undefined && toYear > year + 1) return { timex: `FY${year}/FY${toYear}` };
  if (year !== undefined) return { timex: `FY${pad(toYear ?? year, 4)}` };
  const anchor = anchorDay(context);
  if (!anchor) return { timex: 'FYXXXX', unresolved: true };
  return { timex: `FY${pad(partsOf(anchor).year + shift, 4)}`, implied: ['year'] };
}
