import type { Fault } from '../fault.ts';
import { decodeMarkup } from './decode-markup.ts';
import { readDocx } from './docx.ts';
import { feedItems, isFeed, readFeedItem } from './feed.ts';
import { finish } from './finish.ts';
import { type Extract, type Outcome, Unreadable, unreadable } from './imported.ts';
import type { SourceKind } from './kinds.ts';
import { readMht } from './mht.ts';
import { isNewsMl, newsItems, readNewsItem } from './newsml.ts';
import { ninjsItems, readNinjs } from './ninjs.ts';
import { readNitf } from './nitf.ts';
import { readPage } from './page/page.ts';
import { readPdf } from './pdf/pdf.ts';
import { sourceHash } from './source-hash.ts';
import { parseXml, type XmlElement } from './xml.ts';

/**
 * Reads the articles of one file: one of most kinds, many of a feed. What cannot be read is a fault in its place.
 * Nothing is fetched, no reference followed, no entity expanded.
 */
export async function readSource(bytes: Uint8Array, kind: SourceKind): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  try {
    for (const part of await sourceParts(bytes, kind)) outcomes.push(await outcomeOf(part));
  } catch (error) {
    outcomes.push({ fault: faultOf(error) });
  }
  return outcomes;
}

/** One article of a source, not read yet. */
interface SourcePart {
  extract: () => Extract | Promise<Extract>;
  /** SHA-256 of the part. */
  source: string;
  /** Where it begins, when it is one of many. */
  line?: number;
}

async function sourceParts(bytes: Uint8Array, kind: SourceKind): Promise<SourcePart[]> {
  const whole = (extract: SourcePart['extract']) => [{ extract, source: sourceHash(bytes) }];
  switch (kind) {
    case 'page':
      return whole(() => readPage(decodeMarkup(bytes)));
    case 'mht':
      return whole(() => readMht(bytes));
    case 'docx':
      return whole(() => readDocx(bytes));
    case 'pdf':
      return whole(() => readPdf(bytes));
    case 'json':
      return jsonParts(bytes);
    case 'xml':
      return xmlParts(bytes);
  }
}

function jsonParts(bytes: Uint8Array): SourcePart[] {
  const items = ninjsItems(decodeMarkup(bytes));
  if (items.length === 1) return [{ extract: () => readNinjs(items[0]), source: sourceHash(bytes) }];
  return items.map(item => ({ extract: () => readNinjs(item), source: sourceHash(JSON.stringify(item)) }));
}

function xmlParts(bytes: Uint8Array): SourcePart[] {
  const root = parseXml(decodeMarkup(bytes));
  const each = (items: readonly XmlElement[], read: (item: XmlElement) => Extract): SourcePart[] => {
    if (items.length === 0) unreadable(`Expected articles in <${root.localName}>, found none`);
    return items.map(item => ({ extract: () => read(item), source: item.hash, line: item.line }));
  };
  if (isFeed(root)) return each(feedItems(root), item => readFeedItem(item, root));
  if (isNewsMl(root)) return each(newsItems(root), readNewsItem);
  if (root.localName === 'nitf') return [{ extract: () => readNitf(root), source: sourceHash(bytes) }];
  if (root.localName === 'html') return [{ extract: () => readPage(decodeMarkup(bytes)), source: sourceHash(bytes) }];
  return unreadable(`Expected RSS, Atom, NITF, NewsML-G2 or XHTML, got <${root.localName}>`);
}

async function outcomeOf({ extract, source, line }: SourcePart): Promise<Outcome> {
  try {
    return { article: finish(await extract(), source) };
  } catch (error) {
    return { fault: { ...(line !== undefined && { line }), ...faultOf(error) } };
  }
}

/** A foreign parser may fail on what nobody thought of: that is a fault of this article, and the others go on. */
function faultOf(error: unknown): Fault {
  if (error instanceof Unreadable) return error.fault;
  if (error instanceof RangeError) return { reason: 'Expected content that is nested less deep' };
  return { reason: `Expected to read it, got: ${error instanceof Error ? error.message : String(error)}` };
}
