import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  easterSunday,
  isCalendarDay,
  isoDay,
  isoWeek,
  nthWeekday,
  weekdayOf,
} from '../../src/text/iso-date.ts';

const anyDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9998-12-31') });

describe('day numbers', () => {
  it('agree with the platform, which has no time zone in UTC', () => {
    fc.assert(
      fc.property(anyDay, number => {
        const iso = dayOfNumber(number);
        expect(dayNumber(iso)).toBe(number);
        expect(Date.parse(`${iso}T00:00:00Z`)).toBe(number * 86_400_000);
        expect(weekdayOf(iso) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
      { seed: 5 },
    );
  });
});

describe('calendar', () => {
  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-03-15', -3, '2022-12-15'],
    ['2020-02-29', 12, '2021-02-28'],
  ])('%s and %i months is %s', (iso, months, expected) => expect(addMonths(iso, months)).toBe(expected));

  it.each([
    ['2023-01-01', '2022-W52'],
    ['2020-12-31', '2020-W53'],
    ['2018-12-31', '2019-W01'],
    ['2023-02-28', '2023-W09'],
  ])('%s is in week %s', (iso, week) => expect(isoWeek(iso)).toBe(week));

  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2023, '2023-04-09'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => expect(easterSunday(year)).toBe(day));

  it('finds the nth weekday of a month', () => {
    expect(nthWeekday(2022, 11, 4, 4)).toBe('2022-11-24');
    expect(nthWeekday(2023, 5, 1, -1)).toBe('2023-05-29');
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map(year => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(isCalendarDay(2023, 2, 29)).toBe(false);
    expect(addDays(isoDay(2024, 2, 28), 1)).toBe('2024-02-29');
  });
});
