import type { GazetteerEntry } from '../../gazetteer/index.ts';
import { mentionType } from '../../mention-types.ts';
import type { TypedName } from '../cluster.ts';
import { Around } from './around.ts';
import { holds } from './containers.ts';
import { placeWords } from './place-words.ts';
import { foremost, identityOf, type Sense, sensesOf } from './senses.ts';
import { UnknownTowns } from './unknown-towns.ts';

/** One thing that a name may mean in an article. */
interface Meaning {
  key: string;
  entry: GazetteerEntry | undefined;
  /** Nothing but its kind is said: "Kano state" does not make a state of every Kano. */
  isKindOnly?: boolean;
}

/** Names of two countries or peoples of which each has one more: nobody is simply Korean where both are named. */
const SHARED: ReadonlyMap<string, readonly string[]> = new Map([
  ['korea', ['South Korea', 'North Korea']],
  ['korean', ['South Korean', 'North Korean']],
  ['koreans', ['South Korean', 'North Korean']],
]);

/** What the names of places and groups mean in an article, as far as it tells them apart. */
export class SensesInArticle {
  private readonly around: Around;
  private readonly towns = new UnknownTowns();
  /** What the text says that a mention means. */
  private readonly said = new Map<TypedName, Meaning>();
  /** By name, all that the text says of its mentions. */
  private readonly meanings = new Map<string, Map<string, Meaning>>();
  /** Things with the names that mean them and nothing else. */
  private readonly named = new Map<string, Set<string>>();
  /** Things that are named with a word for what they are: "Kailahun District". */
  private readonly worded = new Set<string>();
  /** Country codes with the names of countries and peoples, and of regions that share a country's name. */
  private readonly countries = new Map<string, Set<string>>();

  constructor(article: readonly TypedName[]) {
    const names = article.filter(({ type }) => mentionType(type).naming === 'gazetteer');
    this.around = new Around(names);
    for (const name of names) this.note(name, this.saidOf(name));
    for (const name of names)
      if (!this.said.has(name) && isOpen(name)) this.note(name, this.inSentence(name, meaningsOf(name)));
  }

  /** What all names of one thing share, and no other. */
  keyOf(name: TypedName): string {
    const said = this.said.get(name);
    if (said) return said.key;
    const town = this.townOf(name);
    if (town) return town.key;
    const usual = usualMeaning(name);
    const may = this.candidates(name);
    if (may.length > 1) return this.inSentence(name, may)?.key ?? `${usual.key} at ${name.from}`;
    const [only] = may;
    if (!only || only.key === usual.key || (only.isKindOnly && usual.entry)) return usual.key;
    return (this.inSentence(name, [only, usual]) ?? only).key;
  }

  private note(name: TypedName, meaning: Meaning | undefined): void {
    if (meaning) {
      this.said.set(name, meaning);
      const known = this.meanings.get(nameKey(name)) ?? new Map<string, Meaning>();
      this.meanings.set(nameKey(name), known.set(meaning.key, meaning));
    }
    const { key, entry } = meaning ?? usualMeaning(name);
    if (hasPlaceWord(name)) this.worded.add(key);
    if (meaning || !isAmbiguous(name)) add(this.named, key, nameKey(name));
    if (entry?.country === undefined) return;
    const isCountry = entry.kind === 'country' || entry.kind === 'nationality';
    if ((isCountry && !isAmbiguous(name)) || (meaning && isAmbiguous(name)))
      add(this.countries, entry.country, nameKey(name));
  }

  /** "Kailahun" beside "Kailahun District": the town in it. */
  private townOf(name: TypedName): Meaning | undefined {
    const { key, entry } = usualMeaning(name);
    if (entry?.kind !== 'region' || !this.worded.has(key) || hasPlaceWord(name)) return undefined;
    const town = sensesOf(name.text, name.type).find(
      sense => sense.entry.kind === 'city' && sense.entry.country === entry.country,
    );
    return town && { key: identityOf(town.entry), entry: town.entry };
  }

