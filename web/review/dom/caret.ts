/** How arrow keys move the caret; with Control or Alt by word. */
const MOVES: Record<string, readonly ['forward' | 'backward', 'character' | 'line' | 'lineboundary']> = {
  ArrowRight: ['forward', 'character'],
  ArrowLeft: ['backward', 'character'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
};

/** Moves the caret, or with Shift the end of the selection, within an element. Says whether the key was one of these. */
export function moveCaret(event: KeyboardEvent, within: Element): boolean {
  const move = MOVES[event.key];
  const selection = getSelection();
  if (!move || !selection) return false;
  const [direction, step] = move;
  const byWord = step === 'character' && (event.ctrlKey || event.altKey);
  const { focusNode, focusOffset, anchorNode, anchorOffset } = selection;
  selection.modify(event.shiftKey ? 'extend' : 'move', direction, byWord ? 'word' : step);
  const left = !selection.focusNode || !within.contains(selection.focusNode);
  if (left && anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return true;
}

/** Where the caret stands in the window; nothing without a selection. */
export function caretBox(): { left: number; top: number; height: number } | undefined {
  const selection = getSelection();
  if (!selection?.focusNode) return undefined;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const [box] = range.getClientRects();
  return box && { left: box.left, top: box.top, height: box.height };
}
