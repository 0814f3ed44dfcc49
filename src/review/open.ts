import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Problem, SystemError, systemReason, UsageError } from '../errors.ts';
import { type ArticleSource, ReviewedArticle } from './article.ts';
import { checkConfined } from './confine.ts';
import { configDictionary, type Dictionary } from './dictionary.ts';
import { GoldFile } from './gold-file.ts';
import { Journal, type JournalLine } from './journal/index.ts';
import { Keeper } from './keeper.ts';
import { Ledger } from './ledger.ts';
import { takeLock } from './lock.ts';
import { type PastReview, readPast } from './past.ts';
import { Refused } from './refused.ts';
import { type Explain, ReviewSession, type Unfit } from './session.ts';
import type { Step } from './step.ts';
import { sweep } from './sweep.ts';

/** An article to review, with where its gold is or is to be. */
export interface Reviewable extends ArticleSource {
  goldPath: string;
  /** SHA-256 of the gold file's text; null: there is none. */
  goldHash: string | null;
}

export interface OpenOptions {
  /** What is compared, as the user named it. */
  names: { before: string; after: string };
  reviewer: string;
  /** Reads what can be reviewed, when nobody else can write it any more. */
  read: () => Promise<readonly (Reviewable | Unfit)[]>;
  /** The folder of gold; the journal and the lock stand beside it. */
  gold: string;
  /** The project: its configuration has the user's dictionary, and nothing is written outside of it but a named folder. */
  project: string;
  explain?: Explain | undefined;
  /** The time, ISO 8601 in UTC. */
  now: () => string;
}

export interface OpenedReview {
  session: ReviewSession;
  /** What is wrong with the journal. */
  problems: Problem[];
  /** Ends the review, and lets others begin one. */
  close: () => Promise<void>;
}

/**
 * Begins a review, or goes on with the one that was closed or killed.
 *
 * @throws {UsageError} when another process reviews the same folder, or files would be written outside of the project.
 * @throws {SystemError} when the disk or a permission does not allow it.
 */
export async function openReview(options: OpenOptions): Promise<OpenedReview> {
  const folder = dirname(resolve(options.gold));
  const [journalPath, lockPath] = [join(folder, 'review.jsonl'), join(folder, 'review.lock')];
  const root = isWithin(options.project, folder) ? options.project : folder;
  for (const path of [journalPath, lockPath]) await checkPlace(root, path);
  await makeFolder(folder);
  const unlock = takeLock(lockPath);
  try {
    await sweep(options.gold);
    const { session, problems } = await resume({ ...options, root }, journalPath);
    const close = async () => {
      await session.close();
      unlock();
    };
    return { session, problems, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new SystemError(`Expected to make the folder ${folder}, got: ${systemReason(cause)}`, { cause });
  }
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(resolve(folder), path);
  return !isAbsolute(below) && below.split(sep)[0] !== '..';
}

async function checkPlace(project: string, path: string): Promise<void> {
  try {
    await checkConfined(project, path);
  } catch (error) {
    if (error instanceof Refused) throw new UsageError(error.message, { cause: error });
    throw new SystemError(`Expected to write ${path}, got: ${systemReason(error)}`, { cause: error });
  }
}

async function resume(
  options: OpenOptions & { root: string },
  journalPath: string,
): Promise<{ session: ReviewSession; problems: Problem[] }> {
  const { names, reviewer, explain, project, root, now } = options;
  const articles = await options.read();
  const { journal, lines, problems } = await Journal.open(journalPath);
  const past = readPast(lines, articles);
  const ledger = new Ledger(journal, past.history, reviewer, now);
  const dictionary = await configDictionary(project);
  const resumed = articles.map(each => ('problem' in each ? each : resumeArticle(each, past, root)));
  const keepers = resumed.flatMap(each => ('problem' in each ? [] : [each]));
  for (const { keeper, foreign } of keepers) {
    if (foreign.length > 0) await ledger.recordReload({ keeper, steps: foreign });
  }
  await ledger.pay(keepers.map(({ keeper }) => keeper));
  if (dictionary && past.interrupted?.dictionary) await finishEntry(dictionary, past.interrupted);
  if (past.interrupted) await ledger.settle();
  const session = new ReviewSession({
    names,
    reviewer,
    articles: resumed.map(each => ('problem' in each ? each : each.keeper)),
    ...{ journal, history: past.history, ledger, dictionary, explain },
  });
  return { session, problems };
}

function resumeArticle(
  { goldPath, goldHash, ...source }: Reviewable,
  { articles }: PastReview,
  root: string,
): { keeper: Keeper; foreign: readonly Step[] } {
  const past = articles.get(source.predicted.article.id);
  const article = new ReviewedArticle(source, past?.decisions);
  const keeper = new Keeper(article, new GoldFile(goldPath, goldHash, root));
  const foreign = past ? keeper.resume(past.trail.pending(goldHash)) : [];
  article.begin((past?.steps ?? 0) + foreign.length);
  return { keeper, foreign };
}

/** The journal comes before the configuration, and a kill can come between. */
async function finishEntry(dictionary: Dictionary, { dictionary: entry, action }: JournalLine): Promise<void> {
  try {
    await (await dictionary.prepare(entry!, action.do !== 'undo'))();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
