import type { XmlNode } from '../../../text/xml.ts';
import type { Span } from '../../../types.ts';
import { typeOfElement } from './tei-elements.ts';

/** An element that names something, with what it covers of the text. */
export interface TeiMention extends Span {
  element: XmlNode;
  type: string;
}

/** Elements that begin and end a paragraph, or a line of its own. */
const BLOCKS = new Set(
  'ab argument back body byline cell closer dateline div docTitle epigraph floatingText front group head item l label lg list opener p postscript quote row salute signed sp speaker stage table titlePart trailer'.split(
    ' ',
  ),
);
/** What stands in a text but is not of it. */
const LEFT_OUT = new Set(['note', 'fw', 'figDesc', 'teiHeader', 'standOff']);

/**
 * The text of an element and what is named in it. Where `xml:space` is `preserve`, that is all its character data, and
 * nothing else; elsewhere white space is one space, and a blank line stands between paragraphs. Of elements within each
 * other the outermost counts, and of alternatives (`choice`) the first.
 */
export function readText(element: XmlNode): { text: string; mentions: TeiMention[] } {
  const mentions: TeiMention[] = [];
  let text = '';
  /** White space that is written once something follows it. */
  let pending = '';
  let open: { start?: number } | undefined;

  walk(element, false);
  return { text, mentions };

  function walk(at: XmlNode, keep: boolean): void {
    if (LEFT_OUT.has(at.name)) return;
    const space = at.attributes.get('xml:space');
    const preserve = space === undefined ? keep : space === 'preserve';
    const type = open ? undefined : typeOfElement(at);
    if (type === undefined) inside(at, preserve);
    else {
      const span: { start?: number } = {};
      open = span;
      inside(at, preserve);
      open = undefined;
      if (span.start !== undefined) mentions.push({ element: at, type, start: span.start, end: text.length });
    }
  }

  function inside(at: XmlNode, preserve: boolean): void {
    const breaks = !preserve && (BLOCKS.has(at.name) ? '\n\n' : at.name === 'lb' ? '\n' : '');
    if (breaks) wait(breaks);
    const alternatives = at.name === 'choice';
    for (const child of at.children) {
      if (typeof child !== 'string') {
        walk(child, preserve);
        if (alternatives) break;
      } else if (preserve) write(child);
      else if (!alternatives) words(child);
    }
    if (breaks) wait(breaks);
  }

  function words(characters: string): void {
    for (const run of characters.split(/([ \t\r\n]+)/)) {
      if (/^[ \t\r\n]/.test(run)) wait(' ');
      else if (run !== '') write(run);
    }
  }

  function wait(space: string): void {
    if (text !== '' && space.length >= pending.length) pending = space === ' ' && pending === '\n' ? pending : space;
  }

  function write(characters: string): void {
    text += pending;
    pending = '';
    if (open) open.start ??= text.length;
    text += characters;
  }
}
