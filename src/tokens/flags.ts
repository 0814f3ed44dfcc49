/** Bits that say what a row of the token table looks like. */
export const TokenFlag = {
  /** Has a letter and does not begin with a digit. */
  Word: 1,
  /** Begins with a digit: "4,500", "20m", "1990s", "70th". */
  Number: 2,
  /** Has neither letter nor leading digit: punctuation, signs, emoji. */
  Mark: 4,
  /** Its first letter is a capital. */
  Capital: 8,
  /** All its letters, two or more, are capitals. */
  AllCapitals: 16,
  /** No white space before it. */
  Glued: 32,
} as const;

/** How a sentence writes capitals: in the last two a capital says little about a word. */
export const SentenceCase = { Normal: 0, Title: 1, Upper: 2 } as const;
export type SentenceCase = (typeof SentenceCase)[keyof typeof SentenceCase];
