import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Problem, quote } from '../../errors.ts';
import { documentOf, type IndexDocument, type Sink } from '../../sinks/index.ts';
import type { Annotated } from './source.ts';

export interface FillOptions {
  /** Name of the index, for problems. */
  target: string;
  /** What could not be read and what the index refuses comes to these, in the order of the articles. */
  problems: Problem[];
  /** Told of each article that was dealt with. */
  onArticle?: ((id: string) => void) | undefined;
}

export interface Filled {
  written: number;
  unchanged: number;
  /** What the index has and the articles do not. */
  gone: string[];
}

/** Documents of one write, and most UTF-16 units of text in it: what a crash can lose. Up to three are held in memory. */
const BATCH = { documents: 1_000, units: 8_000_000 };

/**
 * Puts annotated articles into an index, but for those that it has with the same content. While the index takes a batch, the
 * next one is made, and waits at its door where it queues.
 *
 * @throws {SystemError} when the index cannot be written.
 */
export async function fillIndex(
  sink: Sink,
  articles: AsyncIterable<Annotated> | Iterable<Annotated>,
  { target, problems, onArticle }: FillOptions,
): Promise<Filled> {
  const known = await sink.known();
  const seen = new Set<string>();
  const filled = { written: 0, unchanged: 0 };
  let batch: IndexDocument[] = [];
  let units = 0;
  let refusals = 0;
  /** The last batch that was handed over, and the one before. */
  let writing: Promise<void> = Promise.resolve();
  let before = writing;
  try {
    for await (const read of articles) {
      if (read.problems) problems.push(...read.problems);
      else await add(documentOf(read.annotations, read.text));
      // The batch that is on its way to a server goes on.
      await nextTurn();
    }
    await handOver();
    await Promise.all([before, writing]);
  } finally {
    // Nobody closes the index while it writes.
    await Promise.allSettled([before, writing]);
  }
  return { ...filled, gone: [...known.keys()].filter(id => !seen.has(id)) };

  async function add(document: IndexDocument): Promise<void> {
    seen.add(document.id);
    onArticle?.(document.id);
    if (known.get(document.id) === document.hash) {
      filled.unchanged++;
      return;
    }
    batch.push(document);
    units += document.text.length;
    if (batch.length >= BATCH.documents || units >= BATCH.units) await handOver();
  }

  /** Waits until the index takes another batch. */
  async function handOver(): Promise<void> {
    await (sink.queues ? before : writing);
    before = writing;
    writing = write(batch, problems.length - refusals);
    // It is thrown where it is awaited; until then nobody may call it unhandled.
    writing.catch(() => {});
    batch = [];
    units = 0;
  }

  /** @param place of what is refused among the problems of reading: others may have come by then. */
  async function write(documents: readonly IndexDocument[], place: number): Promise<void> {
    const refused = await sink.write(documents);
    filled.written += documents.length - refused.length;
    problems.splice(place + refusals, 0, ...refused.map(({ id, reason }) => refusal(id, reason)));
    refusals += refused.length;
  }

  function refusal(id: string, reason: string): Problem {
    return { kind: 'input', file: target, reason: `Expected to index ${quote(id)}, got: ${reason}` };
  }
}
