import type { DateExpression } from '../../taggers/pattern/date/index.ts';
import { resolveCalendar, resolveNumeric, resolveWeekday } from './calendar.ts';
import { resolveModified, resolveRange, resolveTime, resolveTimed } from './compound.ts';
import type { DateContext } from './context.ts';
import { resolveHalf, resolveNth, resolvePart } from './parts.ts';
import { durationTimex, type Period } from './period.ts';
import { resolveCentury, resolveDecade, resolveShift, resolveStretch } from './relative.ts';
import { resolveFiscal, resolveHoliday, resolveQuarter, resolveSeason } from './yearly.ts';

type Resolver<Form> = (
  expression: Extract<DateExpression, { form: Form }>,
  context: DateContext,
  resolve: (expression: DateExpression, context: DateContext) => Period,
) => Period;

/** What resolves each form of expression. */
const resolvers: { [Form in DateExpression['form']]: Resolver<Form> } = {
  calendar: resolveCalendar,
  numeric: resolveNumeric,
  weekday: resolveWeekday,
  decade: resolveDecade,
  century: resolveCentury,
  quarter: resolveQuarter,
  half: resolveHalf,
  season: resolveSeason,
  fiscal: resolveFiscal,
  holiday: resolveHoliday,
  shift: resolveShift,
  stretch: resolveStretch,
  part: resolvePart,
  nth: resolveNth,
  range: resolveRange,
  modified: resolveModified,
  timed: resolveTimed,
  duration: ({ unit, count, mod }) => ({ timex: durationTimex(unit, count), ...(mod && { mod }) }),
  set: ({ unit = 'week', count = 1, weekday }) => ({
    timex: weekday ? `XXXX-WXX-${weekday}` : durationTimex(unit, count),
  }),
  time: resolveTime,
  reference: ({ to }) => ({ timex: to }),
};

/** Resolves an expression against its context. */
export function resolveDate(expression: DateExpression, context: DateContext): Period {
  const resolver = resolvers[expression.form] as Resolver<DateExpression['form']>;
  return resolver(expression, context, resolveDate);
}
