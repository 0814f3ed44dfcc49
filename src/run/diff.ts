import { existsSync } from 'node:fs';
import { readAnnotationFolder } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import { bodyHash } from '../article/index.ts';
import { type ArticleDiff, type Diff, type DiffOptions, diffArticle, type TextOf } from '../diff/index.ts';
import type { Problem } from '../errors.ts';
import { type AnnotationSide, openSides, type SideOptions } from './annotation-sides.ts';
import { articlesById } from './articles.ts';

export interface RunDiffOptions extends SideOptions, DiffOptions {
  types?: readonly string[] | undefined;
}

/**
 * Compares two folders, projects or revisions, article by article.
 *
 * @throws {UsageError} when a name means nothing.
 * @throws {SystemError} when git fails.
 */
export async function diffSources(
  names: readonly [string, string],
  options: RunDiffOptions,
): Promise<Diff & { problems: Problem[] }> {
  const { sides, close } = await openSides(names, options);
  try {
    const [before, after] = [await readSide(sides[0]), await readSide(sides[1])];
    const textOf = await textsOf(sides);
    const keys = [...new Set([...before.files.keys(), ...after.files.keys()])].sort();
    const articles = keys.flatMap(key => {
      const [old, now] = [before.files.get(key), after.files.get(key)];
      const diff = chosen(diffArticle(old?.file, now?.file, textOf, options), options.types);
      const { set } = (now ?? old)!;
      return isDifferent(diff) ? [{ ...diff, ...(set !== '' && { set }) }] : [];
    });
    const problems = [...before.problems, ...after.problems];
    return { before: names[0], after: names[1], compared: keys.length, articles, problems };
  } finally {
    await close();
  }
}

interface Found {
  set: string;
  file: AnnotationFile;
}

async function readSide({ folders }: AnnotationSide): Promise<{ files: Map<string, Found>; problems: Problem[] }> {
  const files = new Map<string, Found>();
  const problems: Problem[] = [];
  for (const { set, path } of folders) {
    const read = await readAnnotationFolder(path);
    problems.push(...read.problems);
    for (const { file } of read.files) files.set(`${set}/${file.article.id}`, { set, file });
  }
  return { files, problems };
}

/** Texts by their hash: a side may annotate an older text of an article. */
async function textsOf(sides: readonly AnnotationSide[]): Promise<TextOf> {
  const known = new Map<string, string>();
  for (const place of new Set(sides.map(({ articles }) => articles))) {
    if (!existsSync(place)) continue;
    for (const { text } of (await articlesById(place)).articles.values()) known.set(bodyHash(text), text);
  }
  return ({ article }) => known.get(article.sha256) ?? article.text;
}

function chosen(diff: ArticleDiff, types: readonly string[] | undefined): ArticleDiff {
  return types ? { ...diff, changes: diff.changes.filter(({ type }) => types.includes(type)) } : diff;
}

function isDifferent({ changes, text, only }: ArticleDiff): boolean {
  return changes.length > 0 || text !== undefined || only !== undefined;
}
