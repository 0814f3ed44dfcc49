import type { GazetteerEntry } from '../../gazetteer/index.ts';
import type { Context } from './context.ts';
import { type PlaceEvidence, signAgainst, signFor } from './place-signs.ts';
import { weightOf } from './weight.ts';

export interface Judgement {
  score: number;
  why: string;
}

/** How sure it is that these rows name the place, by its weight and by what stands around it. */
export function judgePlace(context: Context, entries: readonly GazetteerEntry[], evidence: PlaceEvidence): Judgement {
  const entry = heaviest(entries);
  const weight = weightOf(entry);
  const against = signAgainst(context, entry, evidence);
  if (against) return { score: weight * against.factor, why: `${entry.kind}, but ${against.why}` };
  const cue = signFor(context, entry, evidence);
  return cue
    ? { score: 1 - (1 - weight) * cue.factor, why: `${entry.kind}, ${cue.why}` }
    : { score: weight, why: entry.kind };
}

function heaviest(entries: readonly GazetteerEntry[]): GazetteerEntry {
  return entries.reduce((best, entry) => (weightOf(entry) > weightOf(best) ? entry : best));
}
