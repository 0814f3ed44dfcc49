/** English number words below a hundred. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index] as const),
]);

/** Magnitudes written out, as powers of ten; "lakh", "crore", "arab" and "kharab" are South Asian, "miliar" Indonesian, "milhões" Portuguese. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['lac', 5],
  ['lakhs', 5],
  ['million', 6],
  ['millions', 6],
  ['crore', 7],
  ['crores', 7],
  ['billion', 9],
  ['billions', 9],
  ['trillion', 12],
  ['trillions', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
  ['arab', 9],
  ['kharab', 11],
  ['milhões', 6],
  ['bilhões', 9],
  ['juta', 6],
  ['miliar', 9],
  ['triliun', 12],
  ['milliard', 9],
  ['milliards', 9],
]);

/** Short magnitudes, joined to the number: "20m", "3.2bn", "R$ 300mi". */
export const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['th', 3],
  ['tsd', 3],
  ['m', 6],
  ['mi', 6],
  ['mm', 6],
  ['mn', 6],
  ['mln', 6],
  ['mil', 6],
  ['mio', 6],
  ['mill', 6],
  ['cr', 7],
  ['b', 9],
  ['bn', 9],
  ['bln', 9],
  ['bil', 9],
  ['bi', 9],
  ['bio', 9],
  ['mrd', 9],
  ['t', 12],
  ['tr', 12],
  ['tn', 12],
  ['trn', 12],
  ['tln', 12],
  ['trln', 12],
  ['lk', 5],
]);

/** Those that may stand apart from the number, behind a sign or before a currency. */
export const APART_MAGNITUDES: ReadonlySet<string> = new Set(
  'k m mi bi mn mln mil mio b bn bln bil mrd tr tn trn tln trln cr lk'.split(' '),
);

/** Those that Philippine newspapers join by a hyphen: "P500-M", "₱1.2-B". */
export const HYPHENED_MAGNITUDES: ReadonlySet<string> = new Set(['K', 'M', 'B', 'T']);

/** "millions of dollars": sums without an amount. */
export const MANY: ReadonlySet<string> = new Set(
  'dozens tens scores hundreds thousands lakhs crores millions billions trillions'.split(' '),
);

/** "several million dollars". */
export const VAGUE: ReadonlySet<string> = new Set(['several', 'few', 'couple', 'many', 'multiple', 'countless']);

export const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['half', '0.5'],
  ['quarter', '0.25'],
  ['quarters', '0.25'],
]);

/** Vulgar fractions behind a number: "$2½ billion". */
export const VULGAR: ReadonlyMap<string, string> = new Map([
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
]);
