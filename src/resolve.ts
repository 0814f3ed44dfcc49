import { textOf } from './tokens/index.ts';
import type { Candidate, Decision, TokenTable } from './types.ts';

export interface ResolveOptions {
  /** A candidate below this score is no mention. */
  minScore: number;
  /** How much the score of each tagger counts. Default: `voicesBesideModel` where the model spoke, else 1 for all. */
  voices?: Readonly<Record<string, number>>;
}

/** How much the rank of a candidate grows with each word: "the longest name wins", if it is about as sure. */
const LENGTH_BONUS = 0.15;
/** Words beyond this many add nothing to the rank. */
const BONUS_WORDS = 6;
/**
 * How much the other taggers' scores count beside those of the sequence model, which are probabilities. Tuned on the part
 * of the training data that the model has not seen and on our corpus without its test third; `bench/voices.ts` prints
 * what others give.
 */
export const voicesBesideModel: Readonly<Record<string, number>> = {
  gazetteer: 0.8,
  names: 0.9,
  compromise: 0.3,
  article: 0.5,
};
const MODEL = 'sequence';
/** No sum of opinions is certain. */
const MAX_SCORE = 0.99;

/**
 * Decides among candidates: those that agree on span and type add up (noisy-or over taggers, each with its voice), then
 * the best one wins and what overlaps it loses, until none is left. The user's dictionary comes first whatever the scores. Returns
 * winners and losers in text order; no candidate is dropped.
 */
export function resolve(tokens: TokenTable, candidates: readonly Candidate[], options: ResolveOptions): Decision[] {
  const vetoes = candidates.filter(candidate => candidate.forced === 'veto');
  const voices = options.voices ?? (candidates.some(({ by }) => by === MODEL) ? voicesBesideModel : {});
  const proposals = combine(
    candidates.filter(candidate => candidate.forced !== 'veto'),
    voices,
  );
  const owner: (Decision | undefined)[] = new Array(tokens.length);
  for (const proposal of [...proposals].sort(byRank)) {
    const reason = refusal(tokens, proposal, vetoes, owner, options);
    if (reason === undefined) for (let row = proposal.from; row < proposal.to; row++) owner[row] = proposal;
    else Object.assign(proposal, { outcome: 'lost', reason });
  }
  return proposals.sort(byPlace);
}

/** The decisions that became mentions. */
export function winners(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(decision => decision.outcome === 'won');
}

/** One proposal for each span and type. Opinions of one tagger do not add up: its best one counts. */
function combine(candidates: readonly Candidate[], voices: Readonly<Record<string, number>>): Decision[] {
  const proposals = new Map<string, Decision>();
  for (const candidate of candidates) {
    const { from, to, type } = candidate;
    const key = `${from} ${to} ${type}`;
    const known = proposals.get(key);
    if (known) known.candidates.push(candidate);
    else proposals.set(key, { from, to, type, score: 0, candidates: [candidate], outcome: 'won' });
  }
  for (const proposal of proposals.values()) {
    proposal.candidates.sort((a, b) => compareText(a.by, b.by) || b.score - a.score || compareText(a.why, b.why));
    proposal.score = combinedScore(proposal.candidates, voices);
  }
  return [...proposals.values()];
}

function combinedScore(candidates: readonly Candidate[], voices: Readonly<Record<string, number>>): number {
  if (candidates.some(candidate => candidate.forced)) return 1;
  const best = new Map<string, number>();
  for (const { by, score } of candidates) best.set(by, Math.max(best.get(by) ?? 0, score));
  let doubt = 1;
  for (const [by, score] of best) doubt *= 1 - score * (voices[by] ?? 1);
  return Math.min(MAX_SCORE, 1 - doubt);
}

function refusal(
  tokens: TokenTable,
  proposal: Decision,
  vetoes: readonly Candidate[],
  owner: readonly (Decision | undefined)[],
  { minScore }: ResolveOptions,
): string | undefined {
  const veto = vetoes.find(each => overlaps(each, proposal) && (each.type === '' || each.type === proposal.type));
  if (veto && !isForced(proposal)) return `refused by ${veto.by}: ${veto.why}`;
  if (proposal.score < minScore) return `score ${proposal.score.toFixed(2)} is below ${minScore}`;
  for (let row = proposal.from; row < proposal.to; row++) {
    const winner = owner[row];
    if (winner)
      return `lost to ${winner.type} “${textOf(tokens, winner.from, winner.to)}” (${winner.score.toFixed(2)})`;
  }
  return undefined;
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to;
}

function isForced(decision: Decision): boolean {
  return decision.candidates.some(candidate => candidate.forced === 'mention');
}

function rank(decision: Decision): number {
  const words = Math.min(BONUS_WORDS, decision.to - decision.from);
  return decision.score * (1 + LENGTH_BONUS * (words - 1));
}

/** Best first; a total order, so that the outcome never hangs on the order of the taggers. */
function byRank(a: Decision, b: Decision): number {
  return (
    Number(isForced(b)) - Number(isForced(a)) ||
    rank(b) - rank(a) ||
    b.to - b.from - (a.to - a.from) ||
    a.from - b.from ||
    compareText(a.type, b.type)
  );
}

function byPlace(a: Decision, b: Decision): number {
  return a.from - b.from || a.to - b.to || compareText(a.type, b.type);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
