import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnnotatedText, type Format, together } from '../../annotations/formats/index.ts';
import { annotationFileName, stringifyAnnotations, writeAtomic } from '../../annotations/index.ts';
import type { AnnotationFile } from '../../annotations/schema.ts';
import { type Problem, quote } from '../../errors.ts';
import type { Article } from '../../types.ts';
import { articleFile } from './article-file.ts';

/** A file to be written. */
export interface OutputFile {
  path: string;
  content: string;
  /** A person's work, which is never replaced. */
  byHand?: true;
}

/** A file an article, and its text beside it where the tool wants it there. */
export function filesIn(folder: string, format: Format, article: AnnotatedText): OutputFile[] {
  const path = join(folder, stemOf(article));
  const file = { path: `${path}${format.extension}`, content: together(format, [article]) };
  return format.textBeside ? [file, { path: `${path}.txt`, content: article.text }] : [file];
}

function stemOf({ annotations }: AnnotatedText): string {
  return annotationFileName(annotations.article.id).replace(/\.json$/, '');
}

/** Where a project keeps its articles and its gold. */
export interface ProjectFolders {
  corpus: string;
  gold: string;
}

/**
 * An article and its gold, as a project has them. An article that the corpus has is not written again.
 *
 * @param known the articles of the corpus by id.
 */
export function projectFiles(
  { corpus, gold }: ProjectFolders,
  article: AnnotatedText,
  known: ReadonlyMap<string, Article>,
): OutputFile[] | Problem {
  const { id } = article.annotations.article;
  const path = join(corpus, `${stemOf(article)}.txt`);
  const there = known.get(id);
  if (there && there.text !== article.text) {
    const reason = `Expected the text of ${quote(id)} that the corpus has, got another one`;
    return { kind: 'input', file: path, reason, hint: 'write it to another folder with -o' };
  }
  if (article.text.trim() === '') {
    return { kind: 'input', file: path, reason: `Expected an article with text, got an empty one for ${quote(id)}` };
  }
  const content = stringifyAnnotations(asGold(article.annotations));
  const goldFile: OutputFile = { path: join(gold, annotationFileName(id)), content, byHand: true };
  return there ? [goldFile] : [{ path, content: articleFile(article), byHand: true }, goldFile];
}

/** Gold says neither who proposed a mention nor how sure that was. */
function asGold(annotations: AnnotationFile): AnnotationFile {
  const mentions = annotations.mentions.map(({ by: _by, score: _score, ...mention }) => mention);
  return { ...annotations, mentions };
}

/** Writes all files or none: one that is there with another content keeps them all from being written. */
export async function writeAll(
  files: readonly OutputFile[],
  { force }: { force: boolean },
): Promise<{ written: number; unchanged: number; problems: Problem[] }> {
  const kept = await Promise.all(files.map(async file => (file.byHand || !force) && (await differs(file))));
  const problems = files.filter((_, at) => kept[at]).map(occupied);
  const counts = { written: 0, unchanged: 0 };
  if (problems.length === 0) for (const { path, content } of files) counts[await writeAtomic(path, content)]++;
  return { ...counts, problems };
}

async function differs({ path, content }: OutputFile): Promise<boolean> {
  try {
    return !(await readFile(path)).equals(Buffer.from(content));
  } catch {
    // What cannot be read is no file, or `writeAtomic` says why.
    return false;
  }
}

function occupied({ path, byHand }: OutputFile): Problem {
  const hint = byHand ? 'write to another folder with -o, and look at both with diff' : '--force replaces it';
  return { kind: 'input', file: path, reason: 'Expected no such file yet, found one with another content', hint };
}
