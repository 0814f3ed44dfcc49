import type { LabelledLine } from './labelled-lines.ts';

/** The article in capitals, as a headline may be; nothing where that would move an offset ("ß"). */
export function shouted(line: LabelledLine): LabelledLine[] {
  const text = line.text.toUpperCase();
  return text.length === line.text.length ? [{ ...line, id: `${line.id} in capitals`, text }] : [];
}
