import type { WordQuery } from '../../search/query.ts';

/** A query in the server's own language. */
export type Clause = Record<string, unknown>;

/** A word of the title counts as three of the text. */
const FIELDS = [
  { field: 'titleTerms', boost: 3 },
  { field: 'terms', boost: 1 },
];

/** Ranked by BM25. A phrase is one field's; the words of an "and" may stand in both. */
export function wordsClause(query: WordQuery): Clause {
  switch (query.is) {
    case 'term':
      return anyOf(FIELDS.map(({ field, boost }) => ({ match: { [field]: { query: query.term, boost } } })));
    case 'phrase':
      return anyOf(
        FIELDS.map(({ field, boost }) => ({ match_phrase: { [field]: { query: query.terms.join(' '), boost } } })),
      );
    case 'and':
      return { bool: { must: query.parts.map(wordsClause) } };
    case 'or':
      return anyOf(query.parts.map(wordsClause));
    case 'not':
      return { bool: { must_not: [wordsClause(query.part)] } };
  }
}

function anyOf(clauses: readonly Clause[]): Clause {
  return { bool: { should: clauses, minimum_should_match: 1 } };
}
