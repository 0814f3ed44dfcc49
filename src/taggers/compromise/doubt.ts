import type { Candidate, TokenTable } from '../../types.ts';

/**
 * A sentence is worth compromise's time when the model gives one of its mentions less than this. Measured: so it sees a
 * fifth of the text, and the scores are those of seeing all of it (docs/accuracy.md).
 */
const SURE = 0.64;
const MODEL = 'sequence';

/** Indices of the sentences where the model proposes something it is not sure of; all of them without a model. */
export function doubtfulSentences(tokens: TokenTable, candidates: readonly Candidate[]): number[] {
  const proposed = candidates.filter(({ by }) => by === MODEL);
  const all = Array.from({ length: tokens.sentences.length - 1 }, (_, index) => index);
  if (proposed.length === 0) return all;
  const doubtful = new Set(proposed.filter(({ score }) => score < SURE).map(({ from }) => tokens.sentence[from]!));
  return all.filter(index => doubtful.has(index));
}
