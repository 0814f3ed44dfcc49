import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { type Problem, quote, systemReason } from '../../errors.ts';
import { ignoreRules } from '../ignored.ts';
import { type SourceKind, sourceExtensions, sourceKindOf } from './kinds.ts';

/** A file to import. */
export interface SourceFile {
  /** As the user would write it. */
  path: string;
  kind: SourceKind;
}

export type FoundSource = { file: SourceFile } | { problem: Problem };

/**
 * Finds the files that inputs mean: files, folders with all in them, globs, each file once. Hidden files, `node_modules`
 * and what `.glossatorignore` names are left out, links to folders are not followed.
 */
export async function findSources(inputs: readonly string[], cwd: string): Promise<FoundSource[]> {
  const found: FoundSource[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    for (const each of await expand(input, cwd)) {
      const path = 'file' in each ? resolve(cwd, each.file.path) : undefined;
      if (path !== undefined && seen.has(path)) continue;
      if (path !== undefined) seen.add(path);
      found.push(each);
    }
  }
  return found;
}

async function expand(input: string, cwd: string): Promise<FoundSource[]> {
  const stats = await statOf(resolve(cwd, input));
  const isFolder = !(stats instanceof Error) && stats.isDirectory();
  if (isFolder) return matching(input, `${escapePath(input.replace(/(?<![\\/])[\\/]+$/, ''))}/**`, cwd);
  if (!(stats instanceof Error)) return [namedFile(input)];
  return isDynamicPattern(input) ? matching(input, input, cwd) : [{ problem: missing(input, stats) }];
}

/** By code unit of the whole path, so that the order is the same everywhere. */
async function matching(input: string, pattern: string, cwd: string): Promise<FoundSource[]> {
  const isIgnored = await ignoreRules([cwd], []);
  const paths = await glob(pattern, {
    cwd,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    onlyFiles: true,
    followSymbolicLinks: false,
  });
  const files = paths.sort().flatMap(path => {
    const kind = sourceKindOf(path);
    return kind === undefined || isIgnored(resolve(cwd, path), 'file') ? [] : [{ file: { path, kind } }];
  });
  if (files.length > 0) return files;
  return [problem(input, `Expected files to import (${sourceExtensions}), found none`)];
}

function namedFile(path: string): FoundSource {
  const kind = sourceKindOf(path);
  return kind
    ? { file: { path, kind } }
    : problem(path, `Expected a file to import (${sourceExtensions}), got another one`);
}

function problem(file: string, reason: string): FoundSource {
  return { problem: { kind: 'input', file, reason } };
}

async function statOf(path: string): Promise<Stats | Error> {
  try {
    return await stat(path);
  } catch (error) {
    return error as Error;
  }
}

function missing(file: string, error: Error): Problem {
  if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) {
    return { kind: 'input', file, reason: `Expected a file, a folder or a glob, found nothing at ${quote(file)}` };
  }
  return { kind: 'io', file, reason: `Expected to read it, got: ${systemReason(error)}` };
}
