import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseAnnotations } from '../../src/annotations/index.ts';
import type { ActionResponse, Overview, ReviewArticle } from '../../src/review/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { annotationsOf, type Labelled, projectFiles } from '../support/project.ts';
import { filesIn } from '../support/review.ts';
import { reviewProject } from '../support/review-project.ts';
import { glossator, program } from '../support/run.ts';

/** Starts the command in a folder, and waits until it serves. */
async function start(
  cwd: string,
  ...args: string[]
): Promise<{ child: ChildProcess; address: string; said: () => string }> {
  const command = [program, 'review', '--no-open', '--port', '0'];
  const child = spawn(process.execPath, [...command, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', chunk => (said += chunk));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [, found] = /Review at (\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`Expected a server, got: ${said}`)));
  });
  return { child, address, said: () => said };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended)[0];
}

async function get<Answer>(address: string, path: string): Promise<Answer> {
  return (await fetch(new URL(path, address))).json() as Promise<Answer>;
}

async function post(address: string, request: string, article: string, ...actions: object[]): Promise<ActionResponse> {
  const headers = { 'content-type': 'application/json', origin: new URL(address).origin };
  const body = JSON.stringify({ request, article, revision: 0, actions });
  return (
    await fetch(new URL('/api/actions', address), { method: 'POST', headers, body })
  ).json() as Promise<ActionResponse>;
}

describe('review', () => {
  it('serves the page, keeps what is decided, and ends in order', async () => {
    const cwd = folderWith(reviewProject());
    const { child, address } = await start(cwd, '--reviewer', 'Ada');
    expect(await (await fetch(address)).text()).toContain('<!doctype html>');
    expect(await get<Overview>(address, '/api/overview')).toMatchObject({ reviewer: 'Ada', before: 'gold' });
    const { changes } = await get<ReviewArticle>(address, '/api/article?id=ferry');
    for (const [at, { key }] of changes.entries())
      await post(address, `r${at}`, 'ferry', { do: 'accept', change: key });
    const second = await glossator(['review', '--no-open'], { cwd });
    expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining('Expected to be the only review') });
    expect(await stop(child, 'SIGINT')).toBe(0);
    const diff = await glossator(['diff', 'gold', 'predicted', '--json'], { cwd });
    expect(JSON.parse(diff.stdout).articles.map(({ id }: { id: string }) => id)).toEqual(['port']);
    expect(existsSync(join(cwd, 'annotations', 'review.lock'))).toBe(false);
  });

  it('explains what was proposed', async () => {
    const cwd = folderWith(reviewProject());
    const { address } = await start(cwd);
    const explained = await get<{ proposals: { text: string }[] }>(address, '/api/explain?id=ferry&start=31&end=37');
    expect(explained.proposals.map(({ text }) => text)).toContain('Kisumu');
  });

  it('listens to other machines with a token alone', async () => {
    const { address } = await start(folderWith(reviewProject()), '--host', '0.0.0.0');
    const { origin, searchParams } = new URL(address);
    expect(searchParams.get('token')).toMatch(/^[\w-]{32}$/);
    expect((await fetch(`${origin}/api/overview`)).status).toBe(401);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it('needs predictions', async () => {
    const { code, stderr } = await glossator(['review', '--no-open'], { cwd: folderWith({ 'corpus/a.txt': 'A.' }) });
    expect(code).toBe(2);
    expect(stderr).toContain('`glossator annotate` makes them');
  });

  it('writes nothing where a link leads out of the project', async () => {
    const elsewhere = folderWith({ '.keep': '' });
    const { 'annotations/gold/ferry.json': _gold, ...files } = reviewProject();
    const cwd = folderWith(files);
    symlinkSync(join(elsewhere, 'review.jsonl'), join(cwd, 'annotations', 'review.jsonl'));
    const { code, stderr } = await glossator(['review', '--no-open'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('symbolic link')]);
    expect(filesIn(elsewhere)).toEqual({ '.keep': '' });
  });
});

/** Many names, each of which can be accepted. */
const NAMES = Array.from({ length: 400 }, (_, at) => `Ama${at}b`);
const TEXT = NAMES.map(name => `${name} came.`).join(' ');
const ROUNDS = 12;
const LONGEST_LIFE = 700;

function manyChanges(): Record<string, string> {
  const labelled = NAMES.map(
    (words): Labelled => ({ words, type: 'person', entity: words, by: ['sequence'], score: 0.9 }),
  );
  const predicted = annotationsOf('ferry', TEXT, labelled);
  const unique = predicted.mentions.map((mention, at) => ({ ...mention, entity: `person/ama${at}b` }));
  const entities = NAMES.map((name, at) => ({ id: `person/ama${at}b`, type: 'person', name }));
  const gold = annotationsOf('ferry', TEXT, []);
  return projectFiles({ ferry: TEXT }, { gold: [gold], predicted: [{ ...predicted, entities, mentions: unique }] });
}

describe('review, killed in the middle of decisions', () => {
  it('has all that it ever said was done, and whole files', { timeout: 180_000 }, async () => {
    const cwd = folderWith(manyChanges());
    const promised = new Set<string>();
    let asked = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { child, address } = await start(cwd);
      const { before, changes } = await get<ReviewArticle>(address, '/api/article?id=ferry');
      const names = new Set(before.mentions.map(({ text }) => text));
      for (const name of promised) expect(names).toContain(name);
      const open = changes.filter(({ decision }) => !decision);
      const ended = once(child, 'exit');
      // Spread over the time that decisions take, from none to many of them.
      setTimeout(() => child.kill('SIGKILL'), (round * LONGEST_LIFE) / ROUNDS);
      await decideUntilKilled(
        address,
        open.map(({ key, start }) => ({ key, name: NAMES.find(each => TEXT.startsWith(each, start))! })),
      );
      await ended;
      const file = join(cwd, 'annotations', 'gold', 'ferry.json');
      expect(() => parseAnnotations(readFileSync(file, 'utf8'), { file, text: TEXT })).not.toThrow();
    }
    expect(promised.size).toBeGreaterThan(ROUNDS);
    const { said } = await start(cwd);
    expect(said()).not.toContain('Expected a decision');

    async function decideUntilKilled(address: string, open: { key: string; name: string }[]): Promise<void> {
      for (const { key, name } of open) {
        try {
          const { refused } = await post(address, `r${asked++}`, 'ferry', { do: 'accept', change: key });
          expect(refused).toEqual([]);
          promised.add(name);
        } catch (error) {
          if (error instanceof TypeError || error instanceof SyntaxError) return;
          throw error;
        }
      }
    }
  });
});
