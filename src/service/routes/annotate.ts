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
    reply.type('application/json');
    const withText = text === 'true';
    if (Array.isArray(found)) return list(found, withText ? 'line-with-text' : 'line', goneSignal(reply));
    return madeOf(await worker.annotate(found, withText ? 'line-with-text' : 'file'));
  };

  async function list(found: readonly Came[], rendering: Rendering, signal: AbortSignal): Promise<string> {
    const lines: string[] = [];
    const work = (came: Came) => worker.annotate(came, rendering);
    for await (const made of inOrder(oneByOne(found), work, { most: inHand(worker), weightOf, signal })) {
      lines.push(lineOf(made));
    }
    return `[\n${lines.join(',\n')}\n]\n`;
  }
}

async function* oneByOne<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

function weightOf(came: Came): number {
  return 'fault' in came ? 0 : came.article.text.length;
}
