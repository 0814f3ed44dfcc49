import type { Paragraph, Root, Sentence, SentenceContent, Word } from 'nlcst';
import { lower } from '../text/fold.ts';
import { isGraphemeBoundary } from '../text/graphemes.ts';
import type { TokenTable } from '../types.ts';
import { SentenceCase, TokenFlag } from './flags.ts';

/** No sentence has more rows than this, so that no tagger gets more at once. */
const MAX_SENTENCE = 2_000;

/** Turns the tree into the table that all taggers share. `text` is the text the tree was parsed from. */
export function tokenTable(tree: Root, text: string): TokenTable {
  const rows = new Rows(text);
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue;
    rows.beginParagraph();
    for (const sentence of (paragraph as Paragraph).children) {
      if (sentence.type === 'SentenceNode') rows.addSentence(sentence as Sentence);
    }
  }
  return rows.table();
}

class Rows {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly sentences: number[] = [];
  /** First row of the paragraph. */
  private paragraph = 0;

  constructor(private readonly text: string) {}

  beginParagraph(): void {
    this.paragraph = this.starts.length;
  }

  addSentence(sentence: Sentence): void {
    let first = this.goesOn() ? this.sentences.pop()! : this.starts.length;
    for (const node of sentence.children) {
      if (node.type === 'WordNode' && this.endsWithNumber(first)) {
        this.addSentenceAt(first);
        first = this.starts.length;
      }
      this.addNode(node);
    }
    this.addSentenceAt(first);
  }

  /** Whether the sentence before ends in the middle: "Rs. | 500", "No. | 1998". The full stop then joins its word. */
  private goesOn(): boolean {
    const last = this.starts.length - 1;
    if (last < this.paragraph || this.starts.length - this.sentences.at(-1)! >= MAX_SENTENCE) return false;
    const end = this.ends[last]!;
    const split = this.text.slice(this.starts[last], end) === '.' && this.ends[last - 1] === this.starts[last];
    const word = split ? last - 1 : last;
    if (word < this.paragraph || !NEVER_LAST.has(this.text.slice(this.starts[word], end))) return false;
    if (split) this.absorb(last);
    return true;
  }

  /** Makes a row part of the one before it. */
  private absorb(row: number): void {
    this.ends[row - 1] = this.ends[row]!;
    this.starts.length = row;
    this.ends.length = row;
  }

  private addSentenceAt(first: number): void {
    for (let row = first; row < this.starts.length; row += MAX_SENTENCE) this.sentences.push(row);
  }

  /** Whether the rows from `first` on end like "on July 5.": the parser takes that full stop for part of the number. */
  private endsWithNumber(first: number): boolean {
    const last = this.starts.length - 1;
    if (last - first < 2 || this.text[this.starts[last]!] !== '.' || this.ends[last - 1] !== this.starts[last])
      return false;
    return (
      isDigit(this.text.charCodeAt(this.ends[last - 1]! - 1)) &&
      /^\s+\p{Lu}/u.test(this.text.slice(this.ends[last], this.ends[last]! + 8))
    );
  }

  private addNode(node: SentenceContent): void {
    if (node.type === 'WordNode') this.addWord(node);
    else if (node.type !== 'WhiteSpaceNode') this.add(node.position!.start.offset!, node.position!.end.offset!);
  }

  private addWord(word: Word): void {
    const start = word.position!.start.offset!;
    const end = word.position!.end.offset!;
    if (isOfLetters(this.text, start, end)) {
      this.add(start, end);
      return;
    }
    let from = start;
    for (const [cutStart, cutEnd] of innerCuts(this.text.slice(start, end))) {
      if (start + cutStart > from) this.add(from, start + cutStart);
      if (cutEnd > cutStart) this.add(start + cutStart, start + cutEnd);
      from = start + cutEnd;
    }
    if (end > from) this.add(from, end);
  }

  /** Adds a row, or lets the last one grow where a boundary would cut a grapheme or a number ("4", ",", "500"). */
  private add(start: number, end: number): void {
    const last = this.starts.length - 1;
    const touches = last >= 0 && this.ends[last] === start;
    if (touches && !isGraphemeBoundary(this.text, start)) {
      this.ends[last] = end;
      return;
    }
    if (touches && last >= 1 && this.ends[last - 1] === this.starts[last] && this.joinsNumber(last, start)) {
      this.starts.pop();
      this.ends.pop();
      this.ends[last - 1] = end;
      return;
    }
    while (start > 0 && !isGraphemeBoundary(this.text, start)) start--;
    this.starts.push(start);
    this.ends.push(end);
  }

  private joinsNumber(separator: number, start: number): boolean {
    const { text } = this;
    return (
      this.ends[separator]! - this.starts[separator]! === 1 &&
      ',.:'.includes(text[this.starts[separator]!]!) &&
      isDigit(text.charCodeAt(this.starts[separator]! - 1)) &&
      isDigit(text.charCodeAt(start)) &&
      this.sentences.at(-1) !== separator
    );
  }

