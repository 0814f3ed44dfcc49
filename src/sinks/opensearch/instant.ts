import { dayOfNumber, pad } from '../../text/iso-date.ts';

const DAY = 86_400;
/** The calendar repeats after so many years, and so many days. */
const ERA = { years: 400, days: 146_097 };

/**
 * Seconds from the beginning of 1970-01-01 as an instant that the server reads whatever its year: `-0299-01-01T00:00:00Z`,
 * `+12000-01-01T00:00:00Z`. The opposite of `secondsOf`, in UTC.
 */
export function instantOf(seconds: number): string {
  const days = Math.floor(seconds / DAY);
  const eras = Math.floor(days / ERA.days);
  const day = dayOfNumber(days - eras * ERA.days);
  return `${yearOf(Number(day.slice(0, 4)) + eras * ERA.years)}${day.slice(4)}T${timeOf(seconds - days * DAY)}Z`;
}

function yearOf(year: number): string {
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return sign + pad(Math.abs(year), 4);
}

function timeOf(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(part => pad(Math.floor(part))).join(':');
}
