import type { Link } from '../../src/annotations/schema.ts';
import { type Linked, link } from '../../src/link/index.ts';
import { linkPlaces, type PlaceLinks } from '../../src/link/places/index.ts';
import { resolve, winners } from '../../src/resolve.ts';
import { textOf } from '../../src/tokens/index.ts';
import type { Article } from '../../src/types.ts';
import { candidate } from './propose.ts';
import { tokensOf } from './tokens.ts';

/** The article of a text with marked mentions, `[Chan Dara|person]`, its tokens and its mentions. */
function readMarked(marked: string, metadata: Partial<Article>) {
  const text = marked.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1');
  const tokens = tokensOf(text);
  let after = 0;
  const candidates = [...marked.matchAll(/\[([^|\]]*)\|([^\]]*)\]/g)].map(([, words, type]) => {
    const found = candidate(tokens, words!, type!, 0.9, 'test', after);
    after = tokens.end[found.to - 1]!;
    return found;
  });
  const article: Article = { id: 'test', text, format: 'text', ...metadata };
  return { article, tokens, mentions: winners(resolve(tokens, candidates, { minScore: 0.4 })) };
}

/** What linking makes of a text with marked mentions; `linkOf` has type and link of each mention. */
export function linkMarked(
  marked: string,
  metadata: Partial<Article> = {},
): Linked & { linkOf: { type: string; link: Link | undefined }[] } {
  const { article, tokens, mentions } = readMarked(marked, metadata);
  const linked = link(article, tokens, mentions);
  const links = new Map(linked.entities.map(entity => [entity.id, entity.link]));
  const linkOf = mentions.map(({ type }, at) => ({ type, link: links.get(linked.entityOf[at] ?? '') }));
  return { ...linked, linkOf };
}

/** What the places of a text with marked mentions say, each mention taken as an entity of its own. */
export function placesOf(marked: string): PlaceLinks {
  const { article, tokens, mentions } = readMarked(marked, {});
  const entities = mentions.map(mention => ({
    type: mention.type,
    name: textOf(tokens, mention.from, mention.to),
    mentions: [mention],
  }));
  return linkPlaces(article, tokens, entities);
}
