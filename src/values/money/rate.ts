import type { MoneyValue } from '../../annotations/schema.ts';
import type { TokenTable } from '../../types.ts';
import { UNITS } from './rate-units.ts';

export type Rate = NonNullable<MoneyValue['per']>;

/** Stretches of time, as ISO 8601 durations. */
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['year', 'P1Y'],
  ['annum', 'P1Y'],
  ['yr', 'P1Y'],
  ['month', 'P1M'],
  ['quarter', 'P3M'],
  ['semester', 'P6M'],
  ['half-year', 'P6M'],
  ['week', 'P1W'],
  ['fortnight', 'P2W'],
  ['day', 'P1D'],
  ['hour', 'PT1H'],
  ['hr', 'PT1H'],
  ['minute', 'PT1M'],
  ['second', 'PT1S'],
  ['decade', 'P10Y'],
]);

/** "$5 million annually". */
const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['monthly', 'P1M'],
  ['weekly', 'P1W'],
  ['daily', 'P1D'],
  ['hourly', 'PT1H'],
  ['quarterly', 'P3M'],
]);

/** Between "per" and a unit: "per metric ton", "per square metre", "per troy ounce". */
const MEASURES: ReadonlySet<string> = new Set('metric square cubic troy short long imperial'.split(' '));
/** "compared with $5 million a year earlier" is no rate; "an acre before" is one. */
const NO_RATE: ReadonlySet<string> = new Set('ago earlier later before after'.split(' '));
const EACH: ReadonlySet<string> = new Set(['each', 'every']);
/** Between "per" and what is counted: "per dead animal". */
const KINDS: ReadonlySet<string> = new Set(
  'dead extra additional adult affected single new newborn registered'.split(' '),
);
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);
/** Longest conversion in brackets between a sum and its rate, in rows: "$3 (about 2.75 euros) a day". */
const LONGEST_CONVERSION = 10;
/** Rows between "for each" and what is counted: "for every old fruit tree". */
const LONGEST_COUNTED = 4;

/** Rows between a sum and a rate that are apart: "$3 billion in fuel subsidies a year". */
const FARTHEST = 7;
/** Before "a year": it is a stretch of time. */
const STRETCHING: ReadonlySet<string> = new Set(
  'in for within over during of than once twice times by after before under until and or to half'.split(' '),
);
/** Behind "a year" that is a rate. */
const CLOSING: ReadonlySet<string> = new Set(
  '. , ; : ) ! ? ” " and or but to from for by on at in with while as until since because if under when into'.split(
    ' ',
  ),
);
/** What no rate reaches over. */
const PARTING: ReadonlySet<string> = new Set('. , ; : ! ? ( ) — – that which who but while because and'.split(' '));

/** A number or a sign of another sum. */
const NUMBERED = /[\d$€£¥₹]/;

/** The rate that the rows from `at` on give a sum: "a year", "per barrel", "/kg", "-a-day", "monthly", "for every tree". */
export function rateBehind(tokens: TokenTable, at: number): Rate | undefined {
  const end = tokens.sentences[tokens.sentence[at - 1]! + 1]!;
  const word = (row: number) => (row < end ? tokens.lowers[row]! : '');
  const start = behindConversion(word, at);
  const adverb = ADVERBS.get(word(start));
  if (adverb) return adverb;
  const index = HYPHENS.has(word(start)) ? start + 1 : start;
  const unitAt = HYPHENS.has(word(index + 1)) ? index + 2 : index + 1;
  switch (word(index)) {
    case 'per':
      return ratedBy(word, unitAt) ?? other(tokens, unitAt, end);
    case '/':
      return ratedBy(word, unitAt);
    case 'a':
    case 'an':
      return byArticle(word, unitAt);
    case 'for':
    case 'in':
      return EACH.has(word(index + 1)) ? countedFrom(word, index + 2) : undefined;
    default:
      return (EACH.has(word(index)) ? ratedBy(word, unitAt) : undefined) ?? farBehind(tokens, start, end);
  }
}

/** "$3 billion in fuel subsidies a year", "millions are paid every week"; a number between is another sum's or date's. */
function farBehind({ lowers }: TokenTable, at: number, end: number): string | undefined {
  for (let row = at; row < Math.min(at + FARTHEST, end - 1); row++) {
    const word = lowers[row]!;
    if (PARTING.has(word) || NUMBERED.test(word)) return undefined;
    const isRated = word === 'a' || word === 'an' || word === 'per' || EACH.has(word);
    const period = isRated && !STRETCHING.has(lowers[row - 1]!) ? PERIODS.get(lowers[row + 1]!) : undefined;
    if (period && (row + 2 >= end || CLOSING.has(lowers[row + 2]!))) return period;
  }
  return undefined;
}

function byArticle(word: (row: number) => string, at: number): Rate | undefined {
  const rate = ratedBy(word, at);
  return typeof rate === 'string' && NO_RATE.has(word(at + 1)) ? undefined : rate;
}

/** The unit in "for each Nile Bank share", which may have words before it. */
function countedFrom(word: (row: number) => string, at: number): Rate | undefined {
  for (let row = at; row < at + LONGEST_COUNTED; row++) {
    const rate = ratedBy(word, row);
    if (rate) return rate;
  }
  return undefined;
}

function behindConversion(word: (row: number) => string, at: number): number {
  if (word(at) !== '(') return at;
  for (let row = at + 1; row <= at + LONGEST_CONVERSION; row++) if (word(row) === ')') return row + 1;
  return at;
}

function ratedBy(word: (row: number) => string, at: number): Rate | undefined {
  const period = PERIODS.get(word(at));
  if (period) return period;
  const measured = MEASURES.has(word(at));
  const unit = UNITS.get(word(measured ? at + 1 : at));
  if (!unit) return undefined;
  if (measured && word(at) === 'metric') return { unit: 'tonne' };
  return { unit: measured ? `${word(at)} ${unit}` : unit };
}

/** "per" is enough to know that what follows is a unit. */
function other({ lowers, words }: TokenTable, from: number, end: number): Rate | undefined {
  const at = KINDS.has(lowers[from] ?? '') ? from + 1 : from;
  const isWord = at < end && /^\p{L}\p{Ll}{2,}$/u.test(words[at]!) && lowers[at] !== 'cent';
  return isWord ? { unit: lowers[at]! } : undefined;
}
