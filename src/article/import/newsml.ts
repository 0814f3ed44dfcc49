import { dayIn } from './dates.ts';
import { type Extract, unreadable } from './imported.ts';
import { readNitf } from './nitf.ts';
import { parsePage } from './page/dom.ts';
import { paragraphsOf } from './paragraphs.ts';
import { plainParagraphs } from './tidy.ts';
import { lineOf, type XmlElement } from './xml.ts';

export function isNewsMl({ localName }: XmlElement): boolean {
  return localName === 'newsItem' || localName === 'newsMessage';
}

/** The news items of a document, each to be read by itself. Packages and concepts are no articles. */
export function newsItems(root: XmlElement): XmlElement[] {
  return root.localName === 'newsItem' ? [root] : [...root.descendants('newsItem')];
}

/**
 * Reads an article in NewsML-G2, the IPTC's exchange format: https://iptc.org/standards/newsml-g2/. The text is NITF or
 * HTML in the item itself.
 *
 * @throws {Unreadable} when the item has no text of its own, or was cancelled.
 */
export function readNewsItem(item: XmlElement): Extract {
  const status = item.find('itemMeta', 'pubStatus')?.attributes.get('qcode') ?? '';
  if (/:(?:canceled|withheld)$/.test(status)) unreadable(`Expected an article to use, got one that is ${status}`);
  const meta = item.find('contentMeta');
  const { paragraphs, ...inner } = contentOf(item);
  const guid = item.attributes.get('guid');
  const located = meta?.find('located');
  return {
    paragraphs,
    headline: lineOf(meta?.find('headline')) ?? inner.headline ?? lineOf(item.find('itemMeta', 'title')),
    date:
      dayIn(lineOf(meta?.find('contentCreated'))) ??
      inner.date ??
      dayIn(lineOf(item.find('itemMeta', 'firstCreated'))) ??
      dayIn(lineOf(item.find('itemMeta', 'versionCreated'))),
    url: guid || inner.url,
    place:
      lineOf(located?.find('name')) ??
      located?.attributes.get('literal') ??
      inner.place ??
      lineOf(meta?.find('dateline')),
    language: meta?.find('language')?.attributes.get('tag') ?? item.attributes.get('xml:lang') ?? inner.language,
    byline: lineOf(meta?.find('by')) ?? inner.byline,
  };
}

function contentOf(item: XmlElement): Extract {
  const inline = item.find('contentSet', 'inlineXML');
  const nitf = inline?.find('nitf');
  if (nitf) return readNitf(nitf);
  const body = inline && (inline.find('html', 'body') ?? inline);
  if (body) return { paragraphs: paragraphsOf(body) };
  const data = item.find('contentSet', 'inlineData');
  if (!data) return unreadable('Expected a news item with its text, got one without inlineXML and inlineData');
  const isHtml = /html/.test(data.attributes.get('contenttype') ?? '');
  return { paragraphs: isHtml ? paragraphsOf(parsePage(data.textContent).body) : plainParagraphs(data.textContent) };
}
