import { afterAll, beforeAll } from 'vitest';
import { addExploreRoutes, type IndexReader, openReader } from '../../src/explore/index.ts';
import { createServer } from '../../src/server/index.ts';
import { exploreIndex } from './explore-index.ts';

export interface Got {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a server says is anything
  json: () => any;
}

/** The routes of the explore page over a small index, for the tests of a file. */
export function useExplore(): (url: string, method?: 'GET' | 'POST') => Promise<Got> {
  let reader: IndexReader;
  let remove = () => {};
  const app = createServer({ assets: new Map() });
  beforeAll(async () => {
    const index = await exploreIndex();
    remove = index.remove;
    reader = await openReader(index.path);
    addExploreRoutes(app, reader);
  });
  afterAll(async () => {
    await app.close();
    await reader.close();
    remove();
  });
  return async (url, method = 'GET') => {
    const answer = await app.inject({ url, method, headers: { host: 'localhost:4848' } });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.payload,
      json: () => answer.json(),
    };
  };
}
