import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  annotationFileName,
  type FoundAnnotations,
  readAnnotationFolder,
  verifyAnnotations,
} from '../annotations/index.ts';
import { bodyHash } from '../article/index.ts';
import { formatProblem, type Problem, UsageError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { addReviewRoutes, type Explain, goldHash, openReview, type Reviewable, type Unfit } from '../review/index.ts';
import { createServer, type ListenOptions, listen, readAssets } from '../server/index.ts';
import type { Article } from '../types.ts';
import { articlesById } from './articles.ts';

export interface ReviewOptions {
  /** Folder of gold, the only one that is written. */
  gold: string;
  /** Folder of predictions. */
  predicted: string;
  /** Folder or JSON Lines file of the articles. */
  articles: string;
  /** What is compared, as the user named it. */
  names: { before: string; after: string };
  reviewer: string;
  /** Folder of the project. */
  project: string;
}

/** What was proposed in an article. */
export type ExplainArticle = (article: Article) => ReturnType<Explain>;

export interface ServedReview {
  /** Address to open. */
  address: string;
  problems: Problem[];
  /** Ends the review: what is asked already is answered. */
  close: () => Promise<void>;
}

/** Where `npm run web` puts the page. */
const PAGE = join(fileURLToPath(packageRoot()), 'dist', 'web', 'review');

/**
 * Serves the page of a review.
 *
 * @param explain for what was proposed and lost.
 * @throws {UsageError} when there is nothing to review, or another process reviews the same.
 * @throws {SystemError} when the disk, a permission or the port does not allow it.
 */
export async function serveReview(
  options: ReviewOptions,
  explain: ExplainArticle,
  where: ListenOptions,
): Promise<ServedReview> {
  const app = createServer({ host: where.host, token: where.token, assets: await readAssets(PAGE) });
  const { gold, names, reviewer, project } = options;
  const articles = new Map<string, Article>();
  const problems: Problem[] = [];
  const review = await openReview({
    ...{ names, reviewer, gold, project },
    read: async () => {
      const found = await readReviewables(options);
      for (const [id, article] of found.articles) articles.set(id, article);
      problems.push(...found.problems);
      return found.reviewables;
    },
    explain: explainer(articles, explain),
    now: () => new Date().toISOString(),
  });
  const close = async () => {
    await app.close();
    await review.close();
  };
  try {
    addReviewRoutes(app, review.session);
    const address = await listen(app, where);
    return { address, problems: [...problems, ...review.problems], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What can be reviewed, in the order of the articles, and then what has no article. */
export async function readReviewables({ gold, predicted, articles: place }: ReviewOptions): Promise<{
  articles: ReadonlyMap<string, Article>;
  reviewables: (Reviewable | Unfit)[];
  problems: Problem[];
}> {
  if (!existsSync(predicted))
    throw new UsageError(`Expected predictions in ${predicted}, found nothing; \`glossator annotate\` makes them`);
  const { articles, problems } = await articlesById(place);
  const golds = existsSync(gold) ? await readAnnotationFolder(gold) : { files: [], problems: [] };
  const predictions = await readAnnotationFolder(predicted);
  problems.push(...golds.problems, ...predictions.problems);
  const sides = { gold: byId(golds.files), predicted: byId(predictions.files) };
  const ids = [...new Set([...articles.keys(), ...sides.predicted.keys(), ...sides.gold.keys()])];
  const reviewables = ids.flatMap(id => {
    const [own, other] = [sides.gold.get(id), sides.predicted.get(id)];
    const goldPath = own?.path ?? join(gold, annotationFileName(id));
    const unreadable = golds.problems.find(({ file }) => file === goldPath);
    if (!own && !other && !unreadable) return [];
    return reviewable(id, { text: articles.get(id)?.text, gold: own, predicted: other, goldPath, unreadable });
  });
  if (reviewables.length === 0)
    throw new UsageError(`Expected annotation files of the articles in ${place}, found none in ${predicted}`);
  return { articles, reviewables, problems };
}

interface Sources {
  text: string | undefined;
  gold: FoundAnnotations | undefined;
  predicted: FoundAnnotations | undefined;
  goldPath: string;
  /** The gold file, when it could not be read. */
  unreadable: Problem | undefined;
}

function reviewable(id: string, sources: Sources): Reviewable | Unfit {
  const { gold, predicted, goldPath } = sources;
  const text = sources.text ?? predicted?.file.article.text ?? gold?.file.article.text;
  const problem = sources.unreadable ? formatProblem(sources.unreadable) : unfitness(text, gold, predicted);
  if (text === undefined || !predicted || problem !== undefined) {
    const length = text?.length ?? (predicted ?? gold)?.file.article.length ?? 0;
    return { id, length, problem: problem! };
  }
  return {
    text,
    sha256: bodyHash(text),
    predicted: predicted.file,
    gold: gold?.file,
    goldPath,
    goldHash: gold ? goldHash(gold.json) : null,
  };
}

/** Why an article cannot be reviewed. */
function unfitness(
  text: string | undefined,
  gold: FoundAnnotations | undefined,
  predicted: FoundAnnotations | undefined,
): string | undefined {
  if (text === undefined) return 'Expected its text among the articles, found none';
  if (!predicted) return 'Expected a prediction of it, found none; `glossator annotate` makes one';
  const sha256 = bodyHash(text);
  if (predicted.file.article.sha256 !== sha256)
    return 'The prediction is of another text; `glossator annotate` makes one of this';
  if (gold && gold.file.article.sha256 !== sha256)
    return 'The gold is of another text; `glossator reanchor` carries it over';
  const [fault] = [gold, predicted].flatMap(side =>
    side ? verifyAnnotations(side.file, text, side.path, side.json) : [],
  );
  return fault && formatProblem(fault);
}

function byId(files: readonly FoundAnnotations[]): Map<string, FoundAnnotations> {
  return new Map(files.map(found => [found.file.article.id, found]));
}

/** Articles whose proposals are kept. */
const MOST_EXPLAINED = 8;

/** Explains an article when it is first asked about. */
function explainer(articles: ReadonlyMap<string, Article>, explain: ExplainArticle): Explain {
  const known = new Map<string, ReturnType<Explain>>();
  return id => {
    const article = articles.get(id);
    if (!article) return Promise.resolve([]);
    const proposals = known.get(id) ?? explain(article);
    known.delete(id);
    known.set(id, proposals);
    const [oldest] = known.keys();
    if (known.size > MOST_EXPLAINED) known.delete(oldest!);
    // What failed is tried again when it is asked about again.
    proposals.catch(() => known.delete(id));
    return proposals;
  };
}
