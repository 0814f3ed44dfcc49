import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from '../types.ts';

const articleSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  format: z.enum(['text', 'markdown']),
  title: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  place: z.string().optional(),
  language: z.string().optional(),
});

const batchedSchema = z.object({
  article: articleSchema.transform(article => article as Article),
  source: z.object({ path: z.string(), line: z.int().optional() }),
});

/** What a job of the queue holds. */
export const batchSchema = z.object({
  articles: z.array(batchedSchema),
  fingerprint: z.string().optional(),
});

/** An article on its way, with the place it was read from. */
export interface Batched {
  article: Article;
  source: { path: string; line?: number | undefined };
}

/** Articles that are annotated, written and acknowledged together. */
export interface Batch {
  articles: readonly Batched[];
  /** How they are to be annotated: only a worker with the same one takes them. Absent: any does. */
  fingerprint?: string | undefined;
}

export interface BatchSize {
  articles: number;
  /** UTF-16 units of text from which on a batch is full. */
  units: number;
}

/** So much is done again when a worker is killed; fetching a batch and acknowledging it takes some milliseconds. */
export const DEFAULT_BATCH: BatchSize = { articles: 50, units: 1_000_000 };

/** Puts items together in their order; the same items and size give the same batches. */
export async function* inBatches<Item extends Batched>(
  items: AsyncIterable<Item>,
  size: BatchSize,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let units = 0;
  for await (const item of items) {
    batch.push(item);
    units += item.article.text.length;
    if (batch.length < size.articles && units < size.units) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

/** By content: the same articles, to be annotated in the same way, are one job, wherever they were read from. */
export function batchId({ articles, fingerprint }: Batch): string {
  return `b${digits([fingerprint, ...articles.map(({ article }) => article)], 32)}`;
}

/** A person types it, so it is short. Of the same job and article it is the same. */
export function letterId(job: string, article: Article): string {
  return `d${digits([job, article.id], 12)}`;
}

/** BullMQ wants a letter before them: an id of figures alone is one of its own. */
function digits(parts: readonly unknown[], count: number): string {
  return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex').slice(0, count);
}
