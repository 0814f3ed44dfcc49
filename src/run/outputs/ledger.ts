import { createHash } from 'node:crypto';
import { appendFileSync, type BigIntStats, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomic } from '../../annotations/write-atomic.ts';
import { SystemError, systemReason } from '../../errors.ts';
import type { Article } from '../../types.ts';

/** What is known of an article whose annotation file is written. */
interface Entry {
  id: string;
  /** How it was annotated: the settings of the run, and what the run says of articles that say nothing. */
  run: string;
  /** Hash of the article, its metadata included. */
  article: string;
  mentions: number;
  /** State of the annotation file, and hash of its content. */
  file: string;
  content: string;
  /** State of the file that the article alone is in, and where it is. */
  source?: { path: string; state: string };
}

/** Written as JSON Lines below the folder that it tells about, and kept out of git. */
const LEDGER = '.glossator/ledger.jsonl';
/** Entries are written in so many at a time: a crash forgets them, and their articles are annotated again. */
const TOGETHER = 100;
/** A file that changed less than so long before the ledger was written may have changed again within one tick of the clock. */
const RACE_NS = 1_000_000_000n;

/**
 * Remembers of a folder of annotation files which of them are as a run would write them, so that the run can pass over their
 * articles. It is a cache: what it does not know, or what was edited or deleted since, is done again.
 */
export class Ledger {
  readonly #path: string;
  readonly #run: string;
  readonly #byId = new Map<string, Entry>();
  readonly #bySource = new Map<string, Entry>();
  /** When it was written last, in nanoseconds. */
  readonly #written: bigint;
  /** A crash has cut its last line. */
  #isCut: boolean;
  #unsaved: Entry[] = [];
  #replaced = 0;

  private constructor(path: string, run: string, text: string, written: bigint) {
    this.#path = path;
    this.#run = run;
    this.#written = written;
    for (const line of text.split('\n')) this.#add(parseEntry(line));
    this.#isCut = text !== '' && !text.endsWith('\n');
  }

  /** @throws {SystemError} when its folder cannot be made. */
  static async open(folder: string, run: string): Promise<Ledger> {
    const path = join(folder, LEDGER);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(join(dirname(path), '.gitignore'), '*\n');
    } catch (error) {
      throw new SystemError(`Expected to write ${path}, got: ${systemReason(error)}`, { cause: error });
    }
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return new Ledger(path, run, stats ? readFileSync(path, 'utf8') : '', stats?.mtimeNs ?? 0n);
  }

  /** The entry of an article in a file of its own that has not changed since it was annotated. */
  ofSource(path: string, stats: BigIntStats): Entry | undefined {
    const entry = this.#bySource.get(path);
    if (!entry || entry.run !== this.#run || entry.source!.state !== stateOf(stats)) return undefined;
    return this.#isSettled(stats) ? entry : undefined;
  }

  ofArticle(article: Article): Entry | undefined {
    const entry = this.#byId.get(article.id);
    return entry?.run === this.#run && entry.article === articleHash(article) ? entry : undefined;
  }

  /** Whether the annotation file of an entry is as it was written. */
  isIntact(entry: Entry, path: string): boolean {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats?.isFile()) return false;
    if (stateOf(stats) === entry.file && this.#isSettled(stats)) return true;
    return contentHash(readFileSync(path)) === entry.content;
  }

  /** @param source the file that the article alone is in, as it was before it was read. */
  record(
    article: Article,
    mentions: number,
    written: { path: string; content: string },
    source?: { path: string; stats: BigIntStats },
  ): void {
    const entry: Entry = {
      id: article.id,
      run: this.#run,
      article: articleHash(article),
      mentions,
      file: stateOf(statSync(written.path, { bigint: true })),
      content: contentHash(written.content),
      ...(source && { source: { path: source.path, state: stateOf(source.stats) } }),
    };
    this.#add(entry);
    this.#unsaved.push(entry);
    if (this.#unsaved.length >= TOGETHER) this.#save();
  }

  /** Writes what is not there yet; where many entries were replaced, without those. */
  async close(): Promise<void> {
    if (this.#replaced <= this.#byId.size) this.#save();
    else await writeAtomic(this.#path, [...this.#byId.values()].map(entryLine).join(''));
  }

  #isSettled({ mtimeNs }: BigIntStats): boolean {
    return mtimeNs + RACE_NS < this.#written;
  }

  #add(entry: Entry | undefined): void {
    if (!entry) return;
    const before = this.#byId.get(entry.id);
    if (before) this.#replaced++;
    if (before?.source) this.#bySource.delete(before.source.path);
    this.#byId.set(entry.id, entry);
    if (entry.source) this.#bySource.set(entry.source.path, entry);
  }

  /** In one piece: two runs may write to one ledger at a time. */
  #save(): void {
    if (this.#unsaved.length === 0) return;
    try {
      appendFileSync(this.#path, `${this.#isCut ? '\n' : ''}${this.#unsaved.map(entryLine).join('')}`);
    } catch (error) {
      throw new SystemError(`Expected to write ${this.#path}, got: ${systemReason(error)}`, { cause: error });
    }
    this.#unsaved = [];
    this.#isCut = false;
  }
}

function entryLine(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** A line that a crash cut is none. */
function parseEntry(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line) as Entry;
    return typeof entry.id === 'string' && typeof entry.run === 'string' ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** What changes when a file is written, replaced or touched. */
function stateOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join(' ');
}

function articleHash(article: Article): string {
  return contentHash(JSON.stringify(article));
}

function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
