import type { MoneyValue } from '../../annotations/schema.ts';
import type { TokenTable } from '../../types.ts';

type Rate = NonNullable<MoneyValue['per']>;

/** Stretches of time, as ISO 8601 durations. */
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['year', 'P1Y'],
  ['annum', 'P1Y'],
  ['yr', 'P1Y'],
  ['month', 'P1M'],
  ['quarter', 'P3M'],
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

/** What things are sold by, with the form that all its spellings get; our own collection. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    barrel: 'bbl',
    kilogram: 'kg kilo kilogramme',
    gram: 'g gramme',
    pound: 'lb',
    ounce: 'oz',
    tonne: 'mt',
    ton: '',
    litre: 'liter l ltr',
    gallon: 'gal',
    metre: 'meter m',
    kilometre: 'kilometer km',
    mile: '',
    acre: '',
    hectare: 'ha',
    bushel: '',
    bag: 'sack',
    bottle: '',
    head: '',
    person: 'people capita',
    child: '',
    pupil: 'student',
    family: '',
    household: '',
    share: '',
    vote: '',
    night: '',
    ticket: '',
    unit: 'piece apiece',
    vehicle: 'car',
    shot: '',
    dose: '',
    kWh: 'kwh kilowatt-hour',
    MWh: 'mwh',
    call: '',
    trip: '',
    match: 'game',
    shift: '',
    plate: '',
    copy: '',
    word: '',
  }).flatMap(([unit, spellings]) =>
    [unit.toLowerCase(), ...spellings.split(' ')].map(spelling => [spelling, unit] as const),
  ),
]);

/** Between "per" and a unit: "per metric ton", "per square metre", "per troy ounce". */
const MEASURES: ReadonlySet<string> = new Set('metric square cubic troy short long imperial'.split(' '));
/** "compared with $5 million a year earlier" is no rate. */
const NO_RATE: ReadonlySet<string> = new Set('ago earlier later before after'.split(' '));
const EACH: ReadonlySet<string> = new Set(['each', 'every']);
const HYPHENS: ReadonlySet<string> = new Set(['-', '‐', '‑']);
/** Longest conversion in brackets between a sum and its rate, in rows: "$3 (about 2.75 euros) a day". */
const LONGEST_CONVERSION = 10;

/** The rate that the rows from `at` on give a sum: "a year", "per barrel", "/kg", "-a-day", "monthly". */
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
      return NO_RATE.has(word(unitAt + 1)) ? undefined : ratedBy(word, unitAt);
    default:
      return EACH.has(word(index)) ? ratedBy(word, unitAt) : undefined;
  }
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
function other({ lowers, words }: TokenTable, at: number, end: number): Rate | undefined {
  const isWord = at < end && /^\p{L}\p{Ll}{2,}$/u.test(words[at]!) && lowers[at] !== 'cent';
  return isWord ? { unit: lowers[at]! } : undefined;
}
