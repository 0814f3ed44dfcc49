import type { GazetteerEntry } from '../../gazetteer/index.ts';
import type { Candidate, TokenTable } from '../../types.ts';
import type { Context } from './context.ts';
import { directions } from './words.ts';

type Proposal = Omit<Candidate, 'by'>;

/** What a listed place is part of, or has beside it: `Northeast Ohio`, `Kano State`, the party of `R-Ohio`. */
export function* widened(tokens: TokenTable, context: Context, places: readonly GazetteerEntry[]): Generator<Proposal> {
  const { from, to } = context;
  const behind = context.capitalsAfter[0];
  if (directions.has(context.capitalBefore) && behind === undefined) {
    const score = context.isSecond ? 0.55 : 0.92;
    yield { from: from - 1, to, type: 'place', score, why: `${tokens.words[from - 1]} of a place` };
  }
  if (isFirstLevel(places, behind)) {
    yield { from, to: to + 1, type: 'place', score: 0.92, why: 'first-level region' };
  }
  if (/^[RDI]$/.test(context.hyphenatedBefore) && places.some(isUsState)) {
    yield { from: from - 2, to: from - 1, type: 'group', score: 0.9, why: 'party of a lawmaker' };
  }
}

/** "Kano State" and "Cauca Department", but no "Michigan State", which is more often a university. */
function isFirstLevel(places: readonly GazetteerEntry[], word: string | undefined): boolean {
  if (word !== 'state' && word !== 'department') return false;
  return places.some(({ kind, country = '' }) => kind !== 'country' && !/^(?:US|AU|CA|GB)$/.test(country));
}

function isUsState({ kind, country }: GazetteerEntry): boolean {
  return kind === 'region' && country === 'US';
}
