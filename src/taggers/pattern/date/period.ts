import { wordAfter, wordBefore } from './context.ts';
import type { Century, DateExpression, Decade, Season } from './expression.ts';
import { readFiscal, skipShortYear } from './fiscal.ts';
import { fourDigitYear, readOrdinal, twoDigitYear } from './numbers.ts';
import { longest, type Read, type Reader, type Rows, skip, wordAt } from './rows.ts';
import { readNeighbour, readTwoNeighbours, readYearOf } from './within.ts';
import { SEASONS } from './words/calendar.ts';
import { DECADE_WORDS } from './words/numbers.ts';
import { MODIFIERS, POSSESSIVES } from './words/relations.ts';
import { ERAS_AD, ERAS_BC } from './words/year-context.ts';

const THE: ReadonlySet<string> = new Set(['the']);
const HYPHEN: ReadonlySet<string> = new Set(['-', '–']);
const OF: ReadonlySet<string> = new Set(['of', ',']);
const DECADE = /^'?(\d{2})?(\d)0s$/;
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘', '`']);

/** "the 1990s", "1990's", "the '90s", "the sixties". */
export const readDecade: Reader<Decade> = (rows, at) => {
  const start = skip(rows, skip(rows, at, THE), APOSTROPHES);
  const word = wordAt(rows, start);
  if (isAge(rows, at)) return undefined;
  const match = DECADE.exec(word);
  if (match) {
    const [, century, decade] = match;
    if (!century && !isShortDecade(rows, at, start)) return undefined;
    return decadeOf(
      start + 1,
      century ? Number(century) * 10 + Number(decade) : Math.floor(twoDigitYear(`${decade}0`) / 10),
    );
  }
  const isPlural = wordAt(rows, start + 1) === "'s" && wordAt(rows, start).endsWith('0');
  const year = isPlural
    ? (fourDigitYear(word) ?? (/^\d0$/.test(word) && start > at ? twoDigitYear(word) : undefined))
    : undefined;
  if (year && (start > at || PERIOD_CUES.has(wordBefore(rows, at)))) return decadeOf(start + 2, Math.floor(year / 10));
  const named = start > at || PERIOD_CUES.has(wordBefore(rows, at)) ? DECADE_WORDS.get(word) : undefined;
  return named ? decadeOf(start + 1, named) : undefined;
};

/** Before "1990's", so that it is a decade and not what belongs to a year. */
const PERIOD_CUES: ReadonlySet<string> = new Set([
  'in',
  'since',
  'during',
  'early',
  'late',
  'mid',
  'until',
  'of',
  'from',
  '-',
]);

/** "the 90s", "'90s", "late 90s"; not "in his 90s", "a man in the 30s". */
function isShortDecade(rows: Rows, at: number, start: number): boolean {
  const before = wordBefore(rows, at);
  const isJoined = before === 'and' && DECADE.test(wordBefore(rows, at - 1));
  const isTemperature = wordAfter(rows, start + 1).startsWith('°');
  return !isTemperature && (start > at || isJoined || wordAt(rows, start).startsWith("'") || PERIOD_CUES.has(before));
}

/** "in his 90s", "in their early twenties". */
function isAge(rows: Rows, at: number): boolean {
  let before = at;
  while (
    MODIFIERS.has(wordBefore(rows, before)) ||
    HYPHEN.has(wordBefore(rows, before)) ||
    wordBefore(rows, before) === 'to'
  )
    before--;
  return POSSESSIVES.has(wordBefore(rows, before));
}

function decadeOf(to: number, decade: number): Read<Decade> | undefined {
  return decade >= 100 && decade <= 210 ? { to, value: { form: 'decade', decade } } : undefined;
}

/** "the 19th century", "19th-century", "the second millennium BC". */
export const readCentury: Reader<DateExpression> = (rows, at) => {
  const ordinal = readOrdinal(rows, skip(rows, at, THE));
  if (!ordinal || ordinal.value > 40) return undefined;
  const another = readAnotherCentury(rows, ordinal.to);
  if (another && SPLITTING.has(wordBefore(rows, at)))
    return { to: ordinal.to, value: centuryOf(ordinal.value, 'century', false) };
  const unitAt = skip(rows, another?.to ?? ordinal.to, HYPHEN);
  const unit = wordAt(rows, unitAt);
  if (!CENTURIES.has(unit) || (wordAt(rows, at) === 'the' && isAdjective(rows, at, unitAt + 1))) return undefined;
  const eraWord = wordAt(rows, unitAt + 1);
  const bc = ERAS_BC.has(eraWord);
  const to = bc || ERAS_AD.has(eraWord) ? unitAt + 2 : unitAt + 1;
  const first = centuryOf(ordinal.value, unit, bc);
  return { to, value: another ? { form: 'range', first, last: centuryOf(another.value, unit, bc) } : first };
};

const CENTURIES: ReadonlySet<string> = new Set(['century', 'centuries', 'millennium']);
/** Before two centuries: "between the 15th and 17th centuries" is two mentions. */
const SPLITTING: ReadonlySet<string> = new Set(['between', 'from']);
/** Before "the 12th century", these make it a time. */
const TIME_CUES: ReadonlySet<string> = new Set([
  'in',
  'during',
  'since',
  'until',
  'by',
  'of',
  'from',
  'to',
  'through',
  'before',
  'after',
  'between',
  'throughout',
  'early',
  'late',
  'mid',
  'and',
  'for',
]);

/** "the 12th century Mayor": the article belongs to the noun. */
function isAdjective(rows: Rows, at: number, behind: number): boolean {
  return !TIME_CUES.has(wordBefore(rows, at)) && /^\p{Lu}/u.test(wordAfter(rows, behind) && rows.tokens.words[behind]!);
}

const AND: ReadonlySet<string> = new Set(['and', 'or', 'to', '-', '–', '--']);

/** "the 19th and 20th centuries". */
function readAnotherCentury(rows: Rows, at: number): Read<number> | undefined {
  const behind = skip(rows, at, AND);
  return behind > at ? readOrdinal(rows, skip(rows, behind, THE)) : undefined;
}

function centuryOf(ordinal: number, unit: string, bc: boolean): Century {
  const era = bc ? ({ era: 'BC' } as const) : {};
  if (unit === 'millennium') return { form: 'century', century: (ordinal - 1) * 10 + 1, length: 10, ...era };
  return { form: 'century', century: ordinal, ...era };
}

/** "summer 2022", "the summer of 2021", "the winter of 1990-91", "summer of last year", "last summer" stands elsewhere. */
export const readSeason: Reader<Season> = (rows, at) => {
  const start = skip(rows, at, THE);
  const season = SEASONS.get(wordAt(rows, start));
  if (!season) return undefined;
  const yearAt = skip(rows, start + 1, OF);
  const year = fourDigitYear(wordAt(rows, yearAt));
  if (year) return { to: skipShortYear(rows, yearAt + 1), value: { form: 'season', season, year } };
  const within = readYearOf(rows, start + 1);
  if (within) return { to: within.to, value: { form: 'season', season, of: within.value } };
  const inGeneral = start > at || SEASON_CUES.has(wordBefore(rows, at));
  return inGeneral && !isNameBehind(rows, start + 1) ? { to: start + 1, value: { form: 'season', season } } : undefined;
};

/** Before "winter", these make it a time: "in winter", "since spring". */
const SEASON_CUES: ReadonlySet<string> = new Set(['in', 'during', 'since', 'until', 'by', 'of', 'throughout']);

/** "the Winter Palace", "the fall of Kabul", "the spring line". */
function isNameBehind(rows: Rows, at: number): boolean {
  return /^\p{L}/u.test(wordAfter(rows, at)) && !SEASON_TAILS.has(wordAfter(rows, at));
}

const SEASON_TAILS: ReadonlySet<string> = new Set([
  ...['and', 'or', 'when', 'but', 'as', 'to', 'after', 'before', 'with', 'for', 'in', 'because', 'by'],
  ...['he', 'she', 'they', 'it', 'we', 'the', 'a', 'months', 'was', 'is'],
]);

/** "the year 2000", "the year of 1968", "year 2012". */
const readSaidYear: Reader<DateExpression> = (rows, at) => {
  const start = skip(rows, at, THE);
  const of = skip(rows, start + 1, OF);
  const year = wordAt(rows, start) === 'year' ? /^\d{1,4}$/.exec(wordAt(rows, of)) : null;
  if (!year || (start === at && year[0].length < 3) || (start === at && wordBefore(rows, at) === '-')) return undefined;
  return { to: of + 1, value: { form: 'calendar', year: Number(year[0]) } };
};

export const readPeriod: Reader<DateExpression> = longest<DateExpression>(
  readDecade,
  readCentury,
  readSeason,
  readFiscal,
  readSaidYear,
  readNeighbour,
  readTwoNeighbours,
);
