import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type FoundAnnotations, readAnnotationFolder } from '../annotations/index.ts';
import { bodyHash } from '../article/index.ts';
import { type Problem, quote, UsageError } from '../errors.ts';
import { type Agreement, agreementOf } from '../score/agreement.ts';
import type { Article } from '../types.ts';
import { articlesById } from './articles.ts';

export interface AgreeOptions {
  /** A folder of annotation files, or a single one, for each annotator. */
  folders: readonly string[];
  /** Folder or JSON Lines file of the articles, for the sentences around disagreements. Default: none are wanted. */
  articles?: string | undefined;
  types?: readonly string[] | undefined;
}

export interface Agreed {
  agreement: Agreement;
  /** Articles that not all annotators have. */
  leftOut: readonly LeftOut[];
  problems: readonly Problem[];
  /** The text that an article's annotations are of, where it is at hand. */
  textOf: (article: string) => string | undefined;
}

export interface LeftOut {
  article: string;
  /** The annotators who have nothing of it. */
  missing: readonly string[];
}

/**
 * Compares annotators over the articles that all of them have.
 *
 * @throws {UsageError} for fewer than two folders, and for one that is given twice.
 */
export async function agreeAnnotators({ folders, articles, types }: AgreeOptions): Promise<Agreed> {
  refuseWrongUse(folders);
  const annotators = namesOf(folders);
  const read = await Promise.all(folders.map(readAnnotationFolder));
  const { shared, leftOut } = join(annotators, read);
  const faults = shared.map(faultsOf);
  const fit = shared.filter((_, at) => faults[at]!.length === 0);
  const problems = [...read.flatMap(folder => folder.problems), ...faults.flat()];
  return {
    agreement: agreementOf(
      annotators,
      fit.map(found => found.map(({ file }) => file)),
      { types },
    ),
    leftOut,
    problems: shared.length > 0 || problems.length > 0 ? problems : [nothingShared(folders, read)],
    textOf: await textsOf(fit, articles),
  };
}

type ReadFolder = Awaited<ReturnType<typeof readAnnotationFolder>>;

/** Articles by id, in the order of ids: those that all annotators have, and the others. */
function join(
  annotators: readonly string[],
  read: readonly ReadFolder[],
): { shared: FoundAnnotations[][]; leftOut: LeftOut[] } {
  const byId = read.map(({ files }) => new Map(files.map(found => [found.file.article.id, found])));
  const shared: FoundAnnotations[][] = [];
  const leftOut: LeftOut[] = [];
  for (const id of [...new Set(byId.flatMap(files => [...files.keys()]))].sort()) {
    const found = byId.map(files => files.get(id));
    if (found.every(each => each !== undefined)) shared.push(found);
    else leftOut.push({ article: id, missing: annotators.filter((_, at) => found[at] === undefined) });
  }
  return { shared, leftOut };
}

function refuseWrongUse(folders: readonly string[]): void {
  if (folders.length < 2) throw new UsageError(`Expected two or more annotators to compare, got ${folders.length}`);
  const twice = folders.find((folder, at) => folders.slice(0, at).some(other => resolve(other) === resolve(folder)));
  if (twice !== undefined) throw new UsageError(`Expected a folder for each annotator, got ${quote(twice)} twice`);
}

/** The last part of each path where that tells them apart, else the paths as given. */
function namesOf(folders: readonly string[]): readonly string[] {
  const names = folders.map(folder => basename(resolve(folder)));
  return new Set(names).size === names.length ? names : folders;
}

/** Why the annotations of an article cannot be compared. */
function faultsOf([first, ...others]: readonly FoundAnnotations[]): Problem[] {
  const { sha256, length } = first!.file.article;
  const strangers = others.filter(({ file }) => file.article.sha256 !== sha256 || file.article.length !== length);
  return strangers.map(({ path }) => otherText(path, first!.path));
}

function otherText(file: string, first: string): Problem {
  const reason = `Expected annotations of the text that ${first} annotates, got those of another text`;
  return { kind: 'input', file, reason, hint: 'both must be of one version of the article' };
}

function nothingShared(folders: readonly string[], read: readonly ReadFolder[]): Problem {
  const empty = folders.find((_, at) => read[at]!.files.length === 0);
  if (empty !== undefined) return { kind: 'input', file: empty, reason: 'Expected annotation files, found none' };
  return {
    kind: 'input',
    file: folders[0]!,
    reason: `Expected an article that ${folders.slice(1).join(' and ')} ${folders.length > 2 ? 'have' : 'has'} too, found none`,
    hint: 'annotators are compared by the ids of articles',
  };
}

async function textsOf(
  shared: readonly (readonly FoundAnnotations[])[],
  path: string | undefined,
): Promise<Agreed['textOf']> {
  const isAtHand = path !== undefined && existsSync(path);
  const articles = isAtHand ? (await articlesById(path)).articles : new Map<string, Article>();
  const meta = new Map(shared.map(([first]) => [first!.file.article.id, first!.file.article]));
  return id => {
    const text = articles.get(id)?.text;
    const article = meta.get(id);
    return text !== undefined && bodyHash(text) === article?.sha256 ? text : article?.text;
  };
}
