import { TokenFlag } from '../../../tokens/index.ts';
import { behindQuantifier } from './duration.ts';
import { type Rows, wordAt } from './rows.ts';
import {
  DAY_MOMENTS,
  DAY_PARTS,
  MONTHS,
  SEASONS,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
  UNIT_PLURALS,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from './words/calendar.ts';
import { HOLIDAYS_BY_FIRST_WORD } from './words/holidays.ts';
import { DECADE_WORDS, MAGNITUDE_PLURALS, MAGNITUDES, ONES, ORDINALS, TENS, VAGUE_AMOUNTS } from './words/numbers.ts';
import {
  BARE_STRETCHES,
  DAYS,
  DIRECT,
  MODIFIERS,
  PORTIONS,
  REFERENCES,
  REPETITIONS,
  STRETCHES,
  WITH_THE,
} from './words/relations.ts';

/** Words that may begin an expression. All other rows are passed over at the cost of one look-up. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [
    ...[
      MONTHS,
      SHORT_MONTHS,
      WEEKDAYS,
      SHORT_WEEKDAYS,
      WEEKDAY_PLURALS,
      SEASONS,
      UNITS,
      UNIT_PLURALS,
      DAY_MOMENTS,
      DAY_PARTS,
    ],
    ...[ONES, TENS, ORDINALS, MAGNITUDE_PLURALS, VAGUE_AMOUNTS, DECADE_WORDS],
    ...[DIRECT, BARE_STRETCHES, MODIFIERS, PORTIONS, REFERENCES, REPETITIONS, DAYS],
    HOLIDAYS_BY_FIRST_WORD,
  ]
    .flatMap(words => [...words.keys()])
    .concat(
      'every',
      'each',
      'per',
      'fiscal',
      'financial',
      'fy',
      'tonight',
      'couple',
      'latter',
      'former',
      'these',
      'half',
      'ad',
      'a.d.',
      'current',
      'these',
    ),
);

/** What may follow "the". */
const BEHIND_THE: ReadonlySet<string> = new Set(
  [
    ...[
      SEASONS,
      UNITS,
      DAY_PARTS,
      ORDINALS,
      TENS,
      DECADE_WORDS,
      HOLIDAYS_BY_FIRST_WORD,
      WITH_THE,
      STRETCHES,
      MODIFIERS,
      PORTIONS,
    ],
  ]
    .flatMap(words => [...words.keys()])
    .concat(
      'other',
      'present',
      'future',
      'near',
      'foreseeable',
      'distant',
      'immediate',
      'not',
      'new',
      'latter',
      'former',
      'opening',
      'closing',
      'final',
      'fiscal',
      "'",
    ),
);

/** What may follow "a" and "an". */
const BEHIND_A: ReadonlySet<string> = new Set([
  ...[UNITS, MAGNITUDES].flatMap(words => [...words.keys()]),
  ...['few', 'couple', 'dozen', 'half', 'number', 'minute', 'hour'],
]);

const SHORT_FORM = /^(?:[qh][1-4]|fy-?\d+|'\d\ds?)$/;

/** Whether a row may begin an expression: cheap, and never wrong in saying no. */
export function mayBegin(rows: Rows, at: number): boolean {
  const { flags } = rows.tokens;
  const word = wordAt(rows, at);
  if (word === 'the') return BEHIND_THE.has(wordAt(rows, at + 1)) || isNumber(rows, at + 1);
  if (word === 'a' || word === 'an') return BEHIND_A.has(wordAt(rows, at + 1));
  if (flags[at]! & TokenFlag.Number || FIRST_WORDS.has(word)) return true;
  const behind = behindQuantifier(rows, at);
  if (behind) return mayBegin(rows, behind);
  return word.length <= 7 && SHORT_FORM.test(word);
}

function isNumber(rows: Rows, at: number): boolean {
  const word = wordAt(rows, at);
  return /^'?\d/.test(word);
}
