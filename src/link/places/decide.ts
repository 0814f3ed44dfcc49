import type { Link } from '../../annotations/schema.ts';
import type { GazetteerEntry } from '../../gazetteer/index.ts';
import { holds } from './containers.ts';
import { distanceBetween } from './distance.ts';
import type { Name } from './name.ts';
import { partOf, type Sense } from './senses.ts';

/** A place that reaches less is not linked: a town of some 50,000 people that nothing else speaks for. */
const LEAST_SCORE = 3.8;
/** The best sense is linked when it is so far ahead of the next one; a tenfold population is 0.8. */
const MARGIN = 0.45;
/** Senses this near are one place on any map. */
const SAME_PLACE_KM = 60;
/** Candidates that are further behind are left out. */
const WORTH_NAMING = 1.5;
const MOST_CANDIDATES = 5;

interface Scored extends Sense {
  score: number;
  chance: number;
}

/** The link of a name that has been weighed: one place, several candidates, or none. Wrong is worse than none. */
export function decide(name: Name): Link | undefined {
  const scored: Scored[] = name.senses
    .map((sense, at) => ({ ...sense, score: name.scores[at]!, chance: name.chances[at]! }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return partLink(name);
  if (best.entry.type === 'group') return groupLink(scored);
  if (best.score < LEAST_SCORE) return undefined;
  const rival = scored.find(other => other !== best && best.score - other.score < marginOf(best.entry, other.entry));
  if (!rival) return placeLink(best.entry);
  const candidates = scored.filter(({ score }) => best.score - score < WORTH_NAMING).slice(0, MOST_CANDIDATES);
  return {
    candidates: candidates.map(({ entry, chance }) => ({
      ...placeLink(entry),
      name: entry.main ?? entry.name,
      score: Number(chance.toFixed(2)),
    })),
  };
}

function marginOf(best: GazetteerEntry, other: GazetteerEntry): number {
  if (best.country === other.country && distanceBetween(best, other) <= SAME_PLACE_KM) return 0;
  return holds(best, other) || holds(other, best) ? 0 : MARGIN;
}

function placeLink({ geonames, country, lat, lon, kind }: GazetteerEntry): Link {
  return {
    ...(geonames !== undefined && { geonames }),
    ...(country !== undefined && { country }),
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    kind: kind as NonNullable<Link['kind']>,
  };
}

/** A people's country, when only one is meant. */
function groupLink(scored: readonly Scored[]): Link | undefined {
  const [best] = scored;
  const country = best?.entry.country;
  const rival = scored.find(({ entry, score }) => entry.country !== country && best!.score - score < MARGIN);
  return country === undefined || rival ? undefined : { country };
}

/** "Northern Iraq" is a region of Iraq that nobody has numbered. */
function partLink({ text, type }: Name): Link | undefined {
  const whole = type === 'place' ? partOf(text) : undefined;
  return whole?.country === undefined ? undefined : { country: whole.country, kind: 'region' };
}
