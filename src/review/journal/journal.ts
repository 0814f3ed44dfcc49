import { constants } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Problem, SystemError, systemReason } from '../../errors.ts';
import { syncFolder } from '../sync-folder.ts';
import { type JournalLine, parseJournalLine, type SettledLine } from './line.ts';

const LINE_END = 0x0a;

/** A line with where it stands in the file, in bytes. */
export interface Placed {
  line: JournalLine | SettledLine;
  at: { start: number; end: number };
}

/** The append-only record of all decisions: JSON Lines, each on the disk before anything else is done. */
export class Journal {
  readonly path: string;
  #file: FileHandle | undefined;
  #size: number;
  /** The file does not end at a line end: a process was killed while it wrote. */
  #torn: boolean;

  private constructor(path: string, size: number, torn: boolean) {
    this.path = path;
    this.#size = size;
    this.#torn = torn;
  }

  /**
   * Reads a journal, or begins one. What is no line of a journal is a problem, and stays where it is.
   *
   * @throws {SystemError} when it cannot be read.
   */
  static async open(path: string): Promise<{ journal: Journal; lines: Placed[]; problems: Problem[] }> {
    const bytes = await readBytes(path);
    const lines: Placed[] = [];
    const problems: Problem[] = [];
    let number = 0;
    for (let start = 0; start < bytes.length; ) {
      const feed = bytes.indexOf(LINE_END, start);
      const end = feed < 0 ? bytes.length : feed;
      const text = bytes.toString('utf8', start, end);
      const line = feed < 0 ? undefined : parseJournalLine(text);
      number++;
      if (line) lines.push({ line, at: { start, end } });
      else if (text.trim() !== '') problems.push(notALine(path, number, feed < 0));
      start = end + 1;
    }
    const torn = bytes.length > 0 && bytes.at(-1) !== LINE_END;
    return { journal: new Journal(path, bytes.length, torn), lines, problems };
  }

  /**
   * Adds a line. When this is done the line outlives a crash.
   *
   * @throws {SystemError} when it could not be written; then it is not in the journal.
   */
  async append(line: JournalLine | SettledLine): Promise<Placed['at']> {
    const bytes = Buffer.from(`${this.#torn ? '\n' : ''}${JSON.stringify(line)}\n`);
    try {
      this.#file ??= await openForAppending(this.path);
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
      if (this.#size === 0) await syncFolder(dirname(this.path));
    } catch (cause) {
      await this.#takeBack();
      throw new SystemError(`Expected to write ${this.path}, got: ${systemReason(cause)}`, { cause });
    }
    const start = this.#size + (this.#torn ? 1 : 0);
    this.#size += bytes.length;
    this.#torn = false;
    return { start, end: this.#size - 1 };
  }

  /** The line of a place that `open` or `append` gave. */
  async read({ start, end }: Placed['at']): Promise<JournalLine> {
    const file = await open(this.path, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
      const line = parseJournalLine(buffer.toString('utf8'));
      if (!line || 'settled' in line) throw new SystemError(`Expected a decision at ${start} of ${this.path}`);
      return line;
    } finally {
      await file.close();
    }
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  /** What was written of a line that failed must not come back as a decision. */
  async #takeBack(): Promise<void> {
    try {
      await this.#file?.truncate(this.#size);
    } catch {
      this.#torn = true;
    }
  }
}

function openForAppending(path: string): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_RDWR, O_NOFOLLOW } = constants;
  return open(path, O_APPEND | O_CREAT | O_RDWR | (O_NOFOLLOW ?? 0), 0o666);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw new SystemError(`Expected to read ${path}, got: ${systemReason(cause)}`, { cause });
  }
}

function notALine(file: string, line: number, torn: boolean): Problem {
  const reason = torn
    ? 'Expected a whole line at the end, got a part of one: the review was killed while it wrote it'
    : 'Expected a decision, got something else';
  return { kind: 'input', file, line, reason, hint: 'it was passed over, and stays in the file' };
}
