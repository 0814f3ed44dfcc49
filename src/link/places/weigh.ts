import type { GazetteerEntry } from '../../gazetteer/index.ts';
import { holds } from './containers.ts';
import type { Holder, Name } from './name.ts';
import { surroundingsOf } from './nearby.ts';
import type { Sense } from './senses.ts';
import { addWeights, contributionOf, type Weights } from './support.ts';

/** Times that senses are weighed anew, each with what the last one found. */
const ROUNDS = 3;
/** The larger, the less a difference in score decides. */
const TEMPERATURE = 0.4;

/** What context adds to a prior at most, or takes off. */
const COUNTRY = 2.3;
const UNNAMED = 0.4;
const NEARBY = 1.2;
const REGION = 1;
const HELD = 4;
const HOLDS = 2.5;
const NOT_HELD = 1.8;
const SAID_KIND = 1.2;
const PERSON = 1;

/**
 * Weighs what the names of an article mean, all together: each sense by its prior, by the countries that the other names
 * and the article support, by regions and places near by, and by what the text says holds it. Names that become clearer
 * make others so in the next round.
 */
export function weigh(names: readonly Name[], background: Weights): void {
  for (const name of names)
    settle(
      name,
      name.senses.map(({ prior, entry }) => prior + saidBonus(name, entry)),
    );
  for (let round = 0; round < ROUNDS; round++) {
    const totals = new Map(background);
    const own = names.map(contributionOf);
    for (const weights of own) addWeights(totals, weights);
    const surroundings = surroundingsOf(names);
    const regions = clearRegions(names);
    const scores = names.map((name, at) => {
      const others = new Map(totals);
      addWeights(others, own[at]!, -1);
      const most = Math.max(0, ...others.values());
      return name.senses.map(({ entry, prior }) => {
        const country = countryBonus(others.get(entry.country ?? '') ?? 0, most);
        const inRegion = regions.some(region => region.name.text !== name.text && holds(region.entry, entry))
          ? REGION
          : 0;
        const near = entry.kind === 'country' ? 0 : NEARBY * surroundings.support(entry, name);
        return (
          prior + country + inRegion + near + heldBonus(name, entry) + holdsBonus(name, entry) + saidBonus(name, entry)
        );
      });
    });
    for (const [at, name] of names.entries()) settle(name, scores[at]!);
  }
}

/**
 * A country that the article hardly mentions supports little, and so does one that others far outweigh. One that it does
 * not mention while it mentions others speaks against.
 */
function countryBonus(weight: number, most: number): number {
  if (weight < 0.05) return -UNNAMED * Math.min(1, most);
  return COUNTRY * (weight / (weight + 0.5)) * Math.sqrt(weight / most);
}

/** Scores, and chances by softmax. */
function settle(name: Name, scores: readonly number[]): void {
  const most = Math.max(...scores);
  const powers = scores.map(score => Math.exp((score - most) / TEMPERATURE));
  const sum = powers.reduce((total, power) => total + power, 0);
  name.scores = scores.map(score => score - (name.isPersonToo ? PERSON : 0));
  name.chances = powers.map(power => power / sum);
}

function clearRegions(names: readonly Name[]): { name: Name; entry: GazetteerEntry }[] {
  return names.flatMap(name =>
    name.senses.flatMap(({ entry }, at) =>
      entry.kind === 'region' && entry.country !== undefined && name.chances[at]! > 0.6 ? [{ name, entry }] : [],
    ),
  );
}

/** "Tripoli, Lebanon": for the one in Lebanon, and against all others. */
function heldBonus(name: Name, entry: GazetteerEntry): number {
  let bonus = 0;
  for (const holder of name.heldBy) {
    const chance = chanceToHold(holder, entry);
    if (chance > 0) bonus = Math.max(bonus, HELD * (0.5 + chance / 2));
  }
  if (bonus > 0 || name.heldBy.length === 0 || entry.kind === 'country') return bonus;
  return name.heldBy.some(isLarge) && !name.heldBy.some(holder => sensesOf(holder).includes(entry)) ? -NOT_HELD : 0;
}

function chanceToHold(holder: Holder, entry: GazetteerEntry): number {
  if ('entries' in holder) return holder.entries.some(each => holds(each, entry)) ? 0.5 : 0;
  const { senses, chances, type } = holder.name;
  let chance = 0;
  for (const [at, sense] of senses.entries()) {
    const isHeld = type === 'group' ? isFrom(sense, entry) : holds(sense.entry, entry);
    if (isHeld) chance = Math.max(chance, chances[at]!, 0.01);
  }
  return chance;
}

/** "the Lebanese port of Tripoli". */
function isFrom({ entry: group }: Sense, entry: GazetteerEntry): boolean {
  return group.country !== undefined && group.country === entry.country && entry.kind !== 'country';
}

function sensesOf(holder: Holder): readonly GazetteerEntry[] {
  return 'entries' in holder ? holder.entries : holder.name.senses.map(({ entry }) => entry);
}

/** Whether a place said to hold another is a country, a region or the people of a country: not the next of a list of cities. */
function isLarge(holder: Holder): boolean {
  const [first] = sensesOf(holder);
  return first !== undefined && first.country !== undefined && first.kind !== 'city' && first.kind !== 'structure';
}

/** "Atlanta, Georgia": for the Georgia that has an Atlanta. */
function holdsBonus(name: Name, entry: GazetteerEntry): number {
  let bonus = 0;
  for (const inner of name.holds) {
    for (const [at, sense] of inner.senses.entries()) {
      if (holds(entry, sense.entry)) bonus = Math.max(bonus, HOLDS * (0.3 + 0.7 * inner.chances[at]!));
    }
  }
  return bonus;
}

function saidBonus({ saidKinds }: Name, { kind }: GazetteerEntry): number {
  return saidKinds.has(kind) ? SAID_KIND : 0;
}
