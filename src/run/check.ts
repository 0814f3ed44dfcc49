import { existsSync } from 'node:fs';
import { readAnnotationFolder } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import type { Problem } from '../errors.ts';
import {
  type FilePair,
  inTestThird,
  type Scores,
  type Shortfall,
  scoreFiles,
  shortfalls,
  type Thresholds,
} from '../score.ts';
import { articlesById } from './articles.ts';

export interface CheckOptions {
  gold: string;
  predicted: string;
  /** Folder or JSON Lines file of the articles, for the sentences around mistakes. */
  articles: string;
  types?: readonly string[] | undefined;
  /** Only the articles of the test third. */
  testThird: boolean;
  thresholds: Thresholds;
}

export interface Checked {
  scores: Scores;
  shortfalls: Shortfall[];
  problems: Problem[];
  /** The text of an article, where it is at hand. */
  textOf: (article: string) => string | undefined;
}

/** Compares predictions with gold. An article that has gold and no prediction is a problem and counts as missed. */
export async function checkAnnotations(options: CheckOptions): Promise<Checked> {
  const gold = await readAnnotationFolder(options.gold);
  const predicted = await readAnnotationFolder(options.predicted);
  const problems = [...gold.problems, ...predicted.problems];
  const byId = new Map(predicted.files.map(({ file }) => [file.article.id, file]));
  const chosen = gold.files.filter(({ file }) => !options.testThird || inTestThird(file.article.id));
  if (chosen.length === 0)
    problems.push({ kind: 'input', file: options.gold, reason: 'Expected gold to check against, found none' });
  const pairs = chosen.map(({ path, file }): FilePair => {
    const found = byId.get(file.article.id);
    const problem = unfit(path, file, found, options.predicted);
    if (problem) problems.push(problem);
    return { gold: file, predicted: problem ? undefined : found };
  });
  const scores = scoreFiles(pairs, { types: options.types });
  const articles = existsSync(options.articles) ? (await articlesById(options.articles)).articles : new Map();
  return {
    scores,
    shortfalls: shortfalls(scores, options.thresholds),
    problems,
    textOf: id => articles.get(id)?.text ?? byId.get(id)?.article.text,
  };
}

/** Why a prediction cannot be compared with gold: there is none, or it is of another text. */
function unfit(
  path: string,
  gold: AnnotationFile,
  predicted: AnnotationFile | undefined,
  folder: string,
): Problem | undefined {
  if (!predicted)
    return {
      kind: 'input',
      file: path,
      reason: `Expected a prediction for \`${gold.article.id}\` in ${folder}, found none`,
    };
  if (predicted.article.sha256 === gold.article.sha256) return undefined;
  return {
    kind: 'input',
    file: path,
    reason: `Expected a prediction for the same text of \`${gold.article.id}\`, got one of another text`,
    hint: 'annotate it again',
  };
}
