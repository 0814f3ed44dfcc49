import type { AnnotationFile, Mention, Value } from './annotations/schema.ts';
import { bodyHash } from './article/index.ts';
import type { Linked } from './link/index.ts';
import { spanOf } from './tokens/index.ts';
import type { Article, Decision, TokenTable } from './types.ts';

/** Puts together what is written: winners become mentions, in text order. */
export function annotationFile(
  article: Article,
  tokens: TokenTable,
  mentions: readonly Decision[],
  { entities, entityOf, focus }: Linked,
  values: readonly (Value | undefined)[],
): AnnotationFile {
  const { id, text, date, place, title, url, language } = article;
  return {
    schema: 1,
    article: {
      id,
      sha256: bodyHash(text),
      length: text.length,
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      ...(title !== undefined && { title }),
      ...(url !== undefined && { url }),
      ...(language !== undefined && { language }),
      ...(focus.length > 0 && { focus }),
    },
    entities,
    mentions: mentions.map((decision, index) => mentionOf(tokens, decision, entityOf[index], values[index])),
  };
}

function mentionOf(
  tokens: TokenTable,
  decision: Decision,
  entity: string | undefined,
  value: Value | undefined,
): Mention {
  const { start, end } = spanOf(tokens, decision.from, decision.to);
  return {
    start,
    end,
    type: decision.type,
    text: tokens.text.slice(start, end),
    ...(entity !== undefined && { entity }),
    ...(value !== undefined && { value }),
    by: [...new Set(decision.candidates.map(candidate => candidate.by))],
    score: Math.round(decision.score * 100) / 100,
  };
}