  private saidOf(name: TypedName): Meaning | undefined {
    const said = this.around.said(name);
    if (!said) return undefined;
    const [best] = [...said.senses].sort((a, b) => b.prior - a.prior);
    const isKindOnly = said.kind !== undefined;
    if (best) return { key: identityOf(best.entry), entry: best.entry, isKindOnly };
    if (said.holder) return { key: this.towns.keyOf(name, said.holder), entry: undefined };
    return { key: `${nameKey(name)} ${said.kind}`, entry: undefined, isKindOnly };
  }

  /** What a name of which nothing is said may mean in this article. */
  private candidates(name: TypedName): Meaning[] {
    const found = new Map(this.meanings.get(nameKey(name)));
    const own = nameKey(name);
    const others = sharingSenses(name).filter(({ entry }) => {
      const by = entry.type === 'group' ? this.countries.get(entry.country ?? '') : undefined;
      return isNamedByOther(this.named.get(identityOf(entry)), own) || isNamedByOther(by, own);
    });
    const usual = usualMeaning(name);
    const areOfOneKind = others.every(({ entry }) => entry.kind === usual.entry?.kind);
    if (others.length > 1 || areOfOneKind)
      for (const { entry } of others) found.set(identityOf(entry), { key: identityOf(entry), entry });
    return [...found.values()];
  }

  /** The only one that the other names of the sentence go with. */
  private inSentence(name: TypedName, candidates: readonly Meaning[]): Meaning | undefined {
    const others = this.around.besides(name).flatMap(other => {
      const meaning = this.said.get(other) ?? (isAmbiguous(other) ? undefined : usualMeaning(other));
      return meaning?.entry ?? [];
    });
    const fitting = candidates.filter(({ entry }) => entry && others.some(other => goTogether(entry, other)));
    return fitting.length === 1 ? fitting[0] : undefined;
  }
}

function usualMeaning(name: TypedName): Meaning {
  const entry = foremost(name.text);
  return { key: entry ? identityOf(entry) : nameKey(name), entry };
}

function meaningsOf({ text, type }: TypedName): Meaning[] {
  const known = sensesOf(text, type).filter(({ isKnown, entry }) => isKnown && entry.country !== undefined);
  return known.map(({ entry }) => ({ key: identityOf(entry), entry }));
}

/** A sense that is so much likelier than those of other countries is taken for granted; a tenfold population is 0.8. */
const CLEAR_LEAD = 0.6;

/** Whether a place has two likely senses in two countries: "Punjab", "Hyderabad". */
function isOpen({ text, type }: TypedName): boolean {
  const [best, ...others] = sensesOf(text, type).filter(({ isKnown, entry }) => isKnown && entry.country !== undefined);
  if (!best || type === 'group') return false;
  return others.some(({ entry, prior }) => entry.country !== best.entry.country && best.prior - prior < CLEAR_LEAD);
}

function nameKey({ words, type }: TypedName): string {
  return `${type} ${words.join(' ')}`;
}

/** Countries, their regions and peoples that may have a name. */
function sharingSenses(name: TypedName): Sense[] {
  const shared = SHARED.get(name.words.join(' ')) ?? [];
  return [name.text, ...shared]
    .flatMap(text => sensesOf(text, name.type))
    .filter(({ entry, isKnown }) => isKnown && entry.country !== undefined && entry.kind !== 'structure');
}

/** Whether a name has no foremost meaning that an article can take for granted: two countries, or two peoples, have it. */
function isAmbiguous(name: TypedName): boolean {
  const senses = sharingSenses(name).filter(({ entry }) => entry.kind !== 'city');
  return new Set(senses.map(({ entry }) => entry.country)).size > 1;
}

function hasPlaceWord({ words }: TypedName): boolean {
  return words.length > 1 && (placeWords.has(words[0]!) || placeWords.has(words.at(-1)!));
}

function isNamedByOther(names: ReadonlySet<string> | undefined, own: string): boolean {
  return names !== undefined && (names.size > 1 || !names.has(own));
}

function goTogether(one: GazetteerEntry, other: GazetteerEntry): boolean {
  if (one.country === undefined || one.country !== other.country) return false;
  return (
    holds(one, other) || holds(other, one) || one.type === 'group' || other.type === 'group' || one.kind === 'country'
  );
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
