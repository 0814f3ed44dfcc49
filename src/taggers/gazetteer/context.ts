import { SentenceCase, TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import { openers } from './words.ts';

const HYPHEN = /^[-‐‑‒–]$/;

/** What stands around some rows of one sentence. */
export class Context {
  /** First row of the sentence, and the row behind its last one. */
  private readonly first: number;
  private readonly end: number;
  /** A capital says something here. */
  readonly casesTell: boolean;

  constructor(
    private readonly tokens: TokenTable,
    readonly from: number,
    readonly to: number,
  ) {
    const sentence = tokens.sentence[from]!;
    this.first = tokens.sentences[sentence]!;
    this.end = tokens.sentences[sentence + 1]!;
    this.casesTell = tokens.sentenceCase[sentence] === SentenceCase.Normal;
  }

  /** The word `back` rows before the name, in lower case; empty beyond the sentence. */
  before(back = 1): string {
    const row = this.from - back;
    return row >= this.first ? this.tokens.lowers[row]! : '';
  }

  /** Whether the word `back` rows before the name is capitalised, and that says something. */
  isCapitalBefore(back: number): boolean {
    const row = this.from - back;
    return this.casesTell && row >= this.first && this.isCapital(row);
  }

  /** The word `on` rows behind the name, in lower case; empty beyond the sentence. */
  after(on = 0): string {
    const row = this.to + on;
    return row < this.end ? this.tokens.lowers[row]! : '';
  }

  /** The name begins its sentence. */
  get opens(): boolean {
    return this.from === this.first;
  }

  /** The capitalised word directly before the name, in lower case, when it may belong to one name with it. */
  get capitalBefore(): string {
    const row = this.from - 1;
    if (!this.casesTell || row < this.first || !this.isCapital(row) || this.isGlued(this.from)) return '';
    const word = this.tokens.lowers[row]!;
    return row === this.first && openers.has(word) ? '' : word;
  }

  /** The word before the name begins the sentence, where its capital says little. */
  get isSecond(): boolean {
    return this.from - 1 === this.first;
  }

  /** The capitalised words directly behind the name, in lower case. */
  get capitalsAfter(): string[] {
    const found: string[] = [];
    if (!this.casesTell) return found;
    for (let row = this.to; row < this.end && this.isCapital(row) && !this.isGlued(row); row++) {
      found.push(this.tokens.lowers[row]!);
    }
    return found;
  }

  /** The word on the other side of a hyphen behind the name: "based" of "Paris-based". */
  get hyphenatedAfter(): string {
    return this.to + 1 < this.end && HYPHEN.test(this.tokens.words[this.to]!) && this.isGlued(this.to)
      ? this.tokens.words[this.to + 1]!
      : '';
  }

  /** The word on the other side of a hyphen before the name: "pro" of "pro-Palestine". */
  get hyphenatedBefore(): string {
    return this.from - 2 >= this.first && HYPHEN.test(this.tokens.words[this.from - 1]!) && this.isGlued(this.from)
      ? this.tokens.words[this.from - 2]!
      : '';
  }

  /** No white space stands behind the name. */
  get isGluedAfter(): boolean {
    return this.to < this.end && this.isGlued(this.to);
  }

  private isCapital(row: number): boolean {
    return (this.tokens.flags[row]! & TokenFlag.Capital) !== 0;
  }

  private isGlued(row: number): boolean {
    return (this.tokens.flags[row]! & TokenFlag.Glued) !== 0;
  }
}
