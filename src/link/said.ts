import type { Entity } from '../annotations/schema.ts';
import { mentionType } from '../mention-types.ts';
import type { TokenTable } from '../types.ts';
import { roleOf } from './people/role.ts';
import type { Named } from './places/index.ts';
import { quotesOf } from './quotes/index.ts';

/** What an article says of each person (the first clear role), and what each one says; nothing for other entities. */
export function saidOf(tokens: TokenTable, entities: readonly Named[]): Pick<Entity, 'role' | 'quotes'>[] {
  const people = entities.map(({ type, mentions }) => (mentionType(type).naming === 'person' ? mentions : []));
  const mentions = people.flatMap((own, at) => own.map(({ from, to }) => ({ from, to, entity: String(at) })));
  const quotes = quotesOf(
    tokens,
    mentions.sort((a, b) => a.from - b.from),
  );
  return people.map((own, at) => {
    const role = roleOf(tokens, own);
    const spans = quotes.get(String(at));
    return { ...(role !== undefined && { role }), ...(spans && { quotes: spans }) };
  });
}
