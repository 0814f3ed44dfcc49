import { describe, expect, it, onTestFinished } from 'vitest';
import { addReviewRoutes } from '../../src/review/index.ts';
import { createServer } from '../../src/server/index.ts';
import { folderWith } from '../support/folder.ts';
import { filesIn, reviewIn } from '../support/review.ts';
import { FERRY, reviewProject } from '../support/review-project.ts';

const host = 'localhost:4747';

async function review(files = reviewProject()) {
  const folder = folderWith(files);
  const { session, close } = await reviewIn(folder);
  const app = createServer({ assets: new Map() });
  addReviewRoutes(app, session);
  onTestFinished(async () => {
    await app.close();
    await close();
  });
  return {
    folder,
    get: async (url: string) => {
      const answer = await app.inject({ url, headers: { host } });
      return { status: answer.statusCode, body: answer.json() };
    },
    post: async (payload: unknown) => {
      const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' };
      const answer = await app.inject({
        method: 'POST',
        url: '/api/actions',
        headers,
        payload: JSON.stringify(payload),
      });
      return { status: answer.statusCode, body: answer.json() };
    },
  };
}

describe('what the page of a review asks', () => {
  it('is what there is to decide', async () => {
    const { get } = await review();
    expect((await get('/api/overview')).body).toMatchObject({
      before: 'gold',
      after: 'predicted',
      reviewer: 'Ada',
      readOnly: false,
      taggers: ['sequence'],
      dictionary: true,
      articles: [
        { id: 'ferry', length: FERRY.length, decided: 0, open: expect.arrayContaining([expect.anything()]) },
        {
          id: 'port',
          open: Array(4).fill({ kinds: ['added'], type: expect.any(String), by: ['sequence'], score: 0.9 }),
        },
      ],
    });
  });

  it('is an article, by its id and not by a path', async () => {
    const { get } = await review();
    expect((await get('/api/article?id=ferry')).body).toMatchObject({ id: 'ferry', text: FERRY, revision: 0 });
    for (const id of ['', 'none', '../ferry', 'ferry.json', '..%2F..%2Fetc%2Fpasswd', '__proto__', 'constructor'])
      expect((await get(`/api/article?id=${id}`)).status).toBe(404);
    for (const query of ['', '?id=a&id=b']) expect((await get(`/api/article${query}`)).status).toBe(400);
  });

  it('names an article that cannot be reviewed, and why', async () => {
    const files = reviewProject();
    const { get, post } = await review({ ...files, 'corpus/port.txt': 'Another text.', 'corpus/new.txt': 'New.' });
    const { articles } = (await get('/api/overview')).body;
    expect(articles).toMatchObject([
      { id: 'ferry' },
      { id: 'port', open: [], problem: 'The prediction is of another text; `glossator annotate` makes one of this' },
    ]);
    expect((await get('/api/article?id=port')).status).toBe(404);
    const asked = {
      request: 'one',
      article: 'port',
      revision: 0,
      actions: [{ do: 'remove', span: { start: 0, end: 4 } }],
    };
    expect((await post(asked)).body.refused).toMatchObject([
      { reason: 'Expected an article of this review, got `port`' },
    ]);
  });

  it('is a decision', async () => {
    const { get, post } = await review();
    const { changes } = (await get('/api/article?id=port')).body;
    const actions = [{ do: 'accept', change: changes[0].key }];
    const { status, body } = await post({ request: 'one', article: 'port', revision: 0, actions });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      refused: [],
      undo: 'accepted: added place “Tema”',
      articles: [{ id: 'port', since: 0 }],
    });
    expect((await get('/api/article?id=port')).body.changes[0].decision).toEqual({
      verdict: 'accepted',
      reviewer: 'Ada',
    });
  });

  it.each([
    ['nothing', null],
    ['no list', { request: 'one', article: 'port', revision: 0, actions: 'undo' }],
    ['no request', { article: 'port', revision: 0, actions: [] }],
    ['an unknown action', { request: 'one', article: 'port', revision: 0, actions: [{ do: 'drop' }] }],
    ['a key too much', { request: 'one', article: 'port', revision: 0, actions: [{ do: 'undo', path: '/etc' }] }],
    [
      'a span below 0',
      { request: 'one', article: 'port', revision: 0, actions: [{ do: 'remove', span: { start: -1, end: 4 } }] },
    ],
    [
      'half an offset',
      { request: 'one', article: 'port', revision: 0, actions: [{ do: 'remove', span: { start: 0.5, end: 4 } }] },
    ],
    ['too many actions', { request: 'one', article: 'port', revision: 0, actions: Array(1001).fill({ do: 'undo' }) }],
  ])('is no decision when it is %s', async (_name, payload) => {
    const { folder, post } = await review();
    const before = filesIn(folder);
    expect(await post(payload)).toEqual({
      status: 400,
      body: { error: 'Expected a list of actions, got something else' },
    });
    expect(filesIn(folder)).toEqual(before);
  });

  it('is refused where a span is no words of the text', async () => {
    const { post } = await review();
    const add = (start: number, end: number) => ({ do: 'add', span: { start, end }, type: 'place' });
    const actions = [add(0, 0), add(4, 2), add(0, 10_000), add(10_000, 10_001)];
    const { body } = await post({ request: 'one', article: 'port', revision: 0, actions });
    expect(body.refused).toHaveLength(4);
    expect(body.articles).toEqual([]);
  });
});
