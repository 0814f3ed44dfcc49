import type { Candidate, TokenTable } from '../../types.ts';
import { compilePattern, matchPattern, type Pattern } from '../token-pattern.ts';
import { knownOrganizations } from './known-organizations.ts';

/** A well-known name is sure unless something longer or better supported stands in its place. */
const SCORE = 0.7;

let index: Map<string, Pattern[]> | undefined;

/** Proposes the organisations that everybody knows by name. */
export function* proposeKnown(tokens: TokenTable): Generator<Candidate> {
  index ??= byFirstWord();
  for (let row = 0; row < tokens.length; row++) {
    for (const pattern of index.get(tokens.lowers[row]!) ?? []) {
      const to = matchPattern(tokens, row, pattern);
      if (to > row)
        yield { from: row, to, type: 'organization', by: 'names', score: SCORE, why: 'well-known organisation' };
    }
  }
}

function byFirstWord(): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>();
  for (const name of new Set(knownOrganizations)) {
    const pattern = compilePattern(name, { literal: true });
    patterns.set(pattern.firstWord!, [...(patterns.get(pattern.firstWord!) ?? []), pattern]);
  }
  return patterns;
}
