/** A currency that a sum of the article names beyond doubt, and how it is written there. */
export interface Stated {
  code: string;
  /** `prefix`: "US$", "A$"; a bare sign beside it is another one. */
  form: 'sign' | 'prefix' | 'code' | 'word';
}

/** What makes a sum one in US dollars wherever it is printed. */
export interface WorldBusiness {
  /** In words: "a price per barrel". */
  what: string;
  /** A loan: a paper that writes "US$" writes it there, too. */
  isLoan: boolean;
}

/** What the article says about which currency a shared sign or word stands for. */
export interface MoneyContext {
  /** ISO 3166 codes of the countries the article supports, the most relevant first: the first one is its home. */
  countries: readonly string[];
  /** Whether the article's place or address says which its home is; otherwise it is the country most named. */
  isPlaced?: boolean | undefined;
  /** Day of the article, `YYYY-MM-DD`: names of currencies outlive their codes. */
  date?: string | undefined;
  /** Currencies that other sums name beyond doubt, the nearest first: "Kenyan shillings", "US$". */
  stated?: readonly Stated[] | undefined;
  /** Currencies that the article may write as a sign with letters: "B$" for two of them. */
  lettered?: readonly string[] | undefined;
  /** ISO 3166 codes of the countries that the sentence names, the nearest before the sum first. */
  near?: readonly string[] | undefined;
  /** Currency of the sum that this one converts: "A$4 billion ($2.9 billion)". */
  converted?: string | undefined;
  /** What is priced or lent in US dollars everywhere. */
  world?: WorldBusiness | undefined;
  /** Last year that the sentence names. */
  year?: string | undefined;
}
