import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Problem, quote, systemReason, UsageError } from '../errors.ts';
import type { Article } from '../types.ts';
import type { Fault } from './fault.ts';
import { findInputs, type InputFile } from './inputs.ts';
import { DEFAULT_MAX_BYTES, overLimit } from './limit.ts';
import { blankBytes, gather, splitLines } from './lines.ts';
import { dayOf } from './metadata.ts';
import { type Parsed, parseArticle, parseLine } from './parse.ts';
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
}

export type ReadResult = { article: Article; source: Source } | { problem: Problem };

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
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  checkOptions(inputs, options);
  const { cwd = process.cwd(), root, ignore = [], maxBytes = DEFAULT_MAX_BYTES } = options;
  const ids = new Map<string, Source>();
  for await (const found of findInputs(inputs, { cwd, root, ignore })) {
    if ('problem' in found) {
      yield found;
      continue;
    }
    const path = 'file' in found ? found.file.path : STDIN;
    try {
      const drafts =
        'file' in found ? readFileDrafts(found.file, cwd, maxBytes) : readStdinDrafts(options.stdin!, maxBytes);
      for await (const draft of drafts) yield finish(draft, options, ids);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      yield { problem: { kind: 'io', file: path, reason: `Expected to read it, got: ${systemReason(error)}` } };
    }
  }
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
    yield* lineDrafts(createReadStream(path), file.path, file.stem, maxBytes);
    return;
  }
  const bytes = (await stat(path)).size > maxBytes ? undefined : await readFile(path);
  yield textDraft(bytes, file.type, { path: file.path }, file.stem, maxBytes);
}

async function* readStdinDrafts(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Draft> {
  const { isLines, chunks } = await openStdin(stream);
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

function finish({ parsed, source, defaultId }: Draft, options: ReadOptions, ids: Map<string, Source>): ReadResult {
  if ('fault' in parsed) return { problem: problemOf(parsed.fault, source) };
  const { metadata, text, format } = parsed;
  const { id = defaultId, title } = metadata;
  const date = metadata.date ?? options.date;
  const url = metadata.url ?? options.url;
  const place = metadata.place ?? options.place;
  const language = metadata.language ?? options.language;
  // Where file names know no case, the two annotation files would be one.
  const key = id.toLowerCase();
  const first = ids.get(key);
  if (first) return { problem: problemOf(sameId(id, first), source) };
  ids.set(key, source);
  const article: Article = {
    id,
    text,
    format,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(place !== undefined && { place }),
    ...(language !== undefined && { language }),
  };
  return { article, source };
}

function sameId(id: string, { path, line }: Source): Fault {
  const where = line === undefined ? path : `${path}:${line}`;
  return {
    reason: `Expected an id of its own, got ${quote(id)}, which ${where} has too`,
    hint: 'give one of the two another `id`; case makes no difference',
  };
}

function problemOf(fault: Fault, { path, line }: Source): Problem {
  return { kind: 'input', file: path, ...(line !== undefined && { line }), ...fault };
}
