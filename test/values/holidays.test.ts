import { readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHolidays } from '../../scripts/build-holidays.ts';
import { packageRoot } from '../../src/package-root.ts';
import { isCalendarExpression, readDate } from '../../src/taggers/pattern/date/index.ts';
import { HOLIDAY_NAMES } from '../../src/taggers/pattern/date/words/holidays.ts';
import { addDays, isCalendarDay, partsOf } from '../../src/text/iso-date.ts';
import { holidayPeriods } from '../../src/values/date/holidays.ts';
import { type DateContext, dateValueOf } from '../../src/values/date/index.ts';
import cases from '../cases/date/holidays.json' with { type: 'json' };
import { tokensOf } from '../support/tokens.ts';

const built = new URL('data/holidays.tsv', packageRoot());
const lines = readFileSync(built, 'utf8').split('\n').slice(0, -1);
const rows = lines
  .filter(line => !line.startsWith('#'))
  .map(line => line.split('\t') as [string, string, string, string?]);
const KEYS = new Set(HOLIDAY_NAMES.map(([, key]) => key));
/** What only ends another holiday has no name. */
const NAMELESS = new Set(['safar']);

interface Case {
  date?: string;
  countries: string[];
  text: string;
  timex: string;
  /** Default: the day of the value. */
  start?: string;
  end?: string;
  unresolved?: true;
  tense?: string;
}

function valueIn({ text, date, countries, tense = 'past' }: Pick<Case, 'text' | 'date' | 'countries' | 'tense'>) {
  const tokens = tokensOf(text);
  return dateValueOf(tokens, 0, tokens.length, {
    ...(date && { articleDate: date }),
    countries,
    tense: tense as DateContext['tense'],
    dayFirst: true,
  });
}

describe('values', () => {
  it.each(cases.values as Case[])('$date $countries: $text', each => {
    const { timex, start = timex, end = addDays(timex, 1), unresolved } = each;
    const range = unresolved ? { unresolved } : { start, end };
    expect(valueIn(each)).toMatchObject({ timex, kind: 'date', ...range });
  });

  it('says that a year which is not written is implied', () => {
    expect(valueIn({ text: 'Tet', date: '2023-01-30', countries: ['VN'] })?.implied).toEqual(['year']);
    expect(valueIn({ text: 'Tet 2023', date: '2023-01-30', countries: ['VN'] })?.implied).toBeUndefined();
  });
});

describe('no day', () => {
  it.each(cases.negatives)('%s', text => {
    const tokens = tokensOf(text);
    const found = [...tokens.words.keys()].flatMap(row => readDate(tokens, row, tokens.length) ?? []);
    expect(found.filter(({ expression }) => isCalendarExpression(expression))).toEqual([]);
  });
});

describe('holidayPeriods', () => {
  it('gives days of the calendar, in order, that begin in the year asked for', () => {
    const keys = [...new Set(rows.map(([key]) => key))];
    const country = fc.constantFrom(...new Set(rows.flatMap(([, countries]) => countries.split(' '))));
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.integer({ min: 1940, max: 2060 }), country, (key, year, code) => {
        const periods = holidayPeriods(key, year, [code]) ?? [];
        for (const { start, end } of periods) {
          const parts = partsOf(start);
          expect(isCalendarDay(parts.year, parts.month, parts.day), `${key} ${start}`).toBe(true);
          expect(parts.year).toBe(year);
          expect(end > start).toBe(true);
        }
        expect(periods.map(({ start }) => start)).toEqual(periods.map(({ start }) => start).sort());
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});

describe('data/holidays.tsv', () => {
  it('is what the builder makes of the library and of our table', { timeout: 120_000 }, () => {
    expect(buildHolidays() === readFileSync(built, 'utf8')).toBe(true);
  });

  it('is small, and names its source and licence', () => {
    expect(statSync(built).size).toBeLessThan(150_000);
    expect(lines.slice(0, 4).join(' ')).toMatch(/date-holidays.*CC BY-SA 3\.0/);
  });

  it('has only holidays that the grammar reads', () => {
    expect(rows.map(([key]) => key).filter(key => !KEYS.has(key) && !NAMELESS.has(key))).toEqual([]);
  });

  it('has each country once for a holiday', () => {
    const pairs = rows.flatMap(([key, countries]) => countries.split(' ').map(country => `${key} ${country}`));
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  });

  it('ends periods with a number of days or a holiday of the table', () => {
    const lengths = rows.flatMap(([, , , length]) => length ?? []);
    expect(lengths.filter(length => !/^\d+$/.test(length) && !rows.some(([key]) => key === length))).toEqual([]);
  });
});

describe('words of holidays', () => {
  it('gives each name to one holiday', () => {
    const names = HOLIDAY_NAMES.map(([name]) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
