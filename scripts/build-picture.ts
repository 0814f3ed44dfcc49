import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { annotate } from '../src/annotate.ts';
import type { Mention } from '../src/annotations/schema.ts';
import { builtInTypes, mentionType } from '../src/mention-types.ts';

/** What `glossator show` looks like, drawn from what the pipeline says today. */
export const pictureFile = new URL('../docs/show.svg', import.meta.url);

const TEXT = `PHNOM PENH — Seventy years after their first treaty, Cambodia and Japan traded goods worth $1.95 billion last year, Prak Sokhonn said on February 27. Japanese ambassador Atsushi Ueno thanked the foreign minister; officers of the Royal Cambodian Armed Forces (RCAF) applauded. Sokhonn flies to Tokyo on Thursday, and ASEAN meets in the third quarter. Friends since the 1990s, 15,000 Cambodians now work in Osaka and Nagoya.`;

const COLUMNS = 84;
const CELL = { width: 8.4, height: 21 };
const MARGIN = 18;
const COLORS: Record<string, string> = {
  cyan: '#56c8d8',
  green: '#7bd88f',
  yellow: '#f5d76e',
  magenta: '#d8a0f5',
  blue: '#7aa8ff',
  red: '#ff8f80',
  white: '#e8e8e8',
};
const PLAIN = '#c9d1d9';

/** A stretch of text of one colour. */
interface Run {
  text: string;
  type?: string;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(pictureFile, await drawPicture());

/** The picture as SVG. */
export async function drawPicture(): Promise<string> {
  const { mentions } = await annotate(TEXT, { date: '2023-02-28', place: 'Phnom Penh, Cambodia' });
  return draw([legend(mentions), [], ...wrap(runsOf(mentions))]);
}

function legend(mentions: readonly Mention[]): Run[] {
  return builtInTypes.flatMap(type => [
    { text: type, type },
    { text: ` ${mentions.filter(mention => mention.type === type).length}   ` },
  ]);
}

function runsOf(found: readonly Mention[]): Run[] {
  const runs: Run[] = [];
  let offset = 0;
  for (const { start, end, type } of found) {
    runs.push({ text: TEXT.slice(offset, start) }, { text: TEXT.slice(start, end), type });
    offset = end;
  }
  return [...runs, { text: TEXT.slice(offset) }];
}

/** Breaks runs into lines at white space; a mention may run over a line end. */
function wrap(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  let column = 0;
  for (const { text, type } of runs) {
    for (const word of text.split(/(?<= )/)) {
      if (column + word.trimEnd().length > COLUMNS) {
        lines.push([]);
        column = 0;
      }
      append(lines.at(-1)!, word, type);
      column += word.length;
    }
  }
  return lines;
}

/** Lets a run of the same type grow, so that its underline has no gaps. */
function append(line: Run[], text: string, type: string | undefined): void {
  const last = line.at(-1);
  if (last && last.type === type) last.text += text;
  else line.push({ text, ...(type !== undefined && { type }) });
}

function draw(lines: readonly Run[][]): string {
  const width = Math.ceil(COLUMNS * CELL.width + 2 * MARGIN);
  const height = lines.length * CELL.height + 2 * MARGIN;
  const rows = lines.map((line, index) => drawLine(line, MARGIN + (index + 0.75) * CELL.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<title>glossator show: an article with its mentions in colour by type</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join('\n')}
</svg>
`;
}

function drawLine(line: readonly Run[], y: number): string {
  let column = 0;
  const spans = line.map(({ text, type }) => {
    const indent = text.length - text.trimStart().length;
    const x = (MARGIN + (column + indent) * CELL.width).toFixed(1);
    const length = (text.trim().length * CELL.width).toFixed(1);
    column += text.length;
    if (text.trim() === '') return '';
    const style =
      type === undefined ? `fill="${PLAIN}"` : `fill="${COLORS[mentionType(type).color]}" text-decoration="underline"`;
    return `<tspan x="${x}" textLength="${length}" ${style}>${escapeXml(text.trim())}</tspan>`;
  });
  return `<text y="${y.toFixed(1)}">${spans.join('')}</text>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
