import type { IndexDocument } from '../document.ts';
import type { OpenOptions, Refused, Sink } from '../sink.ts';
import { type Action, sendAll } from './bulk.ts';
import { openDeadLetters } from './dead-letters.ts';
import { told } from './failure.ts';
import { foundArticles, suggestEntities } from './found.ts';
import { knownHashes } from './known.ts';
import { openIndex } from './schema.ts';
import { searchArticles } from './search.ts';
import { type Server, serverOf } from './server.ts';
import { LONGEST_ID, sourceOf } from './source.ts';
import { parseTarget, type Target } from './target.ts';
import type { TemplateOptions } from './template.ts';

/**
 * Opens an index of an OpenSearch or Elasticsearch server, or makes one.
 *
 * @throws {UsageError} when the target cannot be read, or the index is not of ours.
 * @throws {SystemError} when the server cannot be reached or does not do it.
 */
export async function openOpenSearch(address: string, { mustExist = false }: OpenOptions = {}): Promise<Sink> {
  const target = parseTarget(address);
  const server = serverOf(target);
  try {
    return await told(target.shown, async () =>
      openSearchSink(server, target, await openIndex(server, target, mustExist)),
    );
  } catch (error) {
    await server.close();
    throw error;
  }
}

function openSearchSink(server: Server, { index, shown, deadLetters: path }: Target, options: TemplateOptions): Sink {
  /** What was written is found after a refresh only, which is dear: it is done when somebody asks. */
  let isStale = false;
  let deadLetters: ReturnType<typeof openDeadLetters> | undefined;
  const current = <T>(ask: () => Promise<T>) =>
    told(shown, async () => {
      await refresh();
      return ask();
    });

  return {
    // A run that was killed did not refresh.
    known: () => {
      isStale = true;
      return current(() => knownHashes(server, index));
    },
    write: documents => told(shown, () => write(documents)),
    remove: ids => told(shown, () => remove(ids)),
    search: (query, searchOptions) => current(() => searchArticles(server, index, query, searchOptions)),
    articles: ids => told(shown, () => foundArticles(server, index, ids)),
    suggest: (words, suggestOptions) => current(() => suggestEntities(server, index, words, suggestOptions)),
    close: () => told(shown, close),
  };

  async function write(documents: readonly IndexDocument[]): Promise<Refused[]> {
    const last = new Map(documents.map(document => [document.id, document]));
    const { actions, tooMuch } = actionsOf([...last.values()], options);
    isStale = true;
    const refused = [...tooMuch, ...(await sendAll(server.client, index, actions))];
    await (await letters()).record([...last.values()], refused);
    return refused;
  }

  async function remove(ids: readonly string[]): Promise<void> {
    isStale = true;
    const possible = [...new Set(ids)].filter(id => Buffer.byteLength(id) <= LONGEST_ID);
    await sendAll(
      server.client,
      index,
      possible.map(id => ({ id })),
    );
    await (await letters()).forget(ids);
  }

  async function refresh(): Promise<void> {
    if (!isStale) return;
    await server.ask({ method: 'POST', path: `/${index}/_refresh` });
    isStale = false;
  }

  /** A search has none. */
  function letters() {
    deadLetters ??= openDeadLetters(path);
    return deadLetters;
  }

  async function close(): Promise<void> {
    try {
      await refresh();
      await (await deadLetters)?.close();
    } finally {
      await server.close();
    }
  }
}

/** What is more than an index holds is not sent. */
function actionsOf(
  documents: readonly IndexDocument[],
  options: TemplateOptions,
): { actions: Action[]; tooMuch: Refused[] } {
  const actions: Action[] = [];
  const tooMuch: Refused[] = [];
  for (const document of documents) {
    try {
      actions.push({ id: document.id, source: sourceOf(document, options) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      tooMuch.push({ id: document.id, reason: error.message });
    }
  }
  return { actions, tooMuch };
}
