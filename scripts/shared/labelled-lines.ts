import { readFileSync } from 'node:fs';
import { unified } from 'unified';
import type { LabelledDocument } from '../../src/model/train/dataset.ts';
import { labelledDocument } from '../../src/model/train/labelled.ts';
import { parseEnglish, tokenTable } from '../../src/tokens/index.ts';

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

/** The text with its tokens and its mentions as rows. */
export function documentOf({ id, text, entities }: LabelledLine, types: readonly string[]): LabelledDocument {
  const mentions = entities.map(({ start, end, type, label }) => ({
    start,
    end,
    type: typeNames[label ?? ''] ?? typeNames[type] ?? '',
  }));
  return labelledDocument(id, tokenTable(processor.parse(text), text), mentions, types);
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
