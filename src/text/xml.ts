import { SaxesParser } from 'saxes';
import { type Place, placeOf } from './place.ts';

/** An element of an XML document with what stands in it; comments and processing instructions are left out. */
export interface XmlNode {
  /** Without a prefix. */
  name: string;
  namespace: string;
  /** By their names as written: `when`, `xml:id`. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlNode | string)[];
  /** UTF-16 offset of its start tag, and behind its end tag. */
  start: number;
  end: number;
  /** Of its start tag. To find it takes a look through the document. */
  place(): Place;
}

/** What is wrong with a document, and where: both counted from 1, the column in UTF-16 units. */
export class XmlFault extends Error {
  override name = 'XmlFault';

  constructor(
    readonly reason: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(reason);
  }
}

/** More than any text needs, and less than would exhaust the stack of what walks the tree. */
const DEEPEST = 400;
const ENTITY = /<!ENTITY/i;

/**
 * Reads an XML document, strictly. No entities but the five of XML are known: none is expanded, and nothing is fetched.
 *
 * @throws {XmlFault} for the first thing that is not well-formed, for entities of its own, and for too deep a tree.
 */
export function readXml(source: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const roots: XmlNode['children'] = [];
  const open: { children: XmlNode['children']; end?: number }[] = [{ children: roots }];
  let opened = 0;
  parser.on('error', ({ message }) => {
    const fault = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new XmlFault(`Expected well-formed XML, got: ${fault}`, parser.line, parser.columnIndex + 1);
  });
  parser.on('doctype', doctype => {
    if (!ENTITY.test(doctype)) return;
    const { line, column } = placeOf(source, source.search(ENTITY));
    throw new XmlFault('Expected XML without entities of its own, got a declaration of some', line, column);
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser has just read the name and one character behind it.
    opened = parser.position - name.length - 2;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const start = opened;
    const place = () => placeOf(source, start);
    const values = new Map(Object.values(attributes).map(({ name, value }) => [name, value]));
    const node: XmlNode = { name: local, namespace: uri, attributes: values, children: [], start, end: start, place };
    if (open.length > DEEPEST) {
      const { line, column } = place();
      throw new XmlFault(`Expected no more than ${DEEPEST} elements within each other, got more`, line, column);
    }
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop()!.end = parser.position;
  });
  const addText = (text: string) => open.at(-1)!.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return roots.find(child => typeof child !== 'string')!;
}
