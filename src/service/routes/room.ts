import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reading } from '../articles.ts';
import type { Limits } from '../options.ts';
import type { Worker } from '../worker.ts';

/** What the routes share that work on articles. */
export interface Room {
  worker: Worker;
  limits: Limits;
  reading: Reading;
}

/** Answers a request; what it returns is the body. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** UTF-16 units of text in hand for one request from which on no other article is begun. */
const MOST_UNITS = 16_000_000;

/** Two articles for each that is worked on: none waits for the other, and other requests get their turn. */
export function inHand({ width }: Worker): { items: number; weight: number } {
  return { items: 2 * width, weight: MOST_UNITS };
}

/** Told when the client has gone, or has its answer. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}
