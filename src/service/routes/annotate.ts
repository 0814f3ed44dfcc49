import { Readable } from 'node:stream';
import { inOrder, type Rendering } from '../../annotator/index.ts';
import { articlesIn, type Came } from '../articles.ts';
import { mediaTypeOf, readBody } from '../body.ts';
import { endpoints } from '../endpoints.ts';
import { queryOf } from '../query.ts';
import { lineOf, madeOf } from '../worker.ts';
import { goneSignal, type Handler, inHand, type Room } from './room.ts';

/** One article gets its annotation file, byte for byte as the command line writes it; a list gets a list. */
export function annotateHandler({ worker, limits, reading }: Room): Handler {
  return async (request, reply) => {
    const { text, ...said } = queryOf(endpoints.annotate, request);
    const type = mediaTypeOf(request.raw, Object.keys(endpoints.annotate.body));
    const found = articlesIn(await readBody(request.raw, limits), type, said, reading);
    reply.type('application/json; charset=utf-8');
    const withText = text === 'true';
    if (Array.isArray(found)) {
      const pieces = await list(found, withText ? 'line-with-text' : 'line', goneSignal(reply));
      reply.header(
        'content-length',
        pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0),
      );
      return Readable.from(pieces);
    }
    return madeOf(await worker.annotate(found, withText ? 'line-with-text' : 'file'));
  };

  /** In pieces: to put a long answer together would hold up everybody else. */
  async function list(found: readonly Came[], rendering: Rendering, signal: AbortSignal): Promise<string[]> {
    const pieces = ['[\n'];
    const work = (came: Came) => worker.annotate(came, rendering);
    for await (const made of inOrder(oneByOne(found), work, { most: inHand(worker), weightOf, signal })) {
      if (pieces.length > 1) pieces.push(',\n');
      pieces.push(lineOf(made));
    }
    pieces.push('\n]\n');
    return pieces;
  }
}

async function* oneByOne<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

function weightOf(came: Came): number {
  return 'fault' in came ? 0 : came.article.text.length;
}
