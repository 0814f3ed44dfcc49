import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { startExplore } from '../support/explore-server.ts';
import { folderWith } from '../support/folder.ts';
import { pageProject } from '../support/page-project.ts';
import { root } from '../support/run.ts';

beforeAll(() => buildWeb(`${root}dist/web`));

async function articlesAt(address: string): Promise<number> {
  const answer = await fetch(`${address}api/explore`);
  return ((await answer.json()) as { total: number }).total;
}

it('makes the index where there is none, and says so', async () => {
  const folder = folderWith(pageProject);
  const first = await startExplore(folder);
  onTestFinished(async () => void (await first.stop()));
  expect(first.said).toMatch(/^There is no index in \S+index\.db yet: it is made of \S+predicted and corpus$/m);
  expect(first.said).toContain('3 articles written');
  expect(await articlesAt(first.address)).toBe(3);
  expect(await first.stop()).toBe(0);

  const again = await startExplore(folder);
  onTestFinished(async () => void (await again.stop()));
  expect(again.said).not.toContain('There is no index');
  expect(await articlesAt(again.address)).toBe(3);
});

it.each([
  [[], 'found neither'],
  [['other.db'], 'Expected an index in other.db, found none'],
  [['other.txt'], 'Expected an index in an SQLite file, got other.txt'],
])('is refused without an index: %j', async (args, reason) => {
  await expect(startExplore(folderWith({ 'a.txt': 'A' }), ...args)).rejects.toThrow(reason);
  await expect(startExplore(folderWith({ 'a.txt': 'A' }), ...args)).rejects.toThrow('it ended with 2');
});

it('lets no other machine in without a token', async () => {
  const server = await startExplore(folderWith(pageProject), '--host', '0.0.0.0');
  onTestFinished(async () => void (await server.stop()));
  const { origin, searchParams } = new URL(server.address);
  expect((await fetch(`${origin}/api/explore`)).status).toBe(401);
  const authorization = `Bearer ${searchParams.get('token')}`;
  expect((await fetch(`${origin}/api/explore`, { headers: { authorization } })).status).toBe(200);
});
