import type { Line } from './lines.ts';

/** Points that a running title may move up and down between pages. */
const SAME_HEIGHT = 3;

const PAGE_NUMBER = /^(?:page |p\. ?)?[–-]? ?\d{1,4} ?[–-]?(?: ?(?:of|\/) ?\d{1,4})?$/i;

/** The lines without page numbers and without what stands at one height on most pages. */
export function withoutMargins(lines: readonly Line[], pages: number): Line[] {
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    const key = keyOf(line);
    const on = seen.get(key) ?? new Set();
    seen.set(key, on.add(line.page));
  }
  const many = Math.max(2, pages / 2);
  return lines.filter(line => seen.get(keyOf(line))!.size < many && !isPageNumber(line, lines));
}

/** Numbers differ from page to page. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / SAME_HEIGHT)} ${text.replace(/\d+/g, '#')}`;
}

/** A number alone at the top or the bottom of its page. */
function isPageNumber(line: Line, lines: readonly Line[]): boolean {
  if (!PAGE_NUMBER.test(line.text)) return false;
  const others = lines.filter(other => other.page === line.page && other !== line);
  return others.every(({ y }) => y > line.y) || others.every(({ y }) => y < line.y);
}
