import { dayNumberOf } from './iso-date.ts';

const DAY = 86_400;

const INSTANT = /^(-?\d{4,})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|([+-])(\d{2}):(\d{2}))?)?$/;

/**
 * Seconds from the beginning of 1970-01-01 to an ISO day or instant, without leap seconds; before it they are negative. Years
 * count as astronomers do (`-0299` is 300 BC). Without a zone the time is UTC: all indexes compare dates by this number.
 *
 * @throws {RangeError} when it is no such day or instant.
 */
export function secondsOf(iso: string): number {
  const match = INSTANT.exec(iso);
  if (!match) throw new RangeError(`Expected an ISO day or instant such as 2023-02-28, got \`${iso}\``);
  const [, year, month, day, hour = 0, minute = 0, second = 0, sign, zoneHour = 0, zoneMinute = 0] = match;
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  return (
    dayNumberOf({ year: Number(year), month: Number(month), day: Number(day) }) * DAY +
    (Number(hour) * 60 + Number(minute) - zone) * 60 +
    Number(second)
  );
}
