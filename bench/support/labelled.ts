import { readFileSync } from 'node:fs';
import type { Mention } from '../../src/annotations/schema.ts';
import type { Article } from '../../src/types.ts';

/** An article of a labelled set, with its labels in our types. */
export interface Labelled {
  article: Article;
  gold: Mention[];
  /** The set's conventions for counting predictions; see `worldwide`. */
  judge: (predicted: Mention[]) => Mention[];
}

interface Line {
  id: string;
  text: string;
  date?: string;
  dct?: string;
  url?: string;
  title?: string;
  entities: { start: number; end: number; type: string; text: string; label?: string }[];
}

const types: Record<string, string> = {
  PERSON: 'person',
  PLACE: 'place',
  ORG: 'organization',
  GROUP: 'group',
  DATE: 'date',
  MONEY: 'money',
};

/** Reads a labelled set: JSON Lines of `{id, text, entities}`, as the field's sets are usually handed around. */
export function readLabelled(path: string): Labelled[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Line);
  const ownDates = lines.some(({ entities }) => entities.some(entity => entity.label === 'Date'));
  return lines.map(line => {
    const gold = line.entities.flatMap(entity => mentionsOf(entity));
    const date = /^\d{4}-\d{2}-\d{2}/.exec(line.date ?? line.dct ?? '')?.[0];
    const { id, text, url, title } = line;
    const article: Article = {
      id,
      text,
      format: 'text',
      ...(date && { date }),
      ...(url && { url }),
      ...(title && { title }),
    };
    return { article, gold, judge: ownDates ? predicted => worldwide(predicted, gold) : predicted => predicted };
  });
}

/** One label as mentions of ours: nationalities filed under MISC are groups, "City, Country" is two places. */
function mentionsOf({ start, type, text, label }: Line['entities'][number]): Mention[] {
  const ours = label === 'NORP' ? 'group' : types[type];
  if (!ours) return [];
  if (label !== 'Location') return [{ start, end: start + text.length, type: ours, text }];
  let offset = start;
  return text.split(', ').map(part => {
    const mention = { start: offset, end: offset + part.length, type: ours, text: part };
    offset += part.length + 2;
    return mention;
  });
}

const CALENDAR_WORD =
  /\b(mon|tues|wednes|thurs|fri|satur|sun)day|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d+\b/i;

/**
 * How dates count on the worldwide news set, which never labels relative dates and labels "July" in "July last year":
 * a predicted date that touches no label and has no weekday, month or plain number is not judged; one that contains
 * exactly one labelled date counts as that date.
 */
function worldwide(predicted: Mention[], gold: Mention[]): Mention[] {
  const dates = gold.filter(({ type }) => type === 'date');
  return predicted.flatMap(mention => {
    if (mention.type !== 'date') return [mention];
    const touched = dates.filter(({ start, end }) => start < mention.end && mention.start < end);
    if (touched.length === 0) return CALENDAR_WORD.test(mention.text) ? [mention] : [];
    const [only] = touched;
    const contained = touched.length === 1 && only!.start >= mention.start && only!.end <= mention.end;
    return [contained ? { ...mention, start: only!.start, end: only!.end, text: only!.text } : mention];
  });
}
