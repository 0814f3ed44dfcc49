import { type BigIntStats, createReadStream, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError, type Problem, quote, systemReason, UsageError } from '../errors.ts';
import type { Article } from '../types.ts';
import { decompress } from './compression.ts';
import type { Fault } from './fault.ts';
import { findInputs, type InputFile } from './inputs.ts';
import { DEFAULT_MAX_BYTES, overLimit } from './limit.ts';
import { blankBytes, gather, splitLines } from './lines.ts';
import { dayOf } from './metadata.ts';
import { parseArticle, parseLine } from './parse.ts';
import { completeArticle, type Parsed } from './parsed.ts';
import { type Place, SeenIds } from './seen-ids.ts';
import { openStdin } from './stdin.ts';

export interface ReadOptions {
  /** What `-` reads. Default: nothing, and `-` is wrong use. */
  stdin?: AsyncIterable<Uint8Array | string>;
  /** Folder that relative paths start from. Default: the working directory. */
  cwd?: string;
  /** Folder whose files take their id from the path below it, even when named one by one. Default: none. */
  root?: string;
  /** Of articles that give none, `YYYY-MM-DD`. Default: none. */
  date?: string;
  /** Of articles that give none. Default: none. */
  place?: string;
  /** Of articles that give none. Default: none. */
  url?: string;
  /** Of articles that give none. Default: none. */
  language?: string;
  /** Largest article in bytes. Default: 10,000,000. */
  maxBytes?: number;
  /** Patterns in `.gitignore` syntax, beside those of `.glossatorignore`. Default: none. */
  ignore?: readonly string[];
}

/** Where an article came from; `line` when it is one of many in a file. */
export interface Source {
  path: string;
  line?: number;
  /** Of a file that has one article, as it was before it was read. */
  stats?: BigIntStats;
}

export type ReadResult = { article: Article; source: Source } | { problem: Problem };

/** A file of one article that was not read, since all is known of it. */
export interface Passed<Known> {
  passed: Known;
}

export interface PassOptions<Known> extends ReadOptions {
  /** What is known of the one article in a file, by its absolute path, when it need not be read again. */
  pass(path: string, stats: BigIntStats): Known | undefined;
}

/** A parsed article with what it is to be called without an id of its own. */
interface Draft {
  parsed: Parsed;
  source: Source;
  defaultId: string;
}

/**
 * Reads articles one after the other, in input order, holding one at a time. A bad one is a problem in its place and the
 * rest goes on. Ids are kept to find two articles with one id.
 *
 * @param inputs files (`.txt`, `.md`, `.jsonl`, `.ndjson`), folders, globs, or `-` for standard input.
 * @throws {UsageError} when an option or the list of inputs makes no sense.
 * @throws {SystemError} when an ignore file cannot be read.
 */
export function readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  // Nothing is passed over without `pass`.
  return read<never>(inputs, options) as AsyncGenerator<ReadResult>;
}

/** Reads articles as `readArticles` does, but for those that are to be passed over. */
export function readOthers<Known extends { id: string }>(
  inputs: readonly string[],
  options: PassOptions<Known>,
): AsyncGenerator<ReadResult | Passed<Known>> {
  return read(inputs, options, options.pass);
}

async function* read<Known extends { id: string }>(
  inputs: readonly string[],
  options: ReadOptions,
  pass?: PassOptions<Known>['pass'],
): AsyncGenerator<ReadResult | Passed<Known>> {
  checkOptions(inputs, options);
  const { cwd = process.cwd(), root, ignore = [], maxBytes = DEFAULT_MAX_BYTES } = options;
  const ids = new SeenIds();
  for await (const found of findInputs(inputs, { cwd, root, ignore })) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const path = 'file' in found ? found.file.path : STDIN;
    try {
      const passed = 'file' in found && pass ? passOver(found.file, cwd, pass) : undefined;
      if (passed) {
        const problem = claim(passed.id, { path }, ids);
        yield problem ? { problem } : { passed };
        continue;
      }
      const drafts =
        'file' in found ? readFileDrafts(found.file, cwd, maxBytes) : readStdinDrafts(options.stdin!, maxBytes);
      for await (const draft of drafts) yield finish(draft, options, ids);
    } catch (error) {
      yield* problemsOf(error, path);
    }
  }
}

function passOver<Known>(file: InputFile, cwd: string, pass: PassOptions<Known>['pass']): Known | undefined {
  if (file.type === 'lines') return undefined;
  const path = resolve(cwd, file.path);
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && pass(path, stats);
}

