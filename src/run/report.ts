import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readAnnotationFolder } from '../annotations/index.ts';
import type { AnnotationFile } from '../annotations/schema.ts';
import { bodyHash } from '../article/index.ts';
import { type Problem, SystemError, systemReason } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { ReviewedArticle, reviewOf, summaryOf, taggersOf, typesOf } from '../review/index.ts';
import type { Overview, ReviewArticle } from '../review/protocol.ts';
import { type AnnotationSide, openSides, type SideOptions } from './annotation-sides.ts';
import { articlesById } from './articles.ts';

/** What a report shows: the same that the review page asks its server for. */
export interface Report {
  overview: Overview;
  articles: readonly ReviewArticle[];
}

/**
 * Compares two folders, projects or revisions for a report. An article whose text is not at hand, or which the sides
 * annotate in two versions, is a problem and is left out.
 *
 * @throws {UsageError} when a name means nothing.
 * @throws {SystemError} when git fails.
 */
export async function reportData(
  names: readonly [string, string],
  options: SideOptions,
): Promise<{ report: Report; problems: Problem[] }> {
  const { sides, close } = await openSides(names, options);
  try {
    const problems: Problem[] = [];
    const [before, after] = [await readSide(sides[0], problems), await readSide(sides[1], problems)];
    const texts = await textsByHash(sides);
    const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
    const articles = ids.flatMap(id => {
      const article = compared(id, before.get(id), after.get(id), texts);
      if (article instanceof ReviewedArticle) return [article];
      problems.push(article);
      return [];
    });
    const overview = overviewOf(names, articles);
    return { report: { overview, articles: articles.map(reviewOf) }, problems };
  } finally {
    await close();
  }
}

/**
 * The report as one HTML file that needs no server and no network: the review page with its data inside. Its policy lets
 * nothing run but the page's own script, whatever the articles say.
 *
 * @throws {SystemError} when the page was not built.
 */
export async function reportPage(report: Report): Promise<string> {
  const [script, style] = [await readBuilt('review.js'), await readBuilt('review.css')];
  const policy = `default-src 'none'; script-src '${sourceHash(script)}'; style-src '${sourceHash(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Report · Glossator</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<script type="application/json" id="report">${JSON.stringify(report).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Files of a side by article; in a project's, `gold` and `predicted` are part of the name. */
async function readSide({ folders }: AnnotationSide, problems: Problem[]): Promise<Map<string, AnnotationFile>> {
  const files = new Map<string, AnnotationFile>();
  for (const { set, path } of folders) {
    const found = await readAnnotationFolder(path);
    problems.push(...found.problems);
    for (const { file } of found.files) files.set(set === '' ? file.article.id : `${set}/${file.article.id}`, file);
  }
  return files;
}

/** A side may annotate an older text of an article. */
async function textsByHash(sides: readonly AnnotationSide[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const place of new Set(sides.map(({ articles }) => articles))) {
    if (!existsSync(place)) continue;
    for (const { text } of (await articlesById(place)).articles.values()) texts.set(bodyHash(text), text);
  }
  return texts;
}

function compared(
  id: string,
  before: AnnotationFile | undefined,
  after: AnnotationFile | undefined,
  texts: ReadonlyMap<string, string>,
): ReviewedArticle | Problem {
  const known = (after ?? before)!;
  const { sha256, text: own } = known.article;
  if (before && before.article.sha256 !== sha256)
    return { kind: 'input', file: id, reason: 'Expected annotations of one text, got those of two', hint: 'reanchor' };
  const text = texts.get(sha256) ?? own;
  if (text === undefined)
    return { kind: 'input', file: id, reason: 'Expected the article that was annotated, found none of its sha256' };
  const { entities, mentions } = after ?? NOTHING;
  const predicted = { ...known, article: { ...known.article, id }, entities, mentions };
  return new ReviewedArticle({ text, sha256, predicted, gold: before });
}

const NOTHING: Pick<AnnotationFile, 'entities' | 'mentions'> = { entities: [], mentions: [] };

function overviewOf([before, after]: readonly [string, string], articles: readonly ReviewedArticle[]): Overview {
  return {
    before,
    after,
    reviewer: '',
    readOnly: true,
    types: typesOf(articles),
    taggers: taggersOf(articles),
    articles: articles.map(summaryOf),
    dictionary: false,
  };
}

async function readBuilt(name: string): Promise<string> {
  const file = new URL(`dist/web/review/${name}`, packageRoot());
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SystemError(`Expected the page in dist/web/review, got: ${systemReason(error)}; run npm run web`, {
      cause: error,
    });
  }
}

/** How a policy names a script or style within the page. */
function sourceHash(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`;
}
