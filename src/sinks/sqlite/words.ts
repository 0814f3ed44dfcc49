import type { WordQuery } from '../../search/query.ts';

/** An expression of FTS5, of whose articles all others are meant when `others` is set. */
export interface MatchExpression {
  match: string;
  others: boolean;
}

/** FTS5 knows "a but not b" and no "not b" alone: a part that is negative is carried as such up to where it meets another. */
export function matchExpression(query: WordQuery): MatchExpression {
  switch (query.is) {
    case 'term':
      return { match: quoted(query.term), others: false };
    case 'phrase':
      return { match: quoted(query.terms.join(' ')), others: false };
    case 'not': {
      const { match, others } = matchExpression(query.part);
      return { match, others: !others };
    }
    case 'and':
      return combine(query.parts.map(matchExpression));
    case 'or': {
      // a or b is not (not a and not b).
      const flipped = query.parts.map(matchExpression).map(({ match, others }) => ({ match, others: !others }));
      const { match, others } = combine(flipped);
      return { match, others: !others };
    }
  }
}

function combine(parts: readonly MatchExpression[]): MatchExpression {
  const wanted = parts.filter(({ others }) => !others).map(({ match }) => match);
  const unwanted = parts.filter(({ others }) => others).map(({ match }) => match);
  if (wanted.length === 0) return { match: joined(unwanted, 'OR'), others: true };
  if (unwanted.length === 0) return { match: joined(wanted, 'AND'), others: false };
  return { match: `(${joined(wanted, 'AND')} NOT ${joined(unwanted, 'OR')})`, others: false };
}

function joined(parts: readonly string[], operator: 'AND' | 'OR'): string {
  return parts.length === 1 ? parts[0]! : `(${parts.join(` ${operator} `)})`;
}

/** A string of FTS5; terms hold letters and digits alone. */
export function quoted(terms: string): string {
  return `"${terms}"`;
}
