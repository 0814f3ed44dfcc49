import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { QueryError, type SearchQuery } from '../search/index.ts';
import { HttpError } from '../server/index.ts';
import { suggestEntities } from '../sinks/sqlite/found.ts';
import { wordsOf } from '../text/name-words.ts';
import { articleView } from './article.ts';
import { askedIn, numberIn, searchQueryOf, textIn } from './asked.ts';
import { entityView } from './entity.ts';
import { explorer } from './explore.ts';
import { fileExports } from './exports/index.ts';
import type { Fault } from './protocol.ts';
import type { IndexReader } from './reader.ts';

interface Asking {
  Querystring: Readonly<Record<string, unknown>>;
}

const MOST_SUGGESTIONS = 8;

/** Adds what the explore page asks for: see `protocol.ts`. Nothing is written, and nothing found by a path. */
export function addExploreRoutes(app: FastifyInstance, reader: IndexReader): void {
  const explore = explorer();
  app.get<Asking>('/api/explore', ({ query: address }, reply) =>
    asked(reply, async () => {
      const [query, offset] = [queryIn(address), numberIn(address, 'offset')];
      return reader.read(database => explore(database, query, offset));
    }),
  );

  app.get<Asking>('/api/suggest', async ({ query: address }) => {
    const words = wordsOf(textIn(address, 'prefix'));
    return reader.read(database => suggestEntities(database, words, { limit: MOST_SUGGESTIONS }));
  });

  app.get<Asking>('/api/article', ({ query: address }, reply) =>
    asked(reply, async () => {
      const [id, query] = [textIn(address, 'id'), queryIn(address)];
      return known(await reader.read(database => articleView(database, id, query)), 'an article of this index');
    }),
  );

  app.get<Asking>('/api/entity', async ({ query: address }) => {
    const [key, offset] = [textIn(address, 'key'), numberIn(address, 'offset')];
    return known(await reader.read(database => entityView(database, key, offset)), 'an entity of this index');
  });

  for (const { name, type, make } of fileExports) {
    app.get<Asking>(`/export/${name}`, ({ query: address }, reply) =>
      asked(reply, async () => {
        const file = Readable.from(make(reader, queryIn(address)));
        return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(file);
      }),
    );
  }
}

function queryIn(address: Asking['Querystring']): SearchQuery {
  return searchQueryOf(askedIn(address));
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new HttpError(404, `Expected ${what}, got another one`);
  return found;
}

/** Says where a question cannot be read. */
async function asked<T>(reply: FastifyReply, answer: () => Promise<T>): Promise<T | FastifyReply> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const fault: Fault = { error: error.reason, part: error.part, offset: error.offset };
    return reply.status(400).send(fault);
  }
}