  table(): TokenTable {
    const { text, starts, ends, sentences } = this;
    const length = starts.length;
    const flags = new Uint8Array(length);
    const sentence = new Int32Array(length);
    const words: string[] = new Array(length);
    const lowers: string[] = new Array(length);
    const bounds = Int32Array.from([...sentences, length]);
    let current = -1;
    for (let row = 0; row < length; row++) {
      while (row === bounds[current + 1] && current + 1 < sentences.length) current++;
      const word = text.slice(starts[row], ends[row]);
      sentence[row] = current;
      words[row] = word;
      const plain = isOfLetters(word, 0, word.length);
      lowers[row] = plain ? word.toLowerCase() : lower(word);
      flags[row] =
        (plain ? flagsOfLetters(word) : wordFlags(word)) |
        (row > 0 && ends[row - 1] === starts[row] ? TokenFlag.Glued : 0);
    }
    const sentenceCase = new Uint8Array(sentences.length);
    for (let index = 0; index < sentences.length; index++) {
      sentenceCase[index] = caseOf(flags, bounds[index]!, bounds[index + 1]!);
    }
    return {
      text,
      length,
      start: Int32Array.from(starts),
      end: Int32Array.from(ends),
      flags,
      sentence,
      sentences: bounds,
      sentenceCase,
      words,
      lowers,
    };
  }
}

/** Abbreviations that always have something behind them. */
const NEVER_LAST: ReadonlySet<string> = new Set(
  'Rs. No. Nos. Tk. Art. Gen. Lt. Col. Sgt. Capt. Maj. Cpl. Cmdr. Adm. Brig. Sen. Rep. Gov. Pres. Hon. Rev. Prof. Dr. Mr. Mrs. Ms. St. Mt. Engr. Barr. Insp. Supt.'.split(
    ' ',
  ),
);
const POSSESSIVE = /['’ʼ][sS]$|(?<=[sSzZxX])['’ʼ]$/;
const NUMBER_WITH_STOP = /^\p{N}[\p{N}.,]*\.$/u;
const HYPHEN = /[-‐‑‒–—/]/g;

/** Where a word falls apart: a hyphen, a slash, a possessive ending, a full stop behind a number are rows of their own. */
function innerCuts(word: string): [start: number, end: number][] {
  const cuts: [number, number][] = [];
  for (const match of word.matchAll(HYPHEN)) cuts.push([match.index, match.index + 1]);
  if (NUMBER_WITH_STOP.test(word)) cuts.push([word.length - 1, word.length]);
  const possessive = POSSESSIVE.exec(word);
  if (possessive && possessive.index > 0) cuts.push([possessive.index, word.length]);
  return cuts;
}

/** Whether the text there is of plain letters only, as most words are: nothing in them needs a closer look. */
function isOfLetters(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) {
    const unit = text.charCodeAt(offset) | 32;
    if (unit < 97 || unit > 122) return false;
  }
  return end > start;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function wordFlags(word: string): number {
  if (/^\p{N}/u.test(word)) return TokenFlag.Number;
  if (!/\p{L}/u.test(word)) return TokenFlag.Mark;
  let flags: number = TokenFlag.Word;
  if (/^[^\p{L}]*\p{Lu}/u.test(word)) flags |= TokenFlag.Capital;
  if (/\p{Lu}.*\p{Lu}/su.test(word) && !/\p{Ll}/u.test(word)) flags |= TokenFlag.AllCapitals;
  return flags;
}

/** The same for a word that is of plain letters only. */
function flagsOfLetters(word: string): number {
  if (word.charCodeAt(0) >= 97) return TokenFlag.Word;
  let capitals = 1;
  while (capitals < word.length && word.charCodeAt(capitals) < 97) capitals++;
  const isShouted = capitals > 1 && capitals === word.length;
  return TokenFlag.Word | TokenFlag.Capital | (isShouted ? TokenFlag.AllCapitals : 0);
}

/** Share of its longer words that must be capitalised for a sentence to count as a headline. */
const TITLE_SHARE = 0.85;

function caseOf(flags: Uint8Array, from: number, to: number): SentenceCase {
  let words = 0;
  let capitals = 0;
  let all = 0;
  for (let row = from; row < to; row++) {
    if (!(flags[row]! & TokenFlag.Word)) continue;
    words++;
    if (flags[row]! & TokenFlag.Capital) capitals++;
    if (flags[row]! & TokenFlag.AllCapitals) all++;
  }
  if (words >= 2 && all / words >= TITLE_SHARE) return SentenceCase.Upper;
  if (words >= 5 && capitals / words >= TITLE_SHARE) return SentenceCase.Title;
  return SentenceCase.Normal;
}
