import type { AnnotationFile, Entity, Mention } from '../schema.ts';
import { withCandidates } from './candidates.ts';
import type { Carrier, Fate, Outcome, Reanchored } from './outcome.ts';
import { settle, takenPlaces } from './settle.ts';
import type { Keys, Tokens } from './tokens.ts';

export interface NewArticle {
  sha256: string;
  tokens: Tokens;
  keys: Keys;
}

/** Carries all mentions and quotations over and makes the annotation file of the new text. */
export function assemble(
  file: AnnotationFile,
  oldText: string | undefined,
  { sha256, tokens, keys }: NewArticle,
  carrier: Carrier,
): Reanchored {
  const settled = settle(file.mentions.map(carrier.ofMention), tokens.text);
  const words = file.mentions.map(({ text }) => text);
  const fates = withCandidates(settled, words, tokens, keys);
  const mentions = carriedMentions(file.mentions, fates);
  const used = new Map<string, number>();
  for (const { entity, start } of mentions) if (entity !== undefined && !used.has(entity)) used.set(entity, start);
  const quoted = file.entities.map(entity => carriedQuotes(entity, carrier, oldText, tokens.text));
  const entities = quoted
    .map(({ entity }) => entity)
    .filter(({ id }) => used.has(id))
    .sort((a, b) => used.get(a.id)! - used.get(b.id)!);
  return {
    file: { ...file, article: articleOf(file, sha256, tokens.text), entities, mentions },
    outcomes: [
      ...file.mentions.map((mention, index) => mentionOutcome(mention, fates[index]!)),
      ...quoted.flatMap(({ outcomes }) => outcomes),
    ],
    dropped: file.entities.map(({ id }) => id).filter(id => !used.has(id)),
  };
}

function articleOf({ article }: AnnotationFile, sha256: string, text: string): AnnotationFile['article'] {
  return { ...article, sha256, length: text.length, ...(article.text !== undefined && { text }) };
}

function carriedMentions(mentions: readonly Mention[], fates: readonly Fate[]): Mention[] {
  return mentions
    .flatMap((mention, index): Mention[] => {
      const fate = fates[index]!;
      if (fate.outcome === 'orphaned') return [];
      return [{ ...mention, ...fate.to, text: fate.outcome === 'edited' ? fate.now : mention.text }];
    })
    .sort((a, b) => a.start - b.start);
}

function mentionOutcome({ type, entity, text, start, end }: Mention, fate: Fate): Outcome {
  return { of: 'mention', type, ...(entity !== undefined && { entity }), text, from: { start, end }, ...fate };
}

function carriedQuotes(
  entity: Entity,
  carrier: Carrier,
  oldText: string | undefined,
  newText: string,
): { entity: Entity; outcomes: Outcome[] } {
  if (entity.quotes === undefined) return { entity, outcomes: [] };
  const { quotes: from, ...rest } = entity;
  const fates = settle(from.map(carrier.ofQuote), newText);
  const outcomes = fates.map((fate, index): Outcome => {
    const { start, end } = from[index]!;
    const words = oldText === undefined ? {} : { text: oldText.slice(start, end) };
    return { of: 'quote', type: entity.type, entity: entity.id, ...words, from: { start, end }, ...fate };
  });
  const quotes = takenPlaces(fates);
  return { entity: { ...rest, ...(quotes.length > 0 && { quotes }) }, outcomes };
}
