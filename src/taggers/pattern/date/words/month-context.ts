/** Months whose name is a verb, a noun or a name, too: they need a cue. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['may', 'march']);

/** Months that are people's names, too: "August Wilson", "Jane April". */
export const NAME_MONTHS: ReadonlySet<string> = new Set(['april', 'june', 'august']);

/** Before a month, so that it is one. */
export const MONTH_CUES: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'from',
  'of',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'during',
  'through',
  'between',
  'before',
  'after',
  'on',
  'every',
  'each',
  'past',
  'previous',
  'following',
]);

/** Before "for" and a month: "scheduled for May". */
export const PLANNED: ReadonlySet<string> = new Set([
  'scheduled',
  'planned',
  'set',
  'slated',
  'due',
  'expected',
  'called',
  'fixed',
  'booked',
]);

/** Before a month that stands before its noun: "its May congress". */
export const DETERMINERS: ReadonlySet<string> = new Set(['its', 'the', 'a', 'an', 'their', 'his', 'her', 'our']);

/** Behind these, "March" is more often somebody's name. */
export const NAME_CUES: ReadonlySet<string> = new Set([
  'said',
  'says',
  'to',
  'and',
  'with',
  'for',
  'that',
  'will',
  'would',
  'by',
  'told',
  'asked',
]);
