import { createReadStream, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJson } from '../../annotations/decode.ts';
import { parseAnnotations, verifyAnnotations } from '../../annotations/index.ts';
import type { AnnotationFile } from '../../annotations/schema.ts';
import { blankBytes, splitLines } from '../../article/lines.ts';
import { InputError, type Problem, quote, systemReason } from '../../errors.ts';

/** An annotated article, or why there is none. */
export type Annotated =
  | { text: string; annotations: AnnotationFile; problems?: never }
  | { problems: readonly Problem[] };

export interface SourceOptions {
  /** The text of an article whose annotations have none in them. */
  textOf(id: string): Promise<string | undefined>;
  /** What `-` reads. */
  stdin: AsyncIterable<Uint8Array>;
  /** Longest line of JSON Lines in bytes. */
  maxBytes: number;
}

/** The bytes of one annotation file; `line` when it is one of many in a file. */
interface Raw {
  bytes: Uint8Array | undefined;
  path: string;
  line?: number;
}

/**
 * The annotated articles of a folder of annotation files, of one of them, of JSON Lines (`.jsonl`, `.ndjson`) or of standard
 * input (`-`), one after the other, each verified against its text. A bad one is a problem, and the rest goes on.
 */
export async function* annotatedArticles(source: string, options: SourceOptions): AsyncGenerator<Annotated> {
  const places = new Map<string, string>();
  try {
    for await (const raw of rawAnnotations(source, options)) {
      if ('problem' in raw) {
        yield { problems: [raw.problem] };
        continue;
      }
      const read = await readOne(raw, options);
      const problem = read.problems ? undefined : seenBefore(read.annotations.article.id, raw, places);
      yield problem ? { problems: [problem] } : read;
    }
  } catch (error) {
    yield { problems: [unreadable(source, error)] };
  }
}

/** Small files are read at once: to wait for each takes ten times as much of the processor. */
async function* rawAnnotations(
  source: string,
  { stdin, maxBytes }: SourceOptions,
): AsyncGenerator<Raw | { problem: Problem }> {
  if (source === '-') yield* rawLines(stdin, '<stdin>', maxBytes);
  else if (/\.(?:jsonl|ndjson)$/.test(source)) yield* rawLines(createReadStream(source), source, maxBytes);
  else if ((await stat(source)).isFile()) yield { bytes: readFileSync(source), path: source };
  else {
    const names = (await readdir(source)).filter(name => name.endsWith('.json') && !name.startsWith('.')).sort();
    for (const name of names) yield rawFile(join(source, name));
  }
}

/** One that cannot be read is a problem of its own, and the others go on. */
function rawFile(path: string): Raw | { problem: Problem } {
  try {
    return { bytes: readFileSync(path), path };
  } catch (error) {
    return { problem: unreadable(path, error) };
  }
}

async function* rawLines(chunks: AsyncIterable<Uint8Array>, path: string, maxBytes: number): AsyncGenerator<Raw> {
  for await (const { number, bytes } of splitLines(chunks, maxBytes))
    if (!bytes?.every(byte => blankBytes.has(byte))) yield { bytes, path, line: number };
}

async function readOne({ bytes, path, line }: Raw, { textOf, maxBytes }: SourceOptions): Promise<Annotated> {
  try {
    if (!bytes) throw tooLong(path, maxBytes);
    const json = decodeJson(bytes, path);
    const annotations = parseAnnotations(json, { file: path });
    const { id, text: own } = annotations.article;
    const text = own ?? (await textOf(id));
    if (text === undefined) throw noText(path, id);
    // With its own text it was verified when it was parsed.
    const problems = own === undefined ? verifyAnnotations(annotations, text, path, json) : [];
    return problems.length > 0 ? { problems: at(line, problems) } : { text, annotations };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problems: at(line, error.problems) };
  }
}

/** In JSON Lines the line of the file says more than that of the JSON, which is 1. */
function at(line: number | undefined, problems: readonly Problem[]): readonly Problem[] {
  return line === undefined ? problems : problems.map(problem => ({ ...problem, line }));
}

function seenBefore(id: string, { path, line }: Raw, places: Map<string, string>): Problem | undefined {
  const first = places.get(id);
  if (first === undefined) {
    places.set(id, line === undefined ? path : `line ${line}`);
    return undefined;
  }
  const reason = `Expected annotations of each article once, got ${quote(id)}, which ${first} has too`;
  return { kind: 'input', file: path, ...(line !== undefined && { line }), reason };
}

function noText(file: string, id: string): InputError {
  const hint = 'name the folder of the articles with --articles, or annotate --with-text';
  return new InputError([{ kind: 'input', file, reason: `Expected the article ${quote(id)}, found none`, hint }]);
}

function tooLong(file: string, maxBytes: number): InputError {
  return new InputError([{ kind: 'input', file, reason: `Expected a line of at most ${maxBytes} bytes, got more` }]);
}

function unreadable(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return { kind: code === 'ENOENT' ? 'input' : 'io', file, reason: `Expected to read it, got: ${systemReason(error)}` };
}
