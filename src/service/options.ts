import type { Writable } from 'node:stream';
import type { Annotator } from '../annotator/index.ts';
import { DEFAULT_MAX_BYTES } from '../article/index.ts';
import type { Asset } from '../server/index.ts';

/** An annotator that says how many articles wait for it. */
export type ServiceAnnotator = Annotator & { waiting(): number };

export interface ServiceOptions {
  annotator: ServiceAnnotator;
  /** Of the package, for `openapi.json`. */
  version: string;
  /** Name or address that it listens on. Default: 127.0.0.1. */
  host?: string | undefined;
  /** What a request has to show. Without one only this machine is listened to. Default: none. */
  token?: string | undefined;
  /** The files of the page, by name. Default: none. */
  assets?: ReadonlyMap<string, Asset>;
  /** Of articles that give none, `YYYY-MM-DD`. Default: none. */
  date?: string | undefined;
  /** Of articles that give none. Default: none. */
  place?: string | undefined;
  limits?: { [Limit in keyof Limits]?: Limits[Limit] | undefined };
  /** Addresses of proxies whose `X-Forwarded-For` is believed. Default: none. */
  trustProxy?: readonly string[] | undefined;
  /** Default: `info`, to standard error. */
  log?: { level?: LogLevel | undefined; to?: Writable };
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

export interface Limits {
  /** Bytes of a body; a stream has no limit. Default: 10,000,000. */
  maxBody: number;
  /** Bytes of an article. Default: 10,000,000. */
  maxBytes: number;
  /** Requests that are worked on at a time; a stream is one. Default: 16 for each article that the annotator has in hand. */
  maxInFlight: number;
  /** Requests of one client a minute. Default: 6,000. */
  rate: number;
  /** Seconds in which a body has to be there. Default: 30. */
  bodyTimeout: number;
  /** Seconds that a stream waits for a line, or for an answer to be taken. Default: 120. */
  streamTimeout: number;
}

export function limitsOf({ annotator, limits = {} }: ServiceOptions): Limits {
  return {
    maxBody: limits.maxBody ?? 10_000_000,
    maxBytes: limits.maxBytes ?? DEFAULT_MAX_BYTES,
    maxInFlight: limits.maxInFlight ?? 16 * annotator.width,
    rate: limits.rate ?? 6_000,
    bodyTimeout: limits.bodyTimeout ?? 30,
    streamTimeout: limits.streamTimeout ?? 120,
  };
}
