import { InputError, type Problem } from '../../../errors.ts';
import { placeOf } from '../../../text/place.ts';
import { readXml, XmlFault, type XmlNode } from '../../../text/xml.ts';

/**
 * Reads an XML document, strictly: see `readXml`.
 *
 * @throws {InputError} naming line and column of what is at fault.
 */
export function parseXml(source: string, file: string): XmlNode {
  try {
    return readXml(source);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { reason, line, column } = error;
    throw new InputError([{ kind: 'input', file, line, column, reason }], { cause: error });
  }
}

/** The elements below this one, itself included, in the order of the document. */
export function* descendants(element: XmlNode): Generator<XmlNode> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child);
}

export function childrenNamed(element: XmlNode, ...names: readonly string[]): XmlNode[] {
  return element.children.filter(child => typeof child !== 'string').filter(({ name }) => names.includes(name));
}

/** All text within an element, with white space as one space and none at the edges. */
export function plainText(element: XmlNode): string {
  const inner = (children: XmlNode['children']): string =>
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
