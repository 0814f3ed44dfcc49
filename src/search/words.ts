import { quote } from '../errors.ts';
import { QueryError } from './fault.ts';
import type { WordQuery } from './query.ts';
import { type QueryToken, queryTokens } from './tokens.ts';

/** Deepest nesting of parentheses and of `-`. */
const DEEPEST = 20;

/**
 * Reads a query for words (docs/search.md):
 *
 *     any = all {"OR" all}    all = one {["AND"] one}    one = ["-" | "NOT"] one | word | "phrase" | "(" any ")"
 *
 * @returns nothing when it asks nothing: no word in it but stop words.
 * @throws {QueryError} naming the place of what cannot be read.
 */
export function parseWords(source: string): WordQuery | undefined {
  const tokens = queryTokens(source);
  let at = 0;
  const query = any(0);
  const rest = tokens[at];
  if (rest) throw fault(rest, 'Expected no closing parenthesis without an opening one, got `)`');
  return query;

  function any(depth: number): WordQuery | undefined {
    const parts = [all(depth)];
    while (tokens[at]?.is === 'or') {
      at++;
      parts.push(all(depth));
    }
    return joined('or', parts);
  }

  function all(depth: number): WordQuery | undefined {
    const parts = [one(depth)];
    for (let next = tokens[at]; next && next.is !== 'or' && next.is !== 'close'; next = tokens[at]) {
      if (next.is === 'and') at++;
      parts.push(one(depth));
    }
    return joined('and', parts);
  }

  function one(depth: number): WordQuery | undefined {
    const token = tokens[at++];
    if (!token) throw fault(undefined, `Expected a word${behind()}, got the end`);
    if (depth > DEEPEST) throw fault(token, `Expected at most ${DEEPEST} levels, got more`);
    if (token.is === 'word' || token.is === 'phrase') return phrase(token.terms);
    if (token.is === 'open') return group(token, depth);
    if (token.is !== 'not') throw fault(token, `Expected a word, got ${quote(token.text)}`);
    const part = one(depth + 1);
    return part && { is: 'not', part };
  }

  function group(open: QueryToken, depth: number): WordQuery | undefined {
    const inner = any(depth + 1);
    if (tokens[at]?.is !== 'close') throw fault(open, 'Expected a parenthesis that closes this one, found none');
    at++;
    return inner;
  }

  function behind(): string {
    const last = tokens.at(-1);
    return last && last.is !== 'word' && last.is !== 'phrase' ? ` behind ${quote(last.text)}` : '';
  }

  function fault(token: QueryToken | undefined, reason: string): QueryError {
    return new QueryError('words', source, token?.start ?? source.trimEnd().length, reason);
  }
}

/** Of a word too: "ASEAN-related" is two terms side by side. */
function phrase(terms: readonly string[]): WordQuery | undefined {
  const [term] = terms;
  if (term === undefined) return undefined;
  return terms.length === 1 ? { is: 'term', term } : { is: 'phrase', terms };
}

function joined(is: 'and' | 'or', parts: readonly (WordQuery | undefined)[]): WordQuery | undefined {
  const asked = parts.filter(part => part !== undefined);
  return asked.length > 1 ? { is, parts: asked } : asked[0];
}
