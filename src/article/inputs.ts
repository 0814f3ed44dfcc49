import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type Problem, quote, systemReason } from '../errors.ts';
import { extensions, type FileName, readFileName } from './file-types.ts';
import { type IsIgnored, ignoreRules } from './ignored.ts';

/** A file that holds one article or many. */
export interface InputFile extends FileName {
  /** As the user would write it. */
  path: string;
  /** Path below the folder that was given, without extensions, with `/` between names. */
  stem: string;
}

export type Found = { stdin: true } | { file: InputFile } | { problem: Problem };

export interface FindOptions {
  /** The folder that relative paths start from. */
  cwd: string;
  /** Patterns of files to leave out, in `.gitignore` syntax, relative to `cwd`. */
  ignore: readonly string[];
  /** Folder whose files have their path below it for a stem, however they were named. */
  root: string | undefined;
}

/** Finds the files that inputs mean: files, folders, globs, `-`. What a folder or a glob has comes by code unit. */
export async function* findInputs(inputs: readonly string[], options: FindOptions): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const input of inputs) {
    for await (const found of expand(input, options)) {
      if (!('file' in found)) {
        yield found;
        continue;
      }
      const path = resolve(options.cwd, found.file.path);
      if (seen.has(path)) continue;
      seen.add(path);
      const below = stemBelowRoot(options, readFileName(path)!.stem);
      yield below === undefined ? found : { file: { ...found.file, stem: below } };
    }
  }
}

async function* expand(input: string, options: FindOptions): AsyncGenerator<Found> {
  if (input === '-') {
    yield { stdin: true };
    return;
  }
  const stats = await statOf(resolve(options.cwd, input));
  if (stats instanceof Error && (await isPattern(input))) yield* orNothing(input, globFiles(input, options));
  else if (stats instanceof Error) yield { problem: unreadable(input, stats) };
  else if (stats.isDirectory()) yield* orNothing(input, folderFiles(input, options));
  else yield namedFile(input);
}

/** A file that was named is read, ignored or not. */
function namedFile(path: string): Found {
  const name = readFileName(path);
  if (name) return { file: { ...name, path, stem: basename(name.stem) } };
  return { problem: { kind: 'input', file: path, reason: `Expected an article (${extensions}), got another file` } };
}

async function* orNothing(input: string, found: AsyncIterable<Found>): AsyncGenerator<Found> {
  let empty = true;
  for await (const each of found) {
    empty = false;
    yield each;
  }
  if (empty) yield { problem: { kind: 'input', file: input, reason: `Expected articles (${extensions}), found none` } };
}

/** Most inputs are files and folders, which need no library. */
async function isPattern(input: string): Promise<boolean> {
  return (await import('tinyglobby')).isDynamicPattern(input);
}

async function* globFiles(pattern: string, { cwd, ignore }: FindOptions): AsyncGenerator<Found> {
  const base = staticFolder(pattern);
  const isIgnored = await ignoreRules([cwd], ignore);
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, { cwd, expandDirectories: false, onlyFiles: true });
  for (const path of paths.sort(byCodeUnit)) {
    const name = readFileName(path);
    if (!name || isIgnored(resolve(cwd, path), 'file')) continue;
    yield { file: { ...name, path, stem: posix(relative(resolve(cwd, base), resolve(cwd, name.stem))) } };
  }
}

/** The folder that a pattern's wildcards start from: `wire/2023` of `wire/2023/*.txt`. */
function staticFolder(pattern: string): string {
  const names = pattern.split('/');
  const dynamic = names.findIndex(name => /[*?[\]{}()!+@|]/.test(name));
  return names.slice(0, dynamic).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

async function* folderFiles(folder: string, { cwd, ignore }: FindOptions): AsyncGenerator<Found> {
  const root = resolve(cwd, folder);
  const isIgnored = await ignoreRules(root === cwd ? [cwd] : [cwd, root], ignore);
  yield* walk(folder, cwd, isIgnored, stem => posix(relative(root, resolve(cwd, stem))));
}

/** In the order of whole paths by code unit. Hidden files and `node_modules` are no articles. */
async function* walk(
  folder: string,
  cwd: string,
  isIgnored: IsIgnored,
  stemBelow: (stem: string) => string,
): AsyncGenerator<Found> {
  let entries: Entry[];
  try {
    entries = await entriesOf(folder, cwd);
  } catch (error) {
    yield { problem: unreadable(folder, error) };
    return;
  }
  for (const { name, kind } of entries) {
    const path = join(folder, name);
    if (isIgnored(resolve(cwd, path), kind === 'folder' ? 'folder' : 'file')) continue;
    const file = readFileName(path);
    if (kind === 'folder') yield* walk(path, cwd, isIgnored, stemBelow);
    else if (file && kind === 'other') yield { problem: { kind: 'input', file: path, reason: NO_FILE } };
    else if (file) yield { file: { ...file, path, stem: stemBelow(file.stem) } };
  }
}

/** Nobody may ever write into it. One that is named is read. */
const NO_FILE = 'Expected an article, got a pipe, a socket or a device';

interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'other';
}

async function entriesOf(folder: string, cwd: string): Promise<Entry[]> {
  const found = await readdir(resolve(cwd, folder), { withFileTypes: true });
  const shown = found.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const entries = shown.map(entry => ({ name: entry.name, kind: kindOf(entry) }));
  // A folder sorts as its paths do, with the slash: `a-b/x` comes before `a/x`.
  return entries.sort((a, b) => byCodeUnit(sortKey(a), sortKey(b)));
}

/** A link counts as a file: one to a folder is not followed, since it may lead in circles. */
function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() || entry.isSymbolicLink() ? 'file' : 'other';
}

function sortKey({ name, kind }: Entry): string {
  return kind === 'folder' ? `${name}/` : name;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function stemBelowRoot({ root, cwd }: FindOptions, stem: string): string | undefined {
  if (root === undefined) return undefined;
  const below = relative(resolve(cwd, root), stem);
  return below.startsWith('..') || resolve(below) === below ? undefined : posix(below);
}

async function statOf(path: string): Promise<Stats | Error> {
  try {
    return await stat(path);
  } catch (error) {
    return error as Error;
  }
}

/** A path that leads nowhere is the user's mistake; anything else is the system's. */
function unreadable(file: string, error: unknown): Problem {
  const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  return missing
    ? { kind: 'input', file, reason: `Expected a file, a folder or a glob, found nothing at ${quote(file)}` }
    : { kind: 'io', file, reason: `Expected to read it, got: ${systemReason(error)}` };
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
