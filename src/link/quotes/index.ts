import type { Span, TokenTable } from '../../types.ts';
import { Attribution } from './attribution.ts';
import { isSpeech } from './is-speech.ts';
import { quotationsOf } from './quotations.ts';
import type { Person } from './speaker.ts';

export type { Person } from './speaker.ts';

/**
 * Who said what in an article: for each entity the spans of its direct speech, marks left out, in text order. A
 * quotation has a speaker when a speech verb gives it one by name, when a pronoun can mean one person only, or when
 * it goes on with the quotation before it. All others are left out.
 *
 * @param people the mentions of people, in text order.
 */
export function quotesOf(tokens: TokenTable, people: readonly Person[]): Map<string, Span[]> {
  const quotations = quotationsOf(tokens);
  const found = new Map<string, Span[]>();
  for (const [at, entity] of new Attribution(tokens, people, quotations).entities().entries()) {
    const quotation = quotations[at]!;
    if (entity === undefined || !isSpeech(tokens, quotation)) continue;
    const spans = found.get(entity) ?? [];
    spans.push({ start: tokens.start[quotation.from]!, end: tokens.end[quotation.to - 1]! });
    found.set(entity, spans);
  }
  return found;
}

/**
 * For each mention of a person that stands inside a quotation the index of the mention of who says it, as far as that is
 * known without knowing who is who.
 */
export function quotersOf(
  tokens: TokenTable,
  mentions: readonly { from: number; to: number }[],
): (number | undefined)[] {
  const quotations = quotationsOf(tokens);
  const people = mentions.map(({ from, to }, at) => ({ from, to, entity: String(at) }));
  const named = new Attribution(tokens, people, quotations).named();
  let next = 0;
  return people.map(({ from }) => {
    while (next < quotations.length && quotations[next]!.to <= from) next++;
    const quotation = quotations[next];
    if (!quotation || from < quotation.from || !isSpeech(tokens, quotation)) return undefined;
    const speaker = named[next];
    return speaker === undefined ? undefined : Number(speaker);
  });
}
