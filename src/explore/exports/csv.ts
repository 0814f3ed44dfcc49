import type { RowWriter } from './export.ts';
import type { MentionRow } from './mention-rows.ts';

const COLUMNS = [
  'article',
  'title',
  'date',
  'start',
  'end',
  'type',
  'text',
  'entity',
  'name',
  'role',
  'value',
  'country',
  'lat',
  'lon',
] as const satisfies readonly (keyof MentionRow)[];

/** What a spreadsheet would run as a formula (OWASP, "CSV Injection"). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Lines of RFC 4180 with a line of names first: one mention each. */
export const mentionsCsv: RowWriter<MentionRow> = {
  head: line(COLUMNS),
  row: mention => line(COLUMNS.map(column => mention[column])),
  foot: '',
};

function line(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** An apostrophe before a formula makes it text for every spreadsheet; a plain number is none. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
