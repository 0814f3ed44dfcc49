import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AnnotationFile } from '../../annotations/schema.ts';
import {
  bodyHash,
  type Compression,
  compressionOf,
  compressor,
  decompress,
  type Line,
  splitLines,
} from '../../article/index.ts';
import { SystemError, systemReason, UsageError } from '../../errors.ts';
import type { Article } from '../../types.ts';
import type { Known, Output } from './output.ts';

export interface LinesFileOptions {
  /** All that decides on what is written beside the articles themselves, as a part of a file's name. */
  run: string;
  withText: boolean;
  /** Copies nothing. Default: false. */
  force?: boolean;
}

/** Longest line of an earlier run in bytes. */
const LONGEST_LINE = 1 << 28;

/**
 * A file of JSON Lines, packed where its name says so. It appears when all is done; until then its lines stand in a part
 * beside it. A part that a run of the same kind left, stopped or killed, is copied as far as the articles are the same ones
 * in the same order, instead of annotating these again.
 *
 * @throws {UsageError} when this Node cannot pack so.
 * @throws {SystemError} when the disk or a permission does not allow it.
 */
export async function linesFileOutput(
  path: string,
  { run, withText, force = false }: LinesFileOptions,
): Promise<Output> {
  const compression = compressionOf(extname(path));
  const part = join(dirname(path), `.${basename(path)}.${run}${withText ? '-text' : ''}.part`);
  const next = `${part}.next`;
  try {
    await mkdir(dirname(path), { recursive: true });
    if (force) await rm(part, { force });
    await keepLonger(part, next);
    const writer = new LinesWriter(next, compression);
    const kept = new KeptLines(part, compression);
    return {
      rendering: () => (withText ? 'line-with-text' : 'line'),
      known: article => kept.of(article),
      put: async (_article, made) => {
        const isKept = !('output' in made);
        await writer.write(isKept ? made.kept! : made.output);
        return isKept ? 'unchanged' : 'written';
      },
      close: async complete => {
        await kept.close();
        await writer.close();
        await rename(next, complete ? path : part);
        if (complete) await rm(part, { force: true });
      },
    };
  } catch (error) {
    throw fault(path, error);
  }
}

/** A run that was killed while it copied a part leaves both; the longer one has more. */
async function keepLonger(part: string, next: string): Promise<void> {
  const [before, after] = await Promise.all([part, next].map(sizeOf));
  if (after! > before!) await rename(next, part);
  else await rm(next, { force: true });
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? -1;
}

function fault(path: string, error: unknown): Error {
  if (error instanceof UsageError) return error;
  return new SystemError(`Expected to write ${path}, got: ${systemReason(error)}`, { cause: error });
}

class LinesWriter {
  readonly #path: string;
  readonly #first: Transform;
  readonly #ended: Promise<void>;

  constructor(path: string, compression: Compression | undefined) {
    this.#path = path;
    this.#first = compression ? packing(compression) : new PassThrough();
    this.#ended = pipeline(this.#first, createWriteStream(path));
    // It is thrown with the next line, or at the end.
    this.#ended.catch(() => {});
  }

  /** Waits while the disk is slower, so that memory stays bounded. */
  async write(line: string): Promise<void> {
    try {
      if (!this.#first.write(line)) await once(this.#first, 'drain');
    } catch (error) {
      throw fault(
        this.#path,
        await this.#ended.then(
          () => error,
          reason => reason,
        ),
      );
    }
  }

  /** To the disk itself. */
  async close(): Promise<void> {
    try {
      this.#first.end();
      await this.#ended;
      const file = await open(this.#path, 'r+');
      await file.sync().finally(() => file.close());
    } catch (error) {
      throw fault(this.#path, error);
    }
  }
}

function packing(compression: Compression): Transform {
  try {
    return compressor(compression);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The lines of a part, handed out as long as the articles are theirs. */
class KeptLines {
  readonly #lines: AsyncIterator<Line>;
  #next: KeptLine | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(path: string, compression: Compression | undefined) {
    this.#lines = linesOf(path, compression);
    this.#turn = this.#advance();
  }

  /** The line of an article, when it is the next one; one question after the other. */
  of(article: Article): Promise<Known | undefined> {
    const answer = this.#turn.then(async () => {
      const next = this.#next;
      if (!next || !isSame(next.file, article)) return undefined;
      await this.#advance();
      return { mentions: next.file.mentions.length, kept: next.line };
    });
    this.#turn = answer;
    return answer;
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#lines.return?.();
  }

  /** A part that is missing, damaged or cut off ends where it is whole. */
  async #advance(): Promise<void> {
    this.#next = undefined;
    try {
      const { value, done } = await this.#lines.next();
      if (!done && value.bytes) this.#next = keptLine(value.bytes);
    } catch {
      // What cannot be read is annotated again.
    }
  }
}

interface KeptLine {
  line: string;
  file: AnnotationFile;
}

function keptLine(bytes: Uint8Array): KeptLine {
  const text = Buffer.from(bytes).toString('utf8');
  return { line: `${text}\n`, file: JSON.parse(text) as AnnotationFile };
}

async function* linesOf(path: string, compression: Compression | undefined): AsyncGenerator<Line> {
  const stream = createReadStream(path);
  yield* splitLines(compression ? decompress(stream, compression, { path, cutOff: true }) : stream, LONGEST_LINE);
}

function isSame({ article: kept }: AnnotationFile, { id, text, date, place, title, url, language }: Article): boolean {
  const metadata = { date, place, title, url, language };
  const keys = Object.keys(metadata) as (keyof typeof metadata)[];
  return kept.id === id && keys.every(key => kept[key] === metadata[key]) && kept.sha256 === bodyHash(text);
}
