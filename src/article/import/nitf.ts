import { dayIn } from './dates.ts';
import { type Extract, unreadable } from './imported.ts';
import { paragraphsOf } from './paragraphs.ts';
import { essence } from './tidy.ts';
import { lineOf, type XmlElement } from './xml.ts';

/**
 * Reads an article in NITF, the IPTC's News Industry Text Format: https://iptc.org/standards/nitf/.
 *
 * @throws {Unreadable} when there is no body.
 */
export function readNitf(nitf: XmlElement): Extract {
  const content = nitf.find('body', 'body.content');
  if (!content) return unreadable('Expected NITF with a body.content, got none');
  const head = nitf.find('body', 'body.head');
  const docdata = nitf.find('head', 'docdata');
  const dateline = head?.find('dateline');
  return {
    headline: lineOf(head?.find('hedline', 'hl1')) ?? lineOf(nitf.find('head', 'title')),
    paragraphs: [...(head?.find('hedline')?.children('hl2') ?? []).flatMap(paragraphsOf), ...paragraphsOf(content)],
    date:
      dayIn(docdata?.find('date.issue')?.attributes.get('norm')) ??
      dayIn(docdata?.find('date.release')?.attributes.get('norm')) ??
      dayIn(nitf.find('head', 'pubdata')?.attributes.get('date.publication')) ??
      dayIn(dateline?.find('story.date')?.attributes.get('norm')),
    url: docdata?.find('doc-id')?.attributes.get('id-string') || undefined,
    place: placeOf(dateline),
    language: nitf.attributes.get('xml:lang') ?? nitf.find('body')?.attributes.get('xml:lang'),
    byline: bylineOf(head?.find('byline')),
  };
}

/** The location of a dateline with commas between its parts, or its text without the day. */
function placeOf(dateline: XmlElement | undefined): string | undefined {
  const location = dateline?.find('location');
  const parts = ['sublocation', 'city', 'state', 'country'].map(name => lineOf(location?.find(name)));
  const named = parts.filter(part => part !== undefined).join(', ');
  if (named !== '') return named;
  if (location) return lineOf(location);
  const date = lineOf(dateline?.find('story.date')) ?? '';
  return (
    lineOf(dateline)
      ?.replace(date, '')
      .replace(/(?<![\s,–—-])[\s,–—-]+$/u, '') || undefined
  );
}

/** The people of a byline, or its text. */
function bylineOf(byline: XmlElement | undefined): string | undefined {
  const people = [...(byline?.descendants('person') ?? [])].map(person => lineOf(person));
  const named = people.filter(person => person !== undefined && essence(person) !== '');
  return named.length > 0 ? named.join(', ') : lineOf(byline);
}
