import type { Annotated } from '../pipeline.ts';
import { spanOf, textOf } from '../tokens/index.ts';

/** All that was proposed in one sentence, in text order. */
export interface SentenceExplanation {
  start: number;
  end: number;
  text: string;
  proposals: ProposalExplanation[];
}

/** Proposals that agree on span and type, and what became of them. */
export interface ProposalExplanation {
  start: number;
  end: number;
  text: string;
  type: string;
  outcome: 'won' | 'lost';
  score: number;
  /** For a loser. */
  reason?: string;
  proposedBy: { tagger: string; score: number; why: string }[];
}

/** Sentence by sentence, every candidate of an article. Sentences without any are left out. */
export function explain({ tokens, decisions }: Annotated): SentenceExplanation[] {
  const sentences = new Map<number, SentenceExplanation>();
  for (const { from, to, type, score, candidates, outcome, reason } of decisions) {
    const index = tokens.sentence[from]!;
    const own = sentences.get(index) ?? sentenceOf(index);
    sentences.set(index, own);
    own.proposals.push({
      ...spanOf(tokens, from, to),
      text: textOf(tokens, from, to),
      type,
      outcome,
      score: Math.round(score * 100) / 100,
      ...(reason !== undefined && { reason }),
      proposedBy: candidates.map(candidate => ({
        tagger: candidate.by,
        score: Math.round(candidate.score * 100) / 100,
        why: candidate.why,
      })),
    });
  }
  return [...sentences].sort(([a], [b]) => a - b).map(([, sentence]) => sentence);

  function sentenceOf(index: number): SentenceExplanation {
    const [from, to] = [tokens.sentences[index]!, tokens.sentences[index + 1]!];
    return { ...spanOf(tokens, from, to), text: textOf(tokens, from, to), proposals: [] };
  }
}
