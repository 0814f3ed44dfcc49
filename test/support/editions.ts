import { createHash } from 'node:crypto';
import type { IndexDocument } from '../../src/sinks/document.ts';
import { searchDocuments } from './search-articles.ts';

/** Copies of each article of test/cases/search. */
const COPIES = 12;

/**
 * What an index holds one day: in each edition the articles stand under other ids, so that all of a document changes from one
 * to the next, and every ninth of the ids is gone.
 */
export function edition(number: number): { documents: IndexDocument[]; gone: string[] } {
  const sources = [...searchDocuments().values()];
  const documents: IndexDocument[] = [];
  const gone: string[] = [];
  for (let at = 0; at < sources.length * COPIES; at++) {
    const id = `article-${at}`;
    const source = sources[(at + number) % sources.length]!;
    if (at % 9 === number % 9) gone.push(id);
    else
      documents.push({
        ...source,
        id,
        hash: createHash('sha256').update(`${number} ${source.hash} ${id}`).digest('hex'),
      });
  }
  return { documents, gone };
}
