import { readXml, XmlFault, type XmlNode } from '../../text/xml.ts';
import { Unreadable } from './imported.ts';
import { ELEMENT, isElement, type MarkupElement, type MarkupNode, TEXT } from './markup.ts';
import { sourceHash } from './source-hash.ts';
import { tidyLine } from './tidy.ts';

/** An element of an XML document, read like one of HTML. */
export class XmlElement implements MarkupElement {
  readonly nodeType = ELEMENT;
  /** Without a prefix. */
  readonly localName: string;
  readonly namespace: string;
  /** By their names as written: `norm`, `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly childNodes: readonly MarkupNode[];

  constructor(
    private readonly node: XmlNode,
    private readonly source: string,
  ) {
    this.localName = node.name;
    this.namespace = node.namespace;
    this.attributes = node.attributes;
    this.childNodes = node.children.map(child =>
      typeof child === 'string'
        ? { nodeType: TEXT, textContent: child, childNodes: [] }
        : new XmlElement(child, source),
    );
  }

  /** Line of its start tag, counted from 1. */
  get line(): number {
    return this.node.place().line;
  }

  get textContent(): string {
    return this.childNodes.map(child => child.textContent).join('');
  }

  /** SHA-256 of the element as it is written, in UTF-8. */
  get hash(): string {
    return sourceHash(this.source.slice(this.node.start, this.node.end));
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
 * Reads an XML document, strictly: see `readXml`.
 *
 * @throws {Unreadable} naming line and column of what is at fault.
 */
export function parseXml(source: string): XmlElement {
  try {
    return new XmlElement(readXml(source), source);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { reason, line, column } = error;
    throw new Unreadable({ reason, line, column });
  }
}

/** The text of an element on one line; undefined where there is no element or no text. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  return tidyLine(element?.textContent ?? '') || undefined;
}
