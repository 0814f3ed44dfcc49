import { existsSync } from 'node:fs';
import { readAnnotationFolder, stringifyAnnotations, writeAtomic } from '../annotations/index.ts';
import type { FoundAnnotations } from '../annotations/read-folder.ts';
import { type Reanchored, reanchor } from '../annotations/reanchor.ts';
import { bodyHash, readArticles, type Source } from '../article/index.ts';
import { InputError, type Problem, UsageError } from '../errors.ts';
import type { Article } from '../types.ts';
import { bodyInHistory } from './article-history.ts';
import { checkOut, commitOf } from './git.ts';

export interface ReanchorOptions {
  /** Folder of annotation files, or a file. */
  annotations: string;
  /** Folder or JSON Lines file of the articles as they are now. */
  articles: string;
  /** Folder or JSON Lines file of the articles as they were, or a git revision. Default: their git history. */
  oldArticles?: string | undefined;
  /** Write the files; those with orphans only if these are to be dropped. */
  write: boolean;
  dropOrphans: boolean;
}

/** What became of the annotations of one article. */
export interface ReanchoredArticle extends Reanchored {
  path: string;
  oldText: string | undefined;
  newText: string;
  orphans: number;
  written: boolean;
}

export interface ReanchorRun {
  /** Of articles that were changed. */
  articles: ReanchoredArticle[];
  /** Files that are in step with their article, and are not touched. */
  inStep: number;
  problems: Problem[];
}

interface Found {
  article: Article;
  source: Source;
}

/** Finds the body with a hash, as it was when its annotations were made. */
type OldBodies = (sha256: string, source: Source) => Promise<string | undefined>;

/**
 * Carries the annotation files of a folder over to their articles as they are now.
 *
 * @throws {UsageError} when the old articles are neither a file, nor a folder, nor a revision.
 * @throws {SystemError} when a file cannot be written.
 */
export async function reanchorFolder(options: ReanchorOptions): Promise<ReanchorRun> {
  const { files, problems } = await readAnnotationFolder(options.annotations);
  const run: ReanchorRun = { articles: [], inStep: 0, problems };
  if (files.length === 0 && problems.length === 0) {
    const reason = 'Expected annotation files (*.json), found none';
    problems.push({ kind: 'input', file: options.annotations, reason });
  }
  const articles = await articlesWithSource(options.articles, problems);
  const oldBodies = await oldBodiesOf(options);
  for (const found of files) {
    const { id, sha256 } = found.file.article;
    const current = articles.get(id);
    if (!current) problems.push(withoutArticle(found, options.articles));
    else if (bodyHash(current.article.text) === sha256) run.inStep++;
    else await carryOver(found, current, oldBodies, options, run);
  }
  return run;
}

function withoutArticle({ path, file }: FoundAnnotations, articles: string): Problem {
  return {
    kind: 'input',
    file: path,
    reason: `Expected the article \`${file.article.id}\` in ${articles}, found none`,
  };
}

async function carryOver(
  { path, file }: FoundAnnotations,
  { article, source }: Found,
  oldBodies: OldBodies,
  { write, dropOrphans }: ReanchorOptions,
  { articles, problems }: ReanchorRun,
): Promise<void> {
  const oldText = file.article.text ?? (await oldBodies(file.article.sha256, source));
  try {
    const reanchored = reanchor(file, oldText, article.text);
    const orphans = reanchored.outcomes.filter(({ outcome }) => outcome === 'orphaned').length;
    const written = write && (orphans === 0 || dropOrphans);
    if (written) await writeAtomic(path, stringifyAnnotations(reanchored.file));
    articles.push({ ...reanchored, path, oldText, newText: article.text, orphans, written });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems.map(problem => ({ ...problem, file: path })));
  }
}

async function articlesWithSource(path: string, problems: Problem[]): Promise<Map<string, Found>> {
  const articles = new Map<string, Found>();
  for await (const read of readArticles([path], {})) {
    if ('problem' in read) problems.push(read.problem);
    else articles.set(read.article.id, read);
  }
  return articles;
}

async function oldBodiesOf({ oldArticles, articles }: ReanchorOptions): Promise<OldBodies> {
  if (oldArticles === undefined) return (sha256, { path }) => bodyInHistory(path, sha256);
  const bodies = existsSync(oldArticles) ? await bodiesByHash(oldArticles) : await bodiesOf(oldArticles, articles);
  return async sha256 => bodies.get(sha256);
}

async function bodiesOf(revision: string, articles: string): Promise<Map<string, string>> {
  const commit = await commitOf(revision);
  if (commit === undefined) {
    throw new UsageError(`Expected a folder, a file or a git revision of the old articles, got \`${revision}\``);
  }
  const { folder, close } = await checkOut(commit, [articles]);
  try {
    return await bodiesByHash(folder);
  } finally {
    await close();
  }
}

/** What cannot be read is left out: an old text that is missing is told where it is missed. */
async function bodiesByHash(path: string): Promise<Map<string, string>> {
  const bodies = new Map<string, string>();
  for await (const read of readArticles([path], {})) {
    if ('article' in read) bodies.set(bodyHash(read.article.text), read.article.text);
  }
  return bodies;
}
