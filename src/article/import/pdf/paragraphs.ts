import type { Line } from './lines.ts';

/** Share by which two sizes of a font may differ and still be one. */
const SAME_SIZE = 0.1;
/** Parts of the usual distance of lines: what is further apart are two paragraphs. */
const FAR = 1.3;
/** Parts of the font's height that a first line is set in. */
const INDENT = 0.7;
/** Headlines are larger than the text by this factor. */
const LARGER = 1.2;

export interface Paragraph {
  text: string;
  size: number;
  page: number;
}

/** Joins lines to paragraphs by their distance, their first-line indents, and the size of the font. */
export function joinLines(lines: readonly Line[]): Paragraph[] {
  const leading = usualDistance(lines);
  const paragraphs: Paragraph[] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const paragraph = paragraphs.at(-1);
    if (above && paragraph && continues(above, line, leading)) paragraph.text = joined(paragraph.text, line.text);
    else paragraphs.push({ text: line.text, size: line.size, page: line.page });
  }
  return paragraphs;
}

function continues(above: Line, line: Line, leading: number): boolean {
  if (Math.abs(above.size - line.size) > SAME_SIZE * above.size) return false;
  const down = above.y - line.y;
  // At the top of the next column or page a sentence goes on; after its end nobody can tell.
  if (above.page !== line.page || down < 0) return !/[.!?:;]["'”’)]*$/.test(above.text);
  return down <= FAR * Math.max(leading, line.size) && line.left - above.left < INDENT * line.size;
}

/** The commonest distance of two lines below each other, in parts of a point. */
function usualDistance(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const down = above && above.page === line.page ? Math.round(2 * (above.y - line.y)) / 2 : 0;
    if (down > 0) counts.set(down, (counts.get(down) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

/** A word that was hyphenated at the end of a line is put together again. */
function joined(above: string, line: string): string {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(above) && /^\p{Ll}/u.test(line)) return above.slice(0, -1) + line;
  return `${above} ${line}`;
}

/** Where the headline stands: the first of the largest paragraphs of the first page, when larger than the text. */
export function headlineIndex(paragraphs: readonly Paragraph[]): number {
  const onFirst = paragraphs.filter(({ page }) => page === paragraphs[0]?.page);
  const largest = onFirst.reduce((most, { size }) => Math.max(most, size), 0);
  if (largest < LARGER * textSize(paragraphs)) return -1;
  return paragraphs.findIndex(({ size }) => size === largest);
}

/** The size that most characters have. */
function textSize(paragraphs: readonly Paragraph[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of paragraphs) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}
