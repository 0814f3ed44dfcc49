import type { Span } from '../../../src/types.ts';

/** The span of the article's text that is selected in the page; nothing when it begins or ends elsewhere. */
export function selectedSpan(): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

/** Offset in the article's text of a point in the page. Blocks hold the text's characters and nothing else. */
export function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}

/** Puts the cursor of the selection before an element's text. */
export function collapseBefore(element: Element): void {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  getSelection()?.collapse(text ?? element, 0);
}
