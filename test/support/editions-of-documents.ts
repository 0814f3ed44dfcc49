import type { IndexDocument } from '../../src/sinks/document.ts';
import { searchDocuments } from './search-articles.ts';

/** Documents of a batch. */
const BATCH = 20;

/**
 * The documents of test/cases/search, so many times over, in batches. In odd rounds each has the content of another one, so
 * that a document which is part this and part that is found out by its hash.
 */
export function editions(copies: number, round: number): IndexDocument[][] {
  const documents = [...searchDocuments().values()];
  const all: IndexDocument[] = [];
  for (let copy = 0; copy < copies; copy++)
    for (const [at, { id }] of documents.entries()) {
      const content = documents[(at + (round % 2)) % documents.length]!;
      all.push({ ...content, id: `${id}-${copy}`, hash: `${content.hash.slice(0, 60)}-${round % 2}` });
    }
  const batches: IndexDocument[][] = [];
  for (let at = 0; at < all.length; at += BATCH) batches.push(all.slice(at, at + BATCH));
  return batches;
}
