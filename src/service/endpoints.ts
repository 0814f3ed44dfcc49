import { z } from 'zod';
import type { Code } from './fault.ts';
import {
  annotatedSchema,
  annotateQuery,
  answeredSchema,
  articleSchema,
  explainQuery,
  explanationSchema,
  noQuery,
  streamQuery,
  textSchema,
} from './schemas.ts';

/** What is sent, by media type. */
export type Content = Readonly<Record<string, z.ZodType>>;

export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  /** Whether it answers without the token. */
  open?: true;
  query: z.ZodObject;
  body?: Content;
  /** What is answered with status 200. */
  answer: Content;
  /** What can be wrong, besides what can be wrong with each request. */
  faults: readonly Code[];
}

export const ndjsonTypes = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'] as const;

const taken: readonly Code[] = ['request_too_slow', 'unknown_type', 'article_too_large', 'busy', 'stopping'];
const annotating: readonly Code[] = ['not_english', 'article_too_slow', 'article_too_heavy', 'failed'];
const whole: readonly Code[] = ['invalid_article', 'invalid_query', 'body_too_large', ...taken, ...annotating];
const texts: Content = { 'text/plain': textSchema, 'text/markdown': textSchema };

/** All that the service answers to, in the order of its documentation; the page and its files come beside it. */
export const endpoints = {
  annotate: {
    method: 'POST',
    path: '/annotate',
    summary:
      'Annotates an article, or a list of them: the answer has, in their order, the annotation file of each or its problem.',
    query: annotateQuery,
    body: { 'application/json': z.union([articleSchema, z.array(articleSchema)]), ...texts },
    answer: { 'application/json': annotatedSchema },
    faults: whole,
  },
  stream: {
    method: 'POST',
    path: '/annotate/stream',
    summary: 'Annotates any number of articles, one a line, and answers while they come: a line each, in their order.',
    query: streamQuery,
    body: Object.fromEntries(ndjsonTypes.map(type => [type, articleSchema])),
    answer: { [ndjsonTypes[0]]: answeredSchema },
    faults: ['invalid_query', 'unknown_type', 'busy', 'stopping'],
  },
  explain: {
    method: 'POST',
    path: '/explain',
    summary: 'Explains an article: every candidate, who proposed it, which won, and why the others lost.',
    query: explainQuery,
    body: { 'application/json': articleSchema, ...texts },
    answer: { 'application/json': explanationSchema },
    faults: whole,
  },
  health: {
    method: 'GET',
    path: '/health',
    summary: 'Whether it is alive.',
    open: true,
    query: noQuery,
    answer: { 'application/json': z.strictObject({ status: z.literal('alive') }) },
    faults: [],
  },
  ready: {
    method: 'GET',
    path: '/ready',
    summary: 'Whether it takes articles: its threads are ready, and it is not stopping.',
    open: true,
    query: noQuery,
    answer: { 'application/json': z.strictObject({ status: z.literal('ready') }) },
    faults: ['stopping'],
  },
  metrics: {
    method: 'GET',
    path: '/metrics',
    summary: 'Counts, times and sizes for Prometheus.',
    query: noQuery,
    answer: { 'text/plain': z.string() },
    faults: [],
  },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document.',
    open: true,
    query: noQuery,
    answer: { 'application/json': z.looseObject({ openapi: z.literal('3.1.0') }) },
    faults: [],
  },
} as const satisfies Record<string, Endpoint>;

/** What can be wrong with each request. */
export const generalFaults: readonly Code[] = ['other_site', 'other_host', 'too_many_requests'];
