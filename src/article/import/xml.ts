import { SaxesParser } from 'saxes';
import { Unreadable, unreadable } from './imported.ts';
import { ELEMENT, isElement, type MarkupElement, type MarkupNode, TEXT } from './markup.ts';
import { sourceHash } from './source-hash.ts';
import { tidyLine } from './tidy.ts';

/** Deeper than any feed or agency's file, and no danger to the stack. */
const DEEPEST = 400;

/** An element of an XML document, read like one of HTML. */
export class XmlElement implements MarkupElement {
  readonly nodeType = ELEMENT;
  readonly childNodes: MarkupNode[] = [];
  /** UTF-16 offset behind its end tag. */
  end = 0;

  constructor(
    /** Without a prefix. */
    readonly localName: string,
    readonly namespace: string,
    /** By their names as written: `norm`, `xml:lang`. */
    readonly attributes: ReadonlyMap<string, string>,
    /** Line of its start tag, counted from 1. */
    readonly line: number,
    /** UTF-16 offset of its start tag. */
    private readonly start: number,
    private readonly source: string,
  ) {}

  get textContent(): string {
    return this.childNodes.map(child => child.textContent).join('');
  }

  /** SHA-256 of the element as it is written, in UTF-8. */
  get hash(): string {
    return sourceHash(this.source.slice(this.start, this.end));
  }

  /** The child elements, or those of a name. */
  children(name?: string): XmlElement[] {
    const elements = this.childNodes.filter(node => isElement<XmlElement>(node));
    return name === undefined ? elements : elements.filter(({ localName }) => localName === name);
  }

  /** The first element on a way down by names: `find('head', 'docdata', 'date.issue')`. */
  find(...names: readonly string[]): XmlElement | undefined {
    const [name, ...rest] = names;
    if (name === undefined) return this;
    for (const child of this.children(name)) {
      const found = child.find(...rest);
      if (found) return found;
    }
    return undefined;
  }

  /** All elements of a name below this one, in the order of the document. */
  *descendants(name: string): Generator<XmlElement> {
    for (const child of this.children()) {
      if (child.localName === name) yield child;
      yield* child.descendants(name);
    }
  }
}

/**
 * Reads an XML document, strictly. No entities but the five of XML are known: none is expanded, and nothing is fetched.
 *
 * @throws {Unreadable} naming line and column of the first thing that is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document = new XmlElement('', '', new Map(), 1, 0, source);
  const open: XmlElement[] = [document];
  let [line, start] = [1, 0];
  parser.on('error', ({ message }) => {
    const fault = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const reason = `Expected well-formed XML, got: ${fault}`;
    throw new Unreadable({ reason, line: parser.line, column: parser.columnIndex + 1 });
  });
  parser.on('doctype', doctype => {
    if (/<!ENTITY/i.test(doctype)) unreadable('Expected XML without entities of its own, got a declaration of some');
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser has just read the name and one character behind it.
    start = parser.position - name.length - 2;
    line = parser.line;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > DEEPEST) unreadable(`Expected no more than ${DEEPEST} elements within each other, got more`);
    const values = new Map(Object.values(attributes).map(({ name, value }) => [name, value]));
    const element = new XmlElement(local, uri, values, line, start, source);
    open.at(-1)!.childNodes.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop()!.end = parser.position;
  });
  const addText = (textContent: string) => {
    open.at(-1)!.childNodes.push({ nodeType: TEXT, textContent, childNodes: [] });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  return document.children()[0]!;
}

/** The text of an element on one line; undefined where there is no element or no text. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  return tidyLine(element?.textContent ?? '') || undefined;
}
