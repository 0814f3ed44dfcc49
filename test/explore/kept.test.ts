import { expect, it, onTestFinished } from 'vitest';
import { explorer } from '../../src/explore/explore.ts';
import { openReader } from '../../src/explore/index.ts';
import { openSqlite } from '../../src/sinks/sqlite/sink.ts';
import { exploreIndex } from '../support/explore-index.ts';

it('answers anew when somebody else has written', async () => {
  const index = await exploreIndex();
  onTestFinished(index.remove);
  const reader = await openReader(index.path);
  onTestFinished(() => reader.close());
  const explore = explorer();
  const ask = () => reader.read(database => explore(database, { entities: [] }, 0));
  expect((await ask()).all).toBe(index.articles);
  expect(await ask()).toEqual(await ask());

  const sink = await openSqlite(index.path);
  await sink.remove(['hostile']);
  await sink.close();
  const { total, all, network } = await ask();
  expect([total, all]).toEqual([index.articles - 1, index.articles - 1]);
  expect(network.nodes.map(({ name }) => name)).not.toContain('Juma Otieno');
});

it.each(['postgres://localhost/x', 'none.jsonl', '/nowhere/none.db'])('opens no %s', async target => {
  await expect(openReader(target)).rejects.toThrow('Expected an index in');
});
