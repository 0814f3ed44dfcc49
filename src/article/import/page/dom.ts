import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, parse, parseFragment, serialize } from 'parse5';
import { unreadable } from '../imported.ts';
import type { MarkupElement } from '../markup.ts';

/** The parts of the DOM that importing uses; the compiler knows no browser's types here. */
export interface DomElement extends MarkupElement {
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  matches(selector: string): boolean;
  closest(selector: string): DomElement | null;
  compareDocumentPosition(other: DomElement): number;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly body: DomElement;
}

/** More elements within each other than any page has, and fewer than would exhaust the stack of what walks the tree. */
const DEEPEST = 400;

/**
 * Makes a document of HTML as a browser does. parse5 builds the tree by the HTML standard: linkedom's own parser keeps
 * the capitals of attributes in old markup, which then has no metadata, nests paragraphs without end tags, and loses
 * frames. linkedom gives that tree a DOM at a fifth of jsdom's time.
 *
 * @throws {Unreadable} when elements stand too deep within each other.
 */
export function parsePage(html: string): DomDocument {
  const tree = parse(html, { treeAdapter: shallow() });
  return parseHTML(serialize(tree)).document as unknown as DomDocument;
}

/** The text of HTML's character references: `Smith &amp; Sons` → `Smith & Sons`. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node && 'value' in node ? node.value : text;
}

/** The elements are counted while they are opened: a page that is too deep is let go before it costs time. */
function shallow(): typeof defaultTreeAdapter {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEEPEST) unreadable(`Expected no more than ${DEEPEST} elements within each other, got more`);
    },
    onItemPop: () => {
      depth--;
    },
  };
}
