import type { Server } from './server.ts';

const PAGE = 5_000;

interface Answer {
  hits: { hits: { _id: string; fields: { hash: [string] } }[] };
}

/** The hash of each document by its id, page by page: an id never moves, whatever is written in between. */
export async function knownHashes(server: Server, index: string): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  let last: string | undefined;
  do {
    const { hits } = await server.ask<Answer>({
      method: 'POST',
      path: `/${index}/_search`,
      body: {
        size: PAGE,
        _source: false,
        track_total_hits: false,
        docvalue_fields: ['hash'],
        query: { match_all: {} },
        sort: [{ id: 'asc' }],
        ...(last !== undefined && { search_after: [last] }),
      },
    });
    for (const { _id, fields } of hits.hits) known.set(_id, fields.hash[0]);
    last = hits.hits.length === PAGE ? hits.hits.at(-1)?._id : undefined;
  } while (last !== undefined);
  return known;
}
