/** What a node of HTML and one of XML have in common, as far as paragraphs are concerned. */
export interface MarkupNode {
  readonly nodeType: number;
  readonly textContent: string;
  readonly childNodes: ArrayLike<MarkupNode>;
}

export interface MarkupElement extends MarkupNode {
  /** Without a prefix; of HTML in lower case. */
  readonly localName: string;
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement<Element extends MarkupElement>(node: MarkupNode): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: MarkupNode): boolean {
  return node.nodeType === TEXT;
}
