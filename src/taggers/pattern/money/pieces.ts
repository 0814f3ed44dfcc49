import { TokenFlag } from '../../../tokens/index.ts';
import type { TokenTable } from '../../../types.ts';

/** A stretch of one kind within a row: "KSh3.2bn" is a word, a number and a word. */
export interface Piece {
  kind: 'number' | 'word' | 'mark';
  /** As written, without invisible characters. */
  text: string;
  lower: string;
  row: number;
  /** The last piece of its row: a sum may end here. */
  ends: boolean;
  /** No white space before it. */
  glued: boolean;
}

/** No sum has more rows than this: it bounds the work for each row. */
const MAX_ROWS = 24;
/** A longer row holds no sum. */
const MAX_ROW_LENGTH = 48;

const INVISIBLE = /\p{Cf}+/gu;
const PARTS = /\.?\d+(?:[.,:]\d+|['’]\d{3}(?!\d))*|[\p{L}\p{M}.'’]+|./gsu;
const NUMBER = /^\.?\d/;
const LETTER = /\p{L}/u;

/** The pieces from a row on, cut when first asked for. */
export class Pieces {
  private readonly list: Piece[] = [];
  private next: number;
  readonly tokens: TokenTable;
  readonly from: number;
  private readonly limit: number;

  constructor(tokens: TokenTable, from: number, limit: number) {
    this.tokens = tokens;
    this.from = from;
    this.next = from;
    this.limit = Math.min(limit, from + MAX_ROWS);
  }

  at(index: number): Piece | undefined {
    while (index >= this.list.length && this.next < this.limit) this.cutRow(this.next++);
    return this.list[index];
  }

  /** The piece in lower case; empty behind the last one. */
  lower(index: number): string {
    return this.at(index)?.lower ?? '';
  }

  isNumber(index: number): boolean {
    return this.at(index)?.kind === 'number';
  }

  isGlued(index: number): boolean {
    return this.at(index)?.glued ?? false;
  }

  /** Index behind a hyphen that is joined to what stands before it, or the index itself. */
  overHyphen(index: number): number {
    return this.isHyphen(index) && this.isGlued(index) ? index + 1 : index;
  }

  isHyphen(index: number): boolean {
    const text = this.at(index)?.text;
    return text === '-' || text === '‐' || text === '‑';
  }

  private cutRow(row: number): void {
    const { words, lowers, flags } = this.tokens;
    const glued = (flags[row]! & TokenFlag.Glued) !== 0;
    const word = words[row]!;
    if (isWhole(word)) {
      const kind = flags[row]! & TokenFlag.Word ? 'word' : 'mark';
      this.list.push({ kind, text: word, lower: lowers[row]!, row, ends: true, glued });
      return;
    }
    const parts = word.length > MAX_ROW_LENGTH ? [word] : (word.replace(INVISIBLE, '').trim().match(PARTS) ?? []);
    for (const [index, text] of parts.entries()) {
      const kind = NUMBER.test(text) ? 'number' : LETTER.test(text) ? 'word' : 'mark';
      const ends = index === parts.length - 1;
      this.list.push({ kind, text, lower: text.toLowerCase(), row, ends, glued: index > 0 || glued });
    }
  }
}

/** Whether a row is one piece for certain: letters of the first blocks, or a single mark. */
function isWhole(word: string): boolean {
  if (word.length === 1 && word < '\u0080') return !(word >= '0' && word <= '9');
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x250);
    if (!isLetter) return false;
  }
  return true;
}
