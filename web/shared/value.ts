import type { DateValue, Link, MoneyValue, Value } from '../../src/annotations/schema.ts';

/** A line of a table: what it is, and what it says. */
export type Row = readonly [label: string, text: string];

/** A value in a few characters: `2023-02-27`, `≈ 1,950,000,000 USD per P1Y`. */
export function shortValue(value: Value | undefined): string {
  if (!value) return 'no value';
  return 'timex' in value ? shortDate(value) : shortMoney(value);
}

/** All that a value says, a line a part. */
export function valueRows(value: Value): Row[] {
  return 'timex' in value ? dateRows(value) : moneyRows(value);
}

function shortDate({ timex, mod }: DateValue): string {
  return mod ? `${timex} (${mod})` : timex;
}

function dateRows({ timex, kind, start, end, mod, implied, unresolved }: DateValue): Row[] {
  return present([
    ['TIMEX3', timex],
    ['Kind', kind],
    ['From', start],
    ['Until before', end],
    ['Part', mod],
    ['Not said', implied?.join(', ')],
    ['Unresolved', unresolved && 'the article gives no date to resolve it against'],
  ]);
}

function shortMoney({ amount, low, high, currency, candidates, per, approximate }: MoneyValue): string {
  const sum =
    amount !== undefined ? grouped(amount) : low !== undefined ? `${grouped(low)}–${grouped(high ?? '?')}` : '?';
  const unit = currency ?? candidates?.map(candidate => candidate.currency).join(' or ') ?? '?';
  return `${approximate ? '≈ ' : ''}${sum} ${unit}${per === undefined ? '' : ` per ${rate(per)}`}`;
}

function moneyRows(value: MoneyValue): Row[] {
  const { amount, low, high, currency, candidates, per, approximate, amountUsd, ratesDate } = value;
  return present([
    ['Amount', amount && grouped(amount)],
    ['From', low && grouped(low)],
    ['To', high && grouped(high)],
    ['Currency', currency],
    ...(candidates ?? []).map(each => [`${each.currency}?`, each.evidence] as const),
    ['Per', per && rate(per)],
    ['Approximate', approximate && 'yes'],
    ['In US dollars', amountUsd && `${grouped(amountUsd)}${ratesDate ? ` (rate of ${ratesDate})` : ''}`],
  ]);
}

function rate(per: NonNullable<MoneyValue['per']>): string {
  return typeof per === 'string' ? (DURATIONS[per] ?? per) : per.unit;
}

const DURATIONS: Record<string, string> = { P1Y: 'year', P1M: 'month', P1W: 'week', P1D: 'day', PT1H: 'hour' };

/** Thousands apart, so that the length of a number can be read. */
function grouped(decimal: string): string {
  const [whole, part] = decimal.split('.');
  return whole!.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

/** A link in a few words: `KH · GeoNames 1821306`. */
export function shortLink(link: Link | undefined): string {
  if (!link) return 'no link';
  if (link.candidates) return link.candidates.map(({ name, country }) => `${name} (${country ?? '?'})`).join(' or ');
  return present([
    ['', link.kind],
    ['', link.country],
    ['', link.geonames === undefined ? undefined : `GeoNames ${link.geonames}`],
  ])
    .map(([, text]) => text)
    .join(' · ');
}

/** All that a link says but its candidates. */
export function linkRows({ geonames, country, lat, lon, kind }: Link): Row[] {
  return present([
    ['Kind', kind],
    ['Country', country],
    ['GeoNames', geonames?.toString()],
    ['Position', lat === undefined || lon === undefined ? undefined : position(lat, lon)],
  ]);
}

function position(lat: number, lon: number): string {
  return `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;
}

function present(rows: readonly (readonly [string, string | false | undefined])[]): Row[] {
  return rows.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
}
