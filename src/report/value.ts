import type { Link, Value } from '../annotations/schema.ts';

/** A value in a few characters: `2023-02-27`, `1950000000 USD/P1Y`. */
export function shortValue(value: Value | undefined): string {
  if (!value) return '';
  if ('timex' in value) return value.mod ? `${value.timex} ${value.mod}` : value.timex;
  const amount = value.amount ?? (value.low === undefined ? '?' : `${value.low}–${value.high}`);
  const currency = value.currency ?? value.candidates?.map(candidate => candidate.currency).join('|') ?? '?';
  const per = value.per === undefined ? '' : `/${typeof value.per === 'string' ? value.per : value.per.unit}`;
  return `${value.approximate ? '~' : ''}${amount} ${currency}${per}`;
}

/** A link in a few characters: `city KH 11.56,104.92 geonames 1821306`, or its candidates. */
export function shortLink(link: Link | undefined): string {
  if (!link) return 'no link';
  const { kind, country, lat, lon, geonames, candidates } = link;
  if (candidates) return candidates.map(({ name, country: of }) => (of ? `${name} ${of}` : name)).join(' | ');
  const point = lat === undefined || lon === undefined ? undefined : `${lat},${lon}`;
  return [kind, country, point, geonames && `geonames ${geonames}`].filter(part => part !== undefined).join(' ');
}
