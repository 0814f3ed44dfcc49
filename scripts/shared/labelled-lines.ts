import { readFileSync } from 'node:fs';
import { unified } from 'unified';
import type { LabelledSpan } from '../../src/model/labels.ts';
import type { LabelledDocument } from '../../src/model/train/dataset.ts';
import { parseEnglish, rowsOf, tokenTable } from '../../src/tokens/index.ts';

/** One line of a data file: offsets are half-open UTF-16. */
export interface LabelledLine {
  id: string;
  text: string;
  entities: { start: number; end: number; type: string; label?: string }[];
}

const typeNames: Record<string, string> = {
  PERSON: 'person',
  PLACE: 'place',
  ORG: 'organization',
  GROUP: 'group',
  NORP: 'group',
  DATE: 'date',
  MONEY: 'money',
};

const processor = unified().use(parseEnglish).freeze();

export function readLines(path: string): LabelledLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as LabelledLine);
}

/** The text with its tokens and its mentions as rows. A mention that is no whole rows is left out. */
export function documentOf({ id, text, entities }: LabelledLine, types: readonly string[]): LabelledDocument {
  const tokens = tokenTable(processor.parse(text), text);
  const spans: LabelledSpan[] = [];
  let last = 0;
  for (const { start, end, type, label } of [...entities].sort((a, b) => a.start - b.start)) {
    const index = types.indexOf(typeNames[label ?? ''] ?? typeNames[type] ?? '');
    const { from, to } = rowsOf(tokens, { start, end });
    if (index < 0 || from < last || from >= to) continue;
    if (tokens.start[from] !== start || tokens.end[to - 1] !== end) continue;
    spans.push({ from, to, type: index });
    last = to;
  }
  return { id, tokens, spans };
}

/** Lines as the paragraphs of one text, to make an article of single sentences that belong together. */
export function joined(lines: readonly LabelledLine[]): LabelledLine {
  let text = '';
  const entities: LabelledLine['entities'] = [];
  for (const line of lines) {
    if (text !== '') text += '\n\n';
    for (const entity of line.entities) {
      entities.push({ ...entity, start: entity.start + text.length, end: entity.end + text.length });
    }
    text += line.text;
  }
  return { id: lines[0]!.id, text, entities };
}
