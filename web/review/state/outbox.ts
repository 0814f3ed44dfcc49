import type { Action } from '../../../src/review/protocol.ts';

/** A decision on its way to the server. */
export interface Waiting {
  article: string;
  action: Action;
}

/** Decisions of one article that travel together. The name lets the server know a batch that it has done already. */
export interface Batch {
  request: string;
  article: string;
  actions: readonly Action[];
}

/**
 * Decisions in the order in which they were made. One batch is on its way at a time; what is decided meanwhile waits and
 * travels together. A batch that got no answer is sent again as it was, so that nothing is lost and nothing done twice.
 */
export interface Outbox {
  sent?: Batch | undefined;
  waiting: readonly Waiting[];
  /** Why the last batch was not taken, while it is tried again. */
  trouble?: string | undefined;
}

export const emptyOutbox: Outbox = { waiting: [] };

/** Most decisions of one batch. */
const MOST = 100;

export function put(outbox: Outbox, article: string, action: Action): Outbox {
  return { ...outbox, waiting: [...outbox.waiting, { article, action }] };
}

/** Takes the next batch, when none is on its way and something waits. `request` names it. */
export function take(outbox: Outbox, request: string): Outbox {
  const first = outbox.waiting[0];
  if (outbox.sent || !first) return outbox;
  const other = outbox.waiting.findIndex(({ article }) => article !== first.article);
  const count = Math.min(MOST, other < 0 ? outbox.waiting.length : other);
  const actions = outbox.waiting.slice(0, count).map(({ action }) => action);
  return { ...outbox, sent: { request, article: first.article, actions }, waiting: outbox.waiting.slice(count) };
}

/** The batch was answered. */
export function answered(outbox: Outbox): Outbox {
  return { waiting: outbox.waiting };
}

/** No answer came. The batch stays what it is. */
export function unanswered(outbox: Outbox, trouble: string): Outbox {
  return { ...outbox, trouble };
}

/** Number of decisions that the server has not confirmed. */
export function unsaved({ sent, waiting }: Outbox): number {
  return (sent?.actions.length ?? 0) + waiting.length;
}

/** What is not confirmed about an article, in order. */
export function pendingOf({ sent, waiting }: Outbox, article: string): Action[] {
  return [
    ...(sent?.article === article ? sent.actions : []),
    ...waiting.filter(each => each.article === article).map(({ action }) => action),
  ];
}

/** The outbox as it was kept over a reload of the page; an empty one when there is none or it cannot be read. */
export function restored(kept: string | null): Outbox {
  if (kept === null) return emptyOutbox;
  try {
    const { sent, waiting } = JSON.parse(kept) as Partial<Outbox>;
    return Array.isArray(waiting) ? { sent, waiting } : emptyOutbox;
  } catch {
    return emptyOutbox;
  }
}

export function toKeep({ sent, waiting }: Outbox): string | null {
  return sent || waiting.length > 0 ? JSON.stringify({ sent, waiting }) : null;
}
