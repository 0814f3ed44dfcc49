import { Readable } from 'node:stream';
import { inOrder } from '../../annotator/index.ts';
import { blankBytes, type Line, splitLines } from '../../article/index.ts';
import { articleOnLine } from '../articles.ts';
import { mediaTypeOf } from '../body.ts';
import { endpoints, ndjsonTypes } from '../endpoints.ts';
import { patientlyRead, patientlyWritten } from '../patience.ts';
import { queryOf } from '../query.ts';
import { lineOf, type Made } from '../worker.ts';
import { goneSignal, type Handler, inHand, type Room } from './room.ts';

/** Bytes of answers that wait for the client before no other article is taken. */
const MOST_WAITING = 65_536;

/**
 * Reads a line only when there is room for its article, and goes on only as far as the client takes answers: whatever is sent, memory
 * stays as it is.
 */
export function streamHandler({ worker, limits, reading }: Room): Handler {
  return async (request, reply) => {
    const { text } = queryOf(endpoints.stream, request);
    mediaTypeOf(request.raw, ndjsonTypes);
    const rendering = text === 'true' ? 'line-with-text' : 'line';
    const cut = () => request.raw.destroy();
    const working = new Set<Promise<unknown>>();
    const work = async (line: Line): Promise<Made<string>> => {
      const making = worker.annotate(articleOnLine(line, reading), rendering);
      working.add(making);
      const made = await making.finally(() => working.delete(making));
      return 'fault' in made ? { fault: { ...made.fault, line: line.number } } : made;
    };
    const lines = patientlyRead(articleLines(request.raw, limits.maxBytes), limits.streamTimeout, cut);
    const made = inOrder(lines, work, { most: inHand(worker), weightOf, signal: goneSignal(reply) });
    const answers = Readable.from(patientlyWritten(asLines(made), limits.streamTimeout, cut), {
      objectMode: false,
      highWaterMark: MOST_WAITING,
    });
    const closed = new Promise(resolve => answers.once('close', resolve));
    reply.type(ndjsonTypes[0]).send(answers);
    await closed;
    await Promise.allSettled(working);
    return reply;
  };
}

async function* articleLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  for await (const line of splitLines(chunks, maxBytes)) {
    if (!line.bytes?.every(byte => blankBytes.has(byte))) yield line;
  }
}

async function* asLines(made: AsyncIterable<Made<string>>): AsyncGenerator<string> {
  for await (const each of made) yield `${lineOf(each)}\n`;
}

function weightOf({ bytes }: Line): number {
  return bytes?.length ?? 0;
}
