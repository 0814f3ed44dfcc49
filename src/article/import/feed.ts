import { dayIn } from './dates.ts';
import { type Extract, unreadable } from './imported.ts';
import { decodeReferences, parsePage } from './page/dom.ts';
import { paragraphsOf } from './paragraphs.ts';
import { plainParagraphs, tidyLine } from './tidy.ts';
import { lineOf, type XmlElement } from './xml.ts';

const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const SUMMARY = 'Expected the whole text of an article, got a summary';
const HINT = 'save the page that it leads to';

/** Whether a document is a feed: RSS 0.9x and 2.0, RSS 1.0, Atom. */
export function isFeed({ localName }: XmlElement): boolean {
  return localName === 'rss' || localName === 'RDF' || localName === 'feed';
}

/** The articles of a feed as elements, each to be read by itself. */
export function feedItems(root: XmlElement): XmlElement[] {
  if (root.localName === 'feed') return root.children('entry');
  if (root.localName === 'RDF') return root.children('item');
  return root.children('channel').flatMap(channel => channel.children('item'));
}

/**
 * Reads one article of a feed. Its whole text is in `content:encoded` of RSS or `content` of Atom; a description or a
 * summary is not the article.
 *
 * @throws {Unreadable} when there is only a summary, or the text is in another file.
 */
export function readFeedItem(item: XmlElement, root: XmlElement): Extract {
  return root.localName === 'feed' ? readEntry(item, root) : readItem(item, root);
}

function readItem(item: XmlElement, root: XmlElement): Extract {
  const content = item.children('encoded').find(({ namespace }) => namespace === CONTENT);
  const html = content?.textContent.trim() ?? '';
  if (html === '') unreadable(SUMMARY, HINT);
  const core = (name: string) => item.children(name).find(({ namespace }) => namespace === DUBLIN_CORE);
  const guid = item.find('guid');
  return {
    // Many feeds put a title with references of HTML into CDATA.
    headline: decodeReferences(lineOf(item.find('title')) ?? ''),
    paragraphs: paragraphsOf(parsePage(html).body),
    date: dayIn(lineOf(item.find('pubDate'))) ?? dayIn(lineOf(core('date'))),
    url: lineOf(item.find('link')) ?? (guid?.attributes.get('isPermaLink') === 'false' ? undefined : lineOf(guid)),
    language: lineOf(root.find('channel', 'language')) ?? lineOf(root.find('channel')?.children('language')[0]),
    byline: lineOf(core('creator')) ?? lineOf(item.find('author')),
  };
}

function readEntry(entry: XmlElement, feed: XmlElement): Extract {
  const content = entry.find('content');
  const source = content?.attributes.get('src');
  if (source !== undefined) unreadable(`Expected the text of an article, got a reference to ${source}`, HINT);
  if (!content || content.textContent.trim() === '') unreadable(SUMMARY, HINT);
  const links = entry.children('link');
  const link = links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate');
  const authors = [entry, feed].map(element => element.children('author')).find(({ length }) => length > 0) ?? [];
  return {
    headline: textConstruct(entry.find('title')),
    paragraphs: contentParagraphs(content),
    date: dayIn(lineOf(entry.find('published'))) ?? dayIn(lineOf(entry.find('updated'))),
    url: link?.attributes.get('href') ?? lineOf(entry.find('id')),
    language: [content, entry, feed].map(({ attributes }) => attributes.get('xml:lang')).find(Boolean),
    byline: authors.flatMap(author => lineOf(author.find('name')) ?? []).join(', ') || undefined,
  };
}

function contentParagraphs(content: XmlElement): string[] {
  const type = content.attributes.get('type') ?? 'text';
  if (type === 'xhtml' || content.children().length > 0) return paragraphsOf(content);
  if (type === 'html' || type === 'text/html') return paragraphsOf(parsePage(content.textContent).body);
  return plainParagraphs(content.textContent);
}

/** A title of Atom may hold escaped HTML. */
function textConstruct(element: XmlElement | undefined): string | undefined {
  if (element?.attributes.get('type') !== 'html') return lineOf(element);
  return tidyLine(parsePage(element.textContent).body.textContent) || undefined;
}
