import { nameKey } from './key.ts';

const LINE_END = 0x0a;
const TAB = 0x09;
const COMMENT = 0x23;

/**
 * The lines of a gazetteer file, sorted by the key of the name in their first column, below comments. They are searched
 * where they lie, so that nothing has to be read at the start. A line is known by its offset.
 */
export class SortedLines {
  private readonly begin: number;

  constructor(private readonly bytes: Buffer) {
    let line = 0;
    while (bytes[line] === COMMENT || bytes[line] === LINE_END) line = this.next(line);
    this.begin = line;
  }

  /** Behind the last line. */
  get end(): number {
    return this.bytes.length;
  }

  /** The first line whose key is at least `key`. */
  firstOf(key: string): number {
    let low = this.begin;
    let high = this.end;
    while (low < high) {
      const line = this.startOf((low + high) >> 1);
      if (this.keyOf(line) < key) low = this.next(line);
      else high = line;
    }
    return low;
  }

  /** The line behind a line. */
  next(line: number): number {
    const end = this.bytes.indexOf(LINE_END, line);
    return end < 0 ? this.end : end + 1;
  }

  keyOf(line: number): string {
    return nameKey(this.bytes.toString('utf8', line, this.bytes.indexOf(TAB, line)));
  }

  textOf(line: number): string {
    const end = this.bytes.indexOf(LINE_END, line);
    return this.bytes.toString('utf8', line, end < 0 ? this.end : end);
  }

  private startOf(at: number): number {
    return at === 0 ? 0 : this.bytes.lastIndexOf(LINE_END, at - 1) + 1;
  }
}
