import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, type Problem, quote, systemReason } from '../errors.ts';
import { decodeJson } from './decode.ts';
import { parseAnnotations } from './parse.ts';
import type { AnnotationFile } from './schema.ts';

/** An annotation file, where it stands, and its text, which `verifyAnnotations` names lines in. */
export interface FoundAnnotations {
  path: string;
  file: AnnotationFile;
  json: string;
}

/** Reads all annotation files of a folder, by name in order of code units, or a single one. What is at fault is a problem. */
export async function readAnnotationFolder(
  folder: string,
): Promise<{ files: FoundAnnotations[]; problems: Problem[] }> {
  const files: FoundAnnotations[] = [];
  const problems: Problem[] = [];
  const paths = await annotationPaths(folder, problems);
  const pathOf = new Map<string, string>();
  for (const path of paths) {
    const found = await readOne(path, problems);
    if (!found) continue;
    const { id } = found.file.article;
    const first = pathOf.get(id);
    if (first !== undefined) problems.push(sameArticle(path, id, first));
    else {
      pathOf.set(id, path);
      files.push(found);
    }
  }
  return { files, problems };
}

async function annotationPaths(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    if ((await stat(folder)).isFile()) return [folder];
    const names = (await readdir(folder)).filter(name => name.endsWith('.json') && !name.startsWith('.'));
    return names.sort().map(name => join(folder, name));
  } catch (error) {
    problems.push(unreadable(folder, error));
    return [];
  }
}

async function readOne(path: string, problems: Problem[]): Promise<FoundAnnotations | undefined> {
  try {
    const json = decodeJson(await readFile(path), path);
    return { path, json, file: parseAnnotations(json, { file: path }) };
  } catch (error) {
    problems.push(...(error instanceof InputError ? error.problems : [unreadable(path, error)]));
    return undefined;
  }
}

function unreadable(file: string, error: unknown): Problem {
  const kind = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'input' : 'io';
  return { kind, file, reason: `Expected to read it, got: ${systemReason(error)}` };
}

function sameArticle(file: string, id: string, first: string): Problem {
  return { kind: 'input', file, reason: `Expected one file an article, got ${quote(id)}, which ${first} has too` };
}
