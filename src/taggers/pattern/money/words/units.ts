import { CURRENCIES } from './currencies.ts';

/** A currency that a written form may stand for. */
export interface UnitCurrency {
  /** ISO 4217. */
  code: string;
  /** The written unit is ten to the power of minus this of the currency: 0 for a dollar, 2 for a cent. */
  places: number;
}

/** Parts of a currency, and whose. Our own collection; the first is the most likely. */
const SUBUNITS: Record<string, string> = {
  'cent|cents': 'USD EUR AUD CAD NZD SGD HKD ZAR KES NAD TTD JMD BBD FJD LRD MUR LKR BND XCD',
  '¢': 'USD CAD AUD NZD',
  'euro cent|euro cents|eurocent|eurocents': 'EUR',
  'pence|penny|pennies|p': 'GBP IEP GIP',
  c: 'USD EUR AUD CAD NZD ZAR',
  'paisa|paise|paisas': 'INR PKR NPR',
  'kopeck|kopecks|kopek|kopeks|kopeyka|kopiyka|kopiykas': 'RUB UAH BYN',
  'centavo|centavos': 'MXN PHP BRL ARS CUP',
  'centimo|centimos|céntimo|céntimos': 'CRC PEN VES PYG',
  'centime|centimes|rappen': 'CHF XOF XAF FRF DZD HTG',
  'öre|øre|ore': 'SEK NOK DKK',
  'pfennig|pfennigs': 'DEM',
  'kobo|kobos': 'NGN',
  'pesewa|pesewas': 'GHS',
  'satang|satangs': 'THB',
  'sen|sens': 'MYR IDR BND JPY',
  'piastre|piastres|piaster|piasters': 'EGP LBP SYP SDG',
  'fils|fulus': 'AED BHD JOD KWD IQD',
  'baisa|baiza|baisas': 'OMR',
  'millime|millimes': 'TND',
  'halala|halalas': 'SAR',
  'agora|agorot': 'ILS',
  'grosz|groszy|grosze': 'PLN',
  'stotinka|stotinki': 'BGN',
  'thebe|thebes': 'BWP',
  'ngwee|ngwees': 'ZMW',
  'tambala|tambalas': 'MWK',
  'poisha|poishas': 'BDT',
  'jiao|jiaos': 'CNY',
};

/** Currencies with a thousand parts; the others have a hundred. */
const THOUSANDTHS: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'OMR', 'TND']);

/** Names of units, in lower case, each with its currencies in the order of the table. */
export const UNITS: ReadonlyMap<string, readonly UnitCurrency[]> = wholeUnits();
export const SUBUNIT_NAMES: ReadonlyMap<string, readonly UnitCurrency[]> = new Map(
  Object.entries(SUBUNITS).flatMap(([names, codes]) => {
    const currencies = codes.split(' ').map(code => ({ code, places: placesOf(names, code) }));
    return names.split('|').map(name => [name, currencies] as const);
  }),
);

/** What narrows a unit to a country's, by its first word: each way it goes on, with its currencies; longest first. */
export const ADJECTIVES: ReadonlyMap<string, readonly Adjective[]> = adjectives();

export interface Adjective {
  words: readonly string[];
  codes: ReadonlySet<string>;
}

function placesOf(names: string, code: string): number {
  if (names.startsWith('jiao')) return 1;
  return THOUSANDTHS.has(code) ? 3 : 2;
}

function wholeUnits(): Map<string, UnitCurrency[]> {
  const units = new Map<string, UnitCurrency[]>();
  for (const { code, units: names } of CURRENCIES) {
    const forms = new Set(names.split('|').flatMap(name => (name === '' ? [] : [name, `${name}s`])));
    for (const form of forms) units.set(form, [...(units.get(form) ?? []), { code, places: 0 }]);
  }
  return units;
}

function adjectives(): Map<string, Adjective[]> {
  const codesOf = new Map<string, Set<string>>();
  for (const { code, adjectives } of CURRENCIES) {
    for (const phrase of adjectives.split('|')) {
      if (phrase !== '') codesOf.set(phrase, (codesOf.get(phrase) ?? new Set()).add(code));
    }
  }
  const byFirst = new Map<string, Adjective[]>();
  for (const [phrase, codes] of codesOf) {
    const words = phrase.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, codes }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}
