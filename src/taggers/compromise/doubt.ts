import type { Candidate, TokenTable } from '../../types.ts';

/**
 * A sentence is worth compromise's time when the model gives one of its mentions a score that compromise can decide on: just
 * too low for a mention, and no lower than what its voice can lift over that bound. Measured: so it sees a sixteenth of
 * the text, and the scores are those of seeing all of it (docs/accuracy.md).
 */
const LEAST = 0.49;
const BELOW = 0.55;
const MODEL = 'sequence';

/** Indices of the sentences where the model proposes what is just no mention; all of them without a model. */
export function doubtfulSentences(tokens: TokenTable, candidates: readonly Candidate[]): number[] {
  const proposed = candidates.filter(({ by }) => by === MODEL);
  const all = Array.from({ length: tokens.sentences.length - 1 }, (_, index) => index);
  if (proposed.length === 0) return all;
  const doubtful = new Set(
    proposed.filter(({ score }) => score >= LEAST && score < BELOW).map(({ from }) => tokens.sentence[from]!),
  );
  return all.filter(index => doubtful.has(index));
}
