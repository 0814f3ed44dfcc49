import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AnnotationFile, Entity, Mention } from '../src/annotations/schema.ts';
import type { Action } from '../src/review/protocol.ts';
import { largeProject } from '../test/support/large-project.ts';
import { annotationsOf, projectFiles } from '../test/support/project.ts';
import { act, reviewIn } from '../test/support/review.ts';

/**
 * How long the server of a review takes: 1,000 articles, one of 1 MB with 20,000 mentions, and a second one of that
 * size whose mentions are of 4,000 entities: `npx tsx bench/review.ts`. Times are medians, in milliseconds, with the
 * slowest behind.
 */
const MENTIONS = 20_000;
const ENTITIES = 4000;
const TIMES = 20;

const folder = await mkdtemp(join(tmpdir(), 'glossator-bench-'));
try {
  await writeProject({ ...largeProject(), ...crowdedFiles() });
  const started = performance.now();
  const { session, close } = await reviewIn(folder);
  say('read and compared', [performance.now() - started]);
  say('overview, the first', [await timed(async () => JSON.stringify(session.overview()))]);
  say('overview, again', await times(() => JSON.stringify(session.overview())));
  for (const article of ['large', 'crowded']) {
    say(`${article}: article`, await times(() => JSON.stringify(session.article(article))));
    const open = session.article(article)!.changes.filter(({ decision }) => !decision);
    let next = 0;
    say(`${article}: accept`, await times(() => done(article, { do: 'accept', change: open[next++]!.key })));
    say(`${article}: refuse`, await times(() => done(article, { do: 'refuse', change: open[next++]!.key })));
    say(`${article}: undo`, await times(() => done(article, { do: 'undo' })));
  }
  const { key } = session.article('small-001')!.changes.at(-1)!;
  say('accept in all articles', [await timed(() => done('small-001', { do: 'accept', change: key, scope: 'all' }))]);
  await close();
  const again = performance.now();
  await (await reviewIn(folder)).close();
  say('read and compared again', [performance.now() - again]);

  async function done(article: string, action: Action): Promise<string> {
    const answer = await act(session, article, action);
    if (answer.refused.length > 0) throw new Error(answer.refused[0]!.reason);
    return JSON.stringify(answer);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** An article of 1 MB in which each entity has five mentions; every tenth mention is open. */
function crowdedFiles(): Record<string, string> {
  const names = Array.from({ length: MENTIONS }, (_, at) => `Ama${at % ENTITIES}`);
  const text = names.map(name => `${name} said what all of them had heard before.\n`).join('');
  const mentions: Mention[] = [];
  let end = -1;
  for (const name of names) {
    const start = text.indexOf(name, end + 1);
    end = start + name.length;
    mentions.push({ start, end, type: 'person', text: name, entity: `person/${name.toLowerCase()}` });
  }
  const entities = names
    .slice(0, ENTITIES)
    .map((name): Entity => ({ id: `person/${name.toLowerCase()}`, type: 'person', name }));
  const head = annotationsOf('crowded', text, []);
  const gold: AnnotationFile = {
    ...head,
    entities,
    mentions: mentions.filter((_, at) => at % 10 !== 9 || at < ENTITIES),
  };
  const predicted = { ...head, entities, mentions: mentions.map(each => ({ ...each, by: ['sequence'], score: 0.9 })) };
  return projectFiles({ crowded: text }, { gold: [gold], predicted: [predicted] });
}

async function writeProject(files: Record<string, string>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function times(task: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time++) taken.push(await timed(task));
  return taken;
}

async function timed(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function say(what: string, taken: readonly number[]): void {
  const sorted = [...taken].sort((a, b) => a - b);
  const [median, most] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  process.stdout.write(`${what.padEnd(28)}${median.toFixed(0).padStart(6)}${most.toFixed(0).padStart(6)}\n`);
}
