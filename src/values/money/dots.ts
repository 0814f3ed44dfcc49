import { COUNTRY_CURRENCY } from './country-currency.ts';
import type { Rate } from './rate.ts';

/** Countries whose newspapers group thousands by dots, in English too now and then; our own collection. */
const DOTTED: ReadonlySet<string> = new Set(
  'AD AT BE BA BG BR CL CO CR CY DE DK ES FR GR HR ID IS IT LU ME MK NL NO PT PY RO RS SI SM TR UY VA VE VN XK'.split(
    ' ',
  ),
);

/** What is sold at thousandths of a unit: "1.659 euros a litre". */
const FINELY_PRICED: ReadonlySet<string> = new Set(['litre', 'gallon', 'kWh', 'share', 'kilogram']);

/** Whether "1.250" is a thousand and more: in the money of an article's home where dots group, and no fine price. */
export function groupsByDots(currency: string | undefined, home: string | undefined, per: Rate | undefined): boolean {
  if (currency === undefined || home === undefined || !DOTTED.has(home)) return false;
  if (typeof per === 'object' && FINELY_PRICED.has(per.unit)) return false;
  return COUNTRY_CURRENCY.get(home)?.[0] === currency;
}
