/** What PDF.js gives of a run of text; the unit is the point, the origin the lower left corner. */
export interface TextItem {
  str: string;
  /** The last two are x and y. */
  transform: number[];
  width: number;
  /** Of the font. */
  height: number;
}

/** A line of a page. */
export interface Line {
  text: string;
  page: number;
  left: number;
  right: number;
  /** Of the baseline; a page's lines go down. */
  y: number;
  /** Height of the font. */
  size: number;
}

/** Parts of the font's height: a step up or down that begins a line, and a gap that is a space. */
const STEP = 0.5;
const SPACE = 0.15;
/** A gap this wide is that between two columns. */
const GUTTER = 4;

/** Joins runs of text to lines, in the order in which the page draws them. */
export function linesOf(items: readonly TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  for (const { str, transform, width, height } of items) {
    if (str.trim() === '' || height === 0) continue;
    const [left, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const last = lines.at(-1);
    const gap = last ? left - last.right : 0;
    const sameLine = last && Math.abs(y - last.y) < STEP * last.size && gap > -last.size && gap < GUTTER * last.size;
    if (!sameLine) {
      lines.push({ text: str, page, left, right: left + width, y, size: height });
      continue;
    }
    const spaced = gap > SPACE * last.size && !/\s$/.test(last.text) && !/^\s/.test(str);
    last.text += spaced ? ` ${str}` : str;
    last.right = left + width;
  }
  return lines.map(line => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }));
}
