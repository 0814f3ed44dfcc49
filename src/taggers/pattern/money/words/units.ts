import { CURRENCIES } from './currencies.ts';

/** A currency that a written form may stand for. */
export interface UnitCurrency {
  /** ISO 4217. */
  code: string;
  /** The written unit is ten to the power of minus this of the currency: 0 for a dollar, 2 for a cent, -1 for a toman. */
  places: number;
}

/** Parts of a currency, and whose. Our own collection; the first is the most likely. */
const SUBUNITS: Record<string, string> = {
  'cent|cents':
    'USD EUR AUD CAD NZD SGD HKD ZAR KES NAD TTD JMD BBD FJD LRD MUR LKR BND XCD TWD BMD BSD BZD GYD KYD SBD SRD SZL SCR SLE ETB TZS UGX ZWL AWG ANG XCG NLG',
  '¢': 'USD CAD AUD NZD',
  'euro cent|euro cents|eurocent|eurocents': 'EUR',
  'pence|penny|pennies|p': 'GBP IEP GIP',
  c: 'USD EUR AUD CAD NZD ZAR',
  'paisa|paise|paisas': 'INR PKR NPR BDT',
  'kopeck|kopecks|kopek|kopeks|kopeyka|kopiyka|kopiykas': 'RUB UAH BYN',
  'centavo|centavos': 'MXN PHP BRL ARS CUP COP CLP BOB DOP HNL NIO GTQ MZN CVE PTE SVC ECS',
  'centimo|centimos|céntimo|céntimos': 'CRC PEN VES PYG ESP',
  'centime|centimes|rappen': 'CHF XOF XAF FRF DZD HTG MAD BEF CDF GNF RWF XPF LUF',
  'öre|øre|ore': 'SEK NOK DKK',
  'pfennig|pfennigs': 'DEM',
  'kobo|kobos': 'NGN',
  'pesewa|pesewas': 'GHS',
  'satang|satangs': 'THB',
  'sen|sens': 'MYR IDR BND JPY KHR',
  'piastre|piastres|piaster|piasters': 'EGP LBP SYP SDG JOD',
  'fils|fulus': 'AED BHD JOD KWD IQD',
  'baisa|baiza|baisas': 'OMR',
  'millime|millimes': 'TND',
  'halala|halalas': 'SAR',
  'agora|agorot': 'ILS',
  'grosz|groszy|grosze': 'PLN',
  'stotinka|stotinki': 'BGN',
  'qirsh|qirshes': 'EGP JOD SAR',
  'fening|fenings|feninga': 'BAM',
  'pya|pyas': 'MMK',
  'sene|senes': 'WST',
  'qapik|qapiks': 'AZN',
  bani: 'RON MDL',
  'lipa|lipas|lipe': 'HRK',
  'kurus|kuruş': 'TRY',
  'tetri|tetris': 'GEL',
  'tiyin|tiyins|tyiyn': 'KZT KGS UZS',
  fen: 'CNY',
  'toea|toeas': 'PGK',
  'seniti|senitis': 'TOP',
  'laari|laaris': 'MVR',
  'chetrum|chetrums': 'BTN',
  'butut|bututs': 'GMD',
  'lisente|sente': 'LSL',
  jeon: 'KRW',
  'thebe|thebes': 'BWP',
  'ngwee|ngwees': 'ZMW',
  'tambala|tambalas': 'MWK',
  'poisha|poishas': 'BDT',
  'jiao|jiaos': 'CNY',
};

/** Names for several units at once, as powers of ten: a toman is ten rials, a conto was a thousand escudos. */
const MULTIPLES: Record<string, readonly [code: string, power: number]> = {
  'toman|tomans': ['IRR', 1],
  'conto|contos': ['PTE', 3],
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

/** What narrows a unit from behind: "pounds sterling", "francs CFA". */
export const BEHIND_UNITS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sterling', new Set(['GBP'])],
  ['cfa', new Set(['XOF', 'XAF'])],
  ['cfp', new Set(['XPF'])],
  ['fuertes', new Set(['VEF'])],
  ['soberanos', new Set(['VES'])],
]);

export interface Adjective {
  words: readonly string[];
  codes: ReadonlySet<string>;
}

function placesOf(names: string, code: string): number {
  if (names.startsWith('jiao')) return 1;
  if (names.startsWith('qirsh') || names.startsWith('piastre')) return 2;
  return THOUSANDTHS.has(code) ? 3 : 2;
}

function wholeUnits(): Map<string, UnitCurrency[]> {
  const units = new Map<string, UnitCurrency[]>();
  for (const { code, units: names } of CURRENCIES) {
    const forms = new Set(names.split('|').flatMap(name => (name === '' ? [] : [name, `${name}s`])));
    for (const form of forms) units.set(form, [...(units.get(form) ?? []), { code, places: 0 }]);
  }
  for (const [names, [code, power]] of Object.entries(MULTIPLES)) {
    for (const name of names.split('|')) units.set(name, [{ code, places: -power }]);
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
