import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity, type ItemToken } from 'wink-nlp';
import type { Mention } from '../../src/annotations/schema.ts';

const nlp = winkNLP(model);
const { its } = nlp;
const types: Record<string, string> = { DATE: 'date', MONEY: 'money' };

/** What wink-nlp finds: dates and sums; it knows no names. It gives no offsets, so they are counted from its tokens. */
export function winkMentions(text: string): Mention[] {
  const doc = nlp.readDoc(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  doc.tokens().each((token: ItemToken) => {
    const value = token.out();
    const start = text.indexOf(value, offset);
    starts.push(start);
    offset = start + value.length;
    ends.push(offset);
  });
  const found: Mention[] = [];
  doc.entities().each((entity: ItemEntity) => {
    const type = types[entity.out(its.type) as string];
    const [first, last] = entity.out(its.span) as unknown as [number, number];
    if (type)
      found.push({ start: starts[first]!, end: ends[last]!, type, text: text.slice(starts[first], ends[last]) });
  });
  return found;
}
