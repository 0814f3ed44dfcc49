import type { WordQuery } from '../../search/query.ts';
import type { Parameters } from './parameters.ts';
import { lexemeOf, quoted } from './vector.ts';

/** A query for words in the text form of `tsquery`. */
export function wordQuery(query: WordQuery): string {
  switch (query.is) {
    case 'term':
      return lexeme(query.term);
    case 'phrase':
      return `(${query.terms.map(lexeme).join(' <-> ')})`;
    case 'not':
      return `!${wordQuery(query.part)}`;
    case 'and':
      return `(${query.parts.map(wordQuery).join(' & ')})`;
    case 'or':
      return `(${query.parts.map(wordQuery).join(' | ')})`;
  }
}

function lexeme(term: string): string {
  return quoted(lexemeOf(term));
}

/** The same of an article that its vector does not tell all of: a condition on its terms in order. */
export function longCondition(query: WordQuery, column: string, parameters: Parameters): string {
  switch (query.is) {
    case 'term':
      return contains([query.term]);
    case 'phrase':
      return contains(query.terms);
    case 'not':
      return `NOT ${longCondition(query.part, column, parameters)}`;
    case 'and':
    case 'or':
      return `(${query.parts.map(part => longCondition(part, column, parameters)).join(` ${query.is.toUpperCase()} `)})`;
  }

  function contains(terms: readonly string[]): string {
    return `strpos(${column}, ${parameters.add(` ${terms.join(' ')} `)}) > 0`;
  }
}

/** The part of a query that articles are ranked by: what must or may be there. Nothing when it only says what must not. */
export function wanted(query: WordQuery, isNegated = false): WordQuery | undefined {
  switch (query.is) {
    case 'term':
    case 'phrase':
      return isNegated ? undefined : query;
    case 'not':
      return wanted(query.part, !isNegated);
    case 'and':
    case 'or': {
      const parts = query.parts.map(part => wanted(part, isNegated)).filter(part => part !== undefined);
      // Not (a and b) is (not a) or (not b).
      const is = isNegated ? (query.is === 'and' ? 'or' : 'and') : query.is;
      return parts.length > 1 ? { is, parts } : parts[0];
    }
  }
}
