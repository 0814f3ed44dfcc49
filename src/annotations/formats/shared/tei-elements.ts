import { addDays } from '../../../text/iso-date.ts';
import type { XmlNode } from '../../../text/xml.ts';
import type { DateValue, Mention, MoneyValue } from '../../schema.ts';
import { typeOfLabel } from './labels.ts';

/** Which element of TEI stands for a type; all other types are a `name` with their own name as its type. */
const ELEMENTS: Readonly<Record<string, string>> = {
  person: 'persName',
  place: 'placeName',
  organization: 'orgName',
  date: 'date',
  money: 'measure',
};

/** Other elements of TEI that name things. */
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ELEMENTS).map(([type, element]) => [element, type])),
  geogName: 'place',
  country: 'place',
  region: 'place',
  settlement: 'place',
  district: 'place',
  bloc: 'place',
};

export function elementOf(type: string): string {
  return Object.hasOwn(ELEMENTS, type) ? ELEMENTS[type]! : 'name';
}

/** The attributes that say what a mention is and means. */
export function attributesOf({ type, value }: Pick<Mention, 'type' | 'value'>): Record<string, string> {
  const element = elementOf(type);
  if (element === 'name') return { type: typeToken(type) };
  if (element === 'measure') return { type: 'currency', ...(value && !('timex' in value) && moneyAttributes(value)) };
  return element === 'date' && value && 'timex' in value ? dateAttributes(value) : {};
}

/** TEI allows no white space in the value of `type`. */
function typeToken(type: string): string {
  return type.replace(/\s/gu, '_');
}

/** A day, month or year as such, a week in the way of ISO 8601, any other stretch of days by its first and last one. */
function dateAttributes({ timex, start, end, mod }: DateValue): Record<string, string> {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(timex)) {
    if (mod === 'before') return { notAfter: timex };
    return mod === 'after' ? { notBefore: timex } : { when: timex };
  }
  if (/^\d{4}-W\d{2}$/.test(timex)) return { 'when-iso': timex };
  if (start?.length !== 10 || end?.length !== 10) return {};
  return { from: start, to: addDays(end, -1) };
}

function moneyAttributes({ amount, currency }: MoneyValue): Record<string, string> {
  return {
    ...(amount !== undefined && { quantity: amount }),
    ...(currency !== undefined && { unit: currency }),
    commodity: 'currency',
  };
}

/** Our type of an element that names something, `undefined` for one that does not. */
export function typeOfElement({ name, attributes }: XmlNode): string | undefined {
  const type = attributes.get('type');
  if (name === 'name') return type === undefined ? undefined : typeOfLabel(type);
  if (name === 'measure' && type !== 'currency') return undefined;
  return Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
}

/** Whether an element is the one that we write for this type. */
export function isElementOf(type: string, { name, attributes }: XmlNode): boolean {
  const written = elementOf(type);
  return written === name && (written !== 'name' || attributes.get('type') === typeToken(type));
}

/** The value that the attributes of an element tell. */
export function valueOfElement({ name, attributes }: XmlNode): DateValue | MoneyValue | undefined {
  const when = attributes.get('when');
  if (name === 'date' && when && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(when)) return { timex: when, kind: 'date' };
  const [amount, currency] = [attributes.get('quantity'), attributes.get('unit')];
  if (name !== 'measure' || !amount || !/^\d+(?:\.\d+)?$/.test(amount)) return undefined;
  return { amount, ...(currency && /^[A-Z]{3}$/.test(currency) && { currency }) };
}
