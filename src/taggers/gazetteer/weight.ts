import type { GazetteerEntry } from '../../gazetteer/index.ts';

/** How often a name means the place when nothing around it says so, in (0, 1): by its kind and size, and by what else it means. */
export function weightOf(entry: GazetteerEntry): number {
  if (entry.kind === 'city') return cityWeight(entry);
  if (entry.kind === 'country') return entry.stop ? 0.85 : 0.95;
  if (!entry.stop) return 0.88;
  return entry.kind === 'region' && entry.stop === 'word' ? 0.2 : 0.4;
}

function cityWeight({ stop, population = 0, capital, name }: GazetteerEntry): number {
  const isGreat = capital || population > 1_000_000;
  if (stop === 'word') return isGreat ? 0.5 : 0.15;
  if (stop === 'person') return isGreat ? 0.7 : population > 300_000 ? 0.35 : 0.2;
  if (isGreat) return 0.9;
  if (population > 300_000) return 0.82;
  if (population > 100_000) return 0.7;
  return name.includes(' ') ? 0.65 : 0.5;
}
