import {
  completeArticle,
  type Defaults,
  type Line,
  overLimit,
  type Parsed,
  parseArticle,
  parseJsonArticles,
  parseLine,
  readMetadata,
} from '../article/index.ts';
import type { Article } from '../types.ts';
import { faultOf, ServiceError, type ServiceFault } from './fault.ts';

/** An article as it came, or what is wrong with it. */
export type Came = { article: Article } | { fault: ServiceFault };

/** The limit of an article in bytes, and what holds for articles that do not say it themselves. */
export type Reading = { maxBytes: number } & Partial<Defaults>;

/** Most articles in a list: the answer is held in memory. */
const MOST_LISTED = 1_000;

const FORMATS: Readonly<Record<string, Article['format']>> = { 'text/plain': 'text', 'text/markdown': 'markdown' };

/**
 * The articles in a body.
 *
 * @param said of the article in the query of the address, for one that is plain text; JSON has it inside.
 * @throws {ServiceError} when there are none to be told apart.
 */
export function articlesIn(body: Uint8Array, type: string, said: Said, reading: Reading): Came | Came[] {
  const format = FORMATS[type];
  if (format !== undefined) return textArticle(body, format, said, reading);
  const [key] = Object.keys(said);
  if (key !== undefined)
    throw new ServiceError('invalid_query', { reason: `Expected \`${key}\` inside the JSON, got it in the address` });
  const parsed = parseJsonArticles(body, { most: MOST_LISTED });
  if ('fault' in parsed) throw new ServiceError('invalid_article', parsed.fault);
  if ('article' in parsed) return came(parsed.article, DEFAULT_ID, reading);
  return parsed.list.map((each, at) => came(each, `${DEFAULT_ID}-${at + 1}`, reading));
}

/** What an address says of an article. */
export type Said = Readonly<Record<string, string | undefined>>;

const DEFAULT_ID = 'article';

function textArticle(body: Uint8Array, format: Article['format'], said: Said, reading: Reading): Came {
  const read = readMetadata(said);
  if ('fault' in read) {
    const { key: _, ...fault } = read.fault;
    throw new ServiceError('invalid_query', fault);
  }
  if (body.length > reading.maxBytes) return tooLarge(reading);
  return came(parseArticle(body, format), DEFAULT_ID, { ...reading, ...read.metadata });
}

/** The article on a line of a stream; without bytes it was over the limit. */
export function articleOnLine({ bytes, offset, number }: Line, reading: Reading): Came {
  return bytes ? came(parseLine(bytes, offset), `${DEFAULT_ID}-${number}`, reading) : tooLarge(reading);
}

function came(parsed: Parsed, id: string, { maxBytes, ...defaults }: Reading): Came {
  if ('fault' in parsed) return { fault: faultOf('invalid_article', parsed.fault) };
  if (Buffer.byteLength(parsed.text) > maxBytes) return tooLarge({ maxBytes });
  return { article: completeArticle(parsed, { id, ...defaults }) };
}

function tooLarge({ maxBytes }: Pick<Reading, 'maxBytes'>): Came {
  return { fault: faultOf('article_too_large', overLimit(maxBytes)) };
}