/** A file that cannot be read, or unpacked, ends here; the others go on. */
function* problemsOf(error: unknown, file: string): Generator<ReadResult> {
  if (error instanceof InputError) for (const problem of error.problems) yield { problem };
  else if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  else yield { problem: { kind: 'io', file, reason: `Expected to read it, got: ${systemReason(error)}` } };
}

const STDIN = '<stdin>';

function checkOptions(inputs: readonly string[], { date, stdin, maxBytes }: ReadOptions): void {
  if (inputs.length === 0) throw new UsageError('Expected a file, a folder, a glob or -, got no input');
  if (date !== undefined && dayOf(date) !== date) {
    throw new UsageError(`Expected a date of the calendar such as 2023-02-28, got ${quote(date)}`);
  }
  if (maxBytes !== undefined && !(maxBytes > 0)) {
    throw new UsageError(`Expected a limit in bytes above 0, got ${quote(maxBytes)}`);
  }
  if (inputs.includes('-') && !stdin) throw new UsageError('Expected a stream for `-`, got none in the option `stdin`');
}

async function* readFileDrafts(file: InputFile, cwd: string, maxBytes: number): AsyncGenerator<Draft> {
  const path = resolve(cwd, file.path);
  if (file.type === 'lines') {
    yield* lineDrafts(streamOf(file, path), file.path, file.stem, maxBytes);
    return;
  }
  const stats = await stat(path, { bigint: true });
  const bytes = stats.size > maxBytes ? undefined : await bytesOf(file, path, stats.isFile(), maxBytes);
  yield textDraft(bytes, file.type, { path: file.path, stats }, file.stem, maxBytes);
}

function streamOf(file: InputFile, path: string): AsyncIterable<Uint8Array> {
  const bytes = bytesIn(path);
  return file.compression ? decompress(bytes, file.compression, { path: file.path }) : bytes;
}

/** Opened when the first byte is asked for, and not where nobody asks. */
async function* bytesIn(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

/** What is no plain file, a device that a link leads to, says nothing of its size, and may have no end. */
async function bytesOf(
  file: InputFile,
  path: string,
  isPlain: boolean,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  return file.compression || !isPlain ? gather(streamOf(file, path), maxBytes) : readFile(path);
}

async function* readStdinDrafts(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Draft> {
  const { isLines, chunks } = await openStdin(stream, STDIN);
  if (isLines) yield* lineDrafts(chunks, STDIN, 'stdin', maxBytes);
  else yield textDraft(await gather(chunks, maxBytes), 'text', { path: STDIN }, 'stdin', maxBytes);
}

function textDraft(
  bytes: Uint8Array | undefined,
  format: Article['format'],
  source: Source,
  defaultId: string,
  maxBytes: number,
): Draft {
  const fits = bytes !== undefined && bytes.length <= maxBytes;
  return { parsed: fits ? parseArticle(bytes, format) : { fault: overLimit(maxBytes) }, source, defaultId };
}

async function* lineDrafts(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  stem: string,
  maxBytes: number,
): AsyncGenerator<Draft> {
  for await (const { number, offset, bytes } of splitLines(chunks, maxBytes)) {
    if (bytes?.every(byte => blankBytes.has(byte))) continue;
    const parsed = bytes ? parseLine(bytes, offset) : { fault: overLimit(maxBytes) };
    yield { parsed, source: { path, line: number }, defaultId: `${stem}-${number}` };
  }
}

function finish({ parsed, source, defaultId }: Draft, options: ReadOptions, ids: SeenIds): ReadResult {
  if ('fault' in parsed) return { problem: problemOf(parsed.fault, source) };
  const { date, url, place, language } = options;
  const article = completeArticle(parsed, { id: defaultId, date, url, place, language });
  const problem = claim(article.id, source, ids);
  if (problem) return { problem };
  return { article, source };
}

function claim(id: string, source: Source, ids: SeenIds): Problem | undefined {
  const first = ids.claim(id, source);
  return first && problemOf(sameId(id, first), source);
}

function sameId(id: string, { path, line }: Place): Fault {
  const where = line === undefined ? path : `${path}:${line}`;
  return {
    reason: `Expected an id of its own, got ${quote(id)}, which ${where} has too`,
    hint: 'give one of the two another `id`; case makes no difference',
  };
}

function problemOf(fault: Fault, { path, line }: Source): Problem {
  return { kind: 'input', file: path, ...(line !== undefined && { line }), ...fault };
}
