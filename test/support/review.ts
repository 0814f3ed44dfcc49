import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedReview, openReview, type ReviewSession } from '../../src/review/index.ts';
import type { Action, ActionResponse } from '../../src/review/protocol.ts';
import { readReviewables } from '../../src/run/review.ts';

const names = { before: 'gold', after: 'predicted' };

/** A review of the project in a folder, by Ada, at noon. */
export async function reviewIn(folder: string): Promise<OpenedReview> {
  const place = {
    gold: join(folder, 'annotations', 'gold'),
    predicted: join(folder, 'annotations', 'predicted'),
    articles: join(folder, 'corpus'),
  };
  const options = { ...place, names, reviewer: 'Ada', project: folder };
  const read = async () => (await readReviewables(options)).reviewables;
  return openReview({ ...options, read, now: () => '2024-03-12T12:00:00.000Z' });
}

let requests = 0;

/** Does actions as a page would. */
export function act(session: ReviewSession, article: string, ...actions: Action[]): Promise<ActionResponse> {
  return session.act({ request: `test-${process.pid}-${requests++}`, article, revision: 0, actions });
}

/** The files below a folder with what they have. */
export function filesIn(folder: string): Record<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const paths = found.map(entry => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** What a process that is killed now would leave: the folder as it is, with no lock that we hold. */
export async function leftBehind<Result>(folder: string, use: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = mkdtempSync(join(tmpdir(), 'glossator-killed-'));
  try {
    cpSync(folder, copy, { recursive: true });
    rmSync(join(copy, 'annotations', 'review.lock'), { force: true });
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
