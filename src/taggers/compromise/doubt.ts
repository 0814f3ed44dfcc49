import type { Candidate, TokenTable } from '../../types.ts';

/** What compromise is asked about. */
export interface Doubt {
  /** Scores of the model, from `least` to `below`, of mentions that it doubts. */
  least: number;
  below: number;
  /** Rows on either side of such a mention. */
  around: number;
}

/**
 * A mention is worth compromise's time when the model gives it a score that compromise can decide on: just too low for a
 * mention, and no lower than what its voice can lift over that bound. It is shown the words around: more of the sentence
 * changes next to nothing. Measured by `bench/doubt.ts` (docs/accuracy.md): so it sees a fortieth of the text.
 */
export const DOUBT: Doubt = { least: 0.49, below: 0.55, around: 8 };
const MODEL = 'sequence';

/** Rows `[from, to)` of one sentence. */
export type Passage = readonly [from: number, to: number];

/** What stands around the mentions that the model doubts, in text order; every sentence where there is no model. */
export function doubtfulPassages(tokens: TokenTable, candidates: readonly Candidate[], doubt = DOUBT): Passage[] {
  const proposed = candidates.filter(({ by }) => by === MODEL);
  if (proposed.length === 0)
    return Array.from({ length: tokens.sentences.length - 1 }, (_, index) => sentenceAt(tokens, index));
  const passages: [from: number, to: number][] = [];
  const { least, below, around } = doubt;
  const doubtful = proposed.filter(({ score }) => score >= least && score < below).sort((a, b) => a.from - b.from);
  for (const { from, to } of doubtful) {
    const [first, end] = sentenceAt(tokens, tokens.sentence[from]!);
    const passage: [from: number, to: number] = [Math.max(first, from - around), Math.min(end, to + around)];
    const last = passages.at(-1);
    if (last && last[0] >= first && last[1] >= passage[0]) last[1] = Math.max(last[1], passage[1]);
    else passages.push(passage);
  }
  return passages;
}

function sentenceAt({ sentences }: TokenTable, index: number): Passage {
  return [sentences[index]!, sentences[index + 1]!];
}
