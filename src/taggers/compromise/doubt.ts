import type { Candidate, TokenTable } from '../../types.ts';

/**
 * A mention is worth compromise's time when the model gives it a score that compromise can decide on: just too low for a
 * mention, and no lower than what its voice can lift over that bound. It is shown the words around: more of the sentence
 * changes nothing. Measured: so it sees a fortieth of the text, and the scores are those of seeing all of it (docs/accuracy.md).
 */
const LEAST = 0.49;
const BELOW = 0.55;
/** Rows on either side. */
const AROUND = 8;
const MODEL = 'sequence';

/** Rows `[from, to)` of one sentence. */
export type Passage = readonly [from: number, to: number];

/** What stands around the mentions that the model doubts, in text order; every sentence where there is no model. */
export function doubtfulPassages(tokens: TokenTable, candidates: readonly Candidate[]): Passage[] {
  const proposed = candidates.filter(({ by }) => by === MODEL);
  if (proposed.length === 0)
    return Array.from({ length: tokens.sentences.length - 1 }, (_, index) => sentenceAt(tokens, index));
  const passages: [from: number, to: number][] = [];
  for (const { from, to } of proposed.filter(isDoubtful).sort((a, b) => a.from - b.from)) {
    const [first, end] = sentenceAt(tokens, tokens.sentence[from]!);
    const passage: [from: number, to: number] = [Math.max(first, from - AROUND), Math.min(end, to + AROUND)];
    const last = passages.at(-1);
    if (last && last[0] >= first && last[1] >= passage[0]) last[1] = Math.max(last[1], passage[1]);
    else passages.push(passage);
  }
  return passages;
}

function isDoubtful({ score }: Candidate): boolean {
  return score >= LEAST && score < BELOW;
}

function sentenceAt({ sentences }: TokenTable, index: number): Passage {
  return [sentences[index]!, sentences[index + 1]!];
}
