import type { DateValue, MoneyValue, Value } from '../annotations/schema.ts';
import { ratio } from './scenarios.ts';

/** Strict matches of a type whose gold has a value, and how many of them have the same. */
export interface ValueCount {
  type: string;
  right: number;
  total: number;
}

/** Share of values that are right, of one type or of all; undefined without any. */
export function valueAccuracy(counts: readonly ValueCount[], type?: string): number | undefined {
  const chosen = counts.filter(count => type === undefined || count.type === type);
  const sum = (key: 'right' | 'total') => chosen.reduce((total, count) => total + count[key], 0);
  return ratio(sum('right'), sum('total'));
}

/** Whether two values mean the same: a date in its TIMEX3 form and range; a sum in amount, currency and rate. */
export function sameValue(gold: Value, predicted: Value | undefined): boolean {
  if (predicted === undefined) return false;
  if ('timex' in gold) return 'timex' in predicted && sameDate(gold, predicted);
  return !('timex' in predicted) && sameMoney(gold, predicted);
}

function sameDate(gold: DateValue, predicted: DateValue): boolean {
  return gold.timex === predicted.timex && gold.start === predicted.start && gold.end === predicted.end;
}

function sameMoney(gold: MoneyValue, predicted: MoneyValue): boolean {
  return (
    gold.currency === predicted.currency &&
    rateOf(gold) === rateOf(predicted) &&
    (['amount', 'low', 'high'] as const).every(key => plain(gold[key]) === plain(predicted[key]))
  );
}

function rateOf({ per }: MoneyValue): string | undefined {
  return typeof per === 'object' ? `unit ${per.unit}` : per;
}

/** A decimal without zeros that say nothing: `1.50` is `1.5`. */
function plain(decimal: string | undefined): string | undefined {
  if (decimal === undefined) return undefined;
  const [whole = '', fraction = ''] = decimal.split('.');
  const kept = fraction.replace(/(?<!0)0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
}
