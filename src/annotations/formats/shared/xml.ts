import { SaxesParser } from 'saxes';
import { InputError, type Problem } from '../../../errors.ts';
import { type Place, placeOf } from '../../../text/place.ts';

/** An element of an XML document with what stands in it; comments and processing instructions are left out. */
export interface XmlElement {
  /** Without a prefix. */
  name: string;
  namespace: string;
  /** By their names as written: `when`, `xml:id`. */
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** Of its start tag. */
  place(): Place;
}

/** More than any text needs, and less than would exhaust the stack of what walks the tree. */
const DEEPEST = 500;

/**
 * Reads an XML document. Entities other than the five of XML are not known, so that a file can neither fetch another one
 * nor grow without end.
 *
 * @throws {InputError} naming line and column of the first thing that is not well-formed.
 */
export function parseXml(source: string, file: string): XmlElement {
  const fail = (reason: string, place: Place): never => {
    throw new InputError([{ kind: 'input', file, ...place, reason }]);
  };
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement['children'] = [];
  const open: XmlElement['children'][] = [root];
  let start = 0;
  parser.on('error', ({ message }) => {
    const fault = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    fail(`Expected well-formed XML, got: ${fault}`, { line: parser.line, column: parser.columnIndex + 1 });
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser has just read the name and one character behind it.
    start = parser.position - name.length - 2;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const at = start;
    const place = () => placeOf(source, at);
    const values = new Map(Object.values(attributes).map(({ name, value }) => [name, value]));
    const element: XmlElement = { name: local, namespace: uri, attributes: values, children: [], place };
    if (open.length > DEEPEST) fail(`Expected no more than ${DEEPEST} elements within each other, got more`, place());
    open.at(-1)!.push(element);
    open.push(element.children);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', text => open.at(-1)!.push(text));
  parser.on('cdata', text => open.at(-1)!.push(text));
  parser.write(source).close();
  return root.find(child => typeof child !== 'string')!;
}

/** The elements below this one, itself included, in the order of the document. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child);
}

export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(child => typeof child !== 'string').filter(({ name }) => names.includes(name));
}

/** All text within an element, with white space as one space and none at the edges. */
export function plainText(element: XmlElement): string {
  const inner = (children: XmlElement['children']): string =>
    children.map(child => (typeof child === 'string' ? child : inner(child.children))).join('');
  return inner(element.children)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** @param inner XML that is written already. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`);
  return inner === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inner}</${name}>`;
}

/** Character data: a CR would be read as a line end, and is written as a reference. */
export function xmlText(text: string): string {
  return text.replace(/[&<>\r]/g, character => REFERENCES[character]!);
}

/** The value of an attribute, between double quotes: of white space only spaces stay what they are. */
function xmlAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, character => REFERENCES[character]!);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** What no XML document can hold, not even as a reference: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/**
 * Refuses a text with characters that XML forbids.
 *
 * @param file what the text is of, for the message.
 * @throws {InputError} naming line and column in the text.
 */
export function requireXml(text: string, file: string): void {
  const found = FORBIDDEN.exec(text);
  if (!found) return;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const reason = `Expected characters that XML allows, got U+${code}`;
  const problem: Problem = {
    kind: 'input',
    file,
    ...placeOf(text, found.index),
    reason,
    hint: 'take it out of the text',
  };
  throw new InputError([problem]);
}

/** JSON that holds no character which XML forbids: those stand escaped in it. */
export function jsonForXml(value: unknown): string {
  return JSON.stringify(value).replace(new RegExp(FORBIDDEN, 'gu'), character =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
