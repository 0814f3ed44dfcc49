import { wordsOf } from '../text/name-words.ts';
import { termsOf } from '../text/terms.ts';
import type { Span } from '../types.ts';
import type { EntityQuery, FoundArticle, SearchQuery, WordQuery } from './query.ts';

/** A place in the text that a query is about. */
export interface Mark extends Span {
  is: 'word' | 'entity';
  /** What it is an occurrence of: a term, or the key of an entity. */
  of: string;
}

/** Where the words and the entities that a query asks for by name stand in an article, in text order, without overlaps. */
export function marksOf(query: SearchQuery, article: FoundArticle): Mark[] {
  const terms = new Set(query.words ? askedTerms(query.words) : []);
  const words = terms.size === 0 ? [] : termsOf(article.text).filter(({ term }) => terms.has(term));
  const keys = askedKeys(query.entities, article);
  // A name comes before its own words: the order of equals is kept.
  const marks: Mark[] = [
    ...article.mentions
      .filter(({ entity }) => entity !== undefined && keys.has(entity))
      .map(({ start, end, entity }): Mark => ({ start, end, is: 'entity', of: entity! })),
    ...words.map(({ start, end, term }): Mark => ({ start, end, is: 'word', of: term })),
  ];
  return withoutOverlaps(marks.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** All terms that may be in what is found: not those that must not be there. */
function askedTerms(query: WordQuery): readonly string[] {
  switch (query.is) {
    case 'term':
      return [query.term];
    case 'phrase':
      return query.terms;
    case 'not':
      return [];
    default:
      return query.parts.flatMap(askedTerms);
  }
}

function askedKeys(queries: readonly EntityQuery[], { mentions, text }: FoundArticle): Set<string> {
  const words = new Map<string, { type: string; words: Set<string> }>();
  for (const { start, end, type, entity } of mentions) {
    if (entity === undefined) continue;
    const known = words.get(entity) ?? { type, words: new Set() };
    for (const word of wordsOf(text.slice(start, end))) known.words.add(word);
    words.set(entity, known);
  }
  const asked = queries.filter(({ not, words, key }) => !not && (words !== undefined || key !== undefined));
  return new Set(
    [...words].filter(([key, known]) => asked.some(query => isAsked(query, key, known))).map(([key]) => key),
  );
}

function isAsked(query: EntityQuery, key: string, known: { type: string; words: ReadonlySet<string> }): boolean {
  return (
    (query.key === undefined || query.key === key) &&
    (query.type === undefined || query.type === known.type) &&
    (query.words ?? []).every(word => known.words.has(word))
  );
}

/** Of two that overlap the first is kept, which is the longer one where both begin. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  let behind = 0;
  return marks.filter(({ start, end }) => {
    if (start < behind) return false;
    behind = end;
    return true;
  });
}
