/** A value of a column: absent ones are NULL, lists are arrays of text. */
export type CopyValue = string | number | undefined | readonly string[];

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A row in the text format of COPY. Nothing in a value can end its column or row. */
export function copyRow(values: readonly CopyValue[]): string {
  return `${values.map(copyValue).join('\t')}\n`;
}

function copyValue(value: CopyValue): string {
  if (value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  return escaped(typeof value === 'string' ? value : arrayText(value));
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, mark => ESCAPES[mark]!);
}

function arrayText(items: readonly string[]): string {
  return `{${items.map(item => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
