import { type GazetteerEntry, loadGazetteer } from '../../gazetteer/index.ts';
import { mentionType } from '../../mention-types.ts';
import type { TypedName } from '../cluster.ts';
import { holds } from './containers.ts';
import { kindsSaid } from './kinds-said.ts';
import { BETWEEN, REACH } from './patterns.ts';
import {
  hasOtherKinds,
  heldBy,
  heldByName,
  isDivision,
  isDivisionName,
  isLarge,
  isOtherThing,
  isTownOrUnknown,
  narrowed,
  type Test,
} from './place-tests.ts';
import { foremost, type Sense, sensesOf } from './senses.ts';

/** What the text right around a name says of the thing that it means. */
export interface Said {
  /** Those of its senses that it may mean. */
  senses: readonly Sense[];
  /** The country or region that follows it behind a comma. */
  holder: GazetteerEntry | undefined;
  /** The kind of thing that it is said to be, when nothing else is said. */
  kind: string | undefined;
}

const POSSESSIVE = /^(?:'s|’s|'|’)$/;
const LINK = /^(?:,|and|or|&)$/;

/** The places and groups of an article by where they stand. */
export class Around {
  private readonly beginning = new Map<number, TypedName>();
  private readonly ending = new Map<number, TypedName>();
  /** By sentence and text, the first name of each. */
  private readonly bySentence = new Map<number, Map<string, TypedName>>();

  constructor(article: readonly TypedName[]) {
    for (const name of article) {
      if (mentionType(name.type).naming !== 'gazetteer') continue;
      this.beginning.set(name.from, name);
      this.ending.set(name.to, name);
      const sentence = name.tokens.sentence[name.from]!;
      const others = this.bySentence.get(sentence) ?? new Map<string, TypedName>();
      this.bySentence.set(sentence, others);
      if (!others.has(name.text)) others.set(name.text, name);
    }
  }

  /** The other names of its sentence. */
  besides(name: TypedName): readonly TypedName[] {
    const all = this.bySentence.get(name.tokens.sentence[name.from]!)?.values() ?? [];
    return [...all].filter(({ text }) => text !== name.text);
  }

  /** Undefined when the text says nothing. */
  said(name: TypedName): Said | undefined {
    const holder = this.isListed(name) ? undefined : this.behindComma(name);
    const kinds = kindsSaid(name);
    const all = sensesOf(name.text, name.type);
    const placed = narrowed(all, [
      holder && heldBy(holder),
      this.behindIn(name),
      this.before(name),
      this.holding(name),
      this.listed(name),
    ]);
    const senses = kinds ? narrowed(placed ?? all, [({ kind }) => kinds.includes(kind)]) : undefined;
    const isHeld = holder !== undefined && placed?.some(({ entry }) => heldBy(holder)(entry));
    if (holder && !isHeld) return isTownOrUnknown(name) ? { senses: [], holder, kind: undefined } : undefined;
    if (placed) return { senses: senses ?? placed, holder, kind: undefined };
    const isOther = senses !== undefined || isOtherThing(name, kinds);
    return isOther ? { senses: senses ?? [], holder: undefined, kind: kinds?.[0] } : undefined;
  }

  /** "Paris, Texas"; "Paris, Tex." where nothing is marked. */
  private behindComma({ tokens, from, to }: TypedName): GazetteerEntry | undefined {
    if (!/^[,(]$/.test(tokens.words[to] ?? '') || tokens.sentence[from] !== tokens.sentence[to + 1]) return undefined;
    const next = this.beginning.get(to + 1);
    if (!next)
      return loadGazetteer()
        .lookup(tokens, to + 1)
        ?.entries.find(isLarge);
    const entry = foremost(next.text);
    return entry && isLarge(entry) ? entry : undefined;
  }

  /** "Portland, in Maine", "Tripoli in northern Lebanon". */
  private behindIn({ tokens, from, to }: TypedName): Test | undefined {
    const start = tokens.words[to] === ',' ? to + 1 : to;
    if (tokens.lowers[start] !== 'in') return undefined;
    for (let row = start + 1; row <= start + REACH && tokens.sentence[row] === tokens.sentence[from]; row++) {
      const next = this.beginning.get(row);
      if (next) return heldByName(next);
      if (!BETWEEN.has(tokens.lowers[row]!)) return undefined;
    }
    return undefined;
  }

  /** "Pakistan's Punjab", "the Lebanese city of Tripoli". */
  private before({ tokens, from }: TypedName): Test | undefined {
    for (let row = from; row > from - REACH && row > 0 && tokens.sentence[row - 1] === tokens.sentence[from]; row--) {
      const previous = this.ending.get(row);
      if (previous) {
        const isOwner = previous.type === 'group' || POSSESSIVE.test(tokens.words[row] ?? '');
        return isOwner ? heldByName(previous) : undefined;
      }
      if (!BETWEEN.has(tokens.lowers[row - 1]!)) return undefined;
    }
    return undefined;
  }

  /** "Atlanta, Georgia", "Tbilisi in Georgia". */
  private holding({ tokens, from }: TypedName): Test | undefined {
    if (!/^(?:,|in)$/.test(tokens.lowers[from - 1] ?? '')) return undefined;
    const inner = this.ending.get(from - 1);
    const entry = inner?.type === 'place' ? foremost(inner.text) : undefined;
    return entry && entry.kind !== 'country' ? outer => holds(outer, entry) : undefined;
  }

  /** "Georgia, Alabama and Florida": what stands in one list is of one kind, and states are of one country. */
  private listed(name: TypedName): Test | undefined {
    for (const other of this.neighbours(name)) {
      const entry = foremost(other.text);
      if (!entry || !isDivision(entry) || hasOtherKinds(other)) continue;
      return ({ kind, country }) => kind === entry.kind && (kind === 'country' || country === entry.country);
    }
    return undefined;
  }

  /** "Georgia, Armenia and": in a list the next one is no holder. */
  private isListed(name: TypedName): boolean {
    const { tokens, from, to } = name;
    const own = foremost(name.text);
    if (!own || !isDivision(own)) return false;
    const isBehindOne = LINK.test(tokens.lowers[from - 1] ?? '') && isDivisionName(this.ending.get(from - 1));
    const next = tokens.words[to] === ',' ? this.beginning.get(to + 1) : undefined;
    return isBehindOne || (next !== undefined && isDivisionName(this.afterLink(next)));
  }

  private neighbours(name: TypedName): TypedName[] {
    const { tokens, from } = name;
    const before = LINK.test(tokens.lowers[from - 1] ?? '') ? this.ending.get(from - 1) : undefined;
    const isList = this.isListed(name);
    const behind = isList || tokens.lowers[name.to] !== ',' ? this.afterLink(name) : undefined;
    return [before, behind].filter(other => other !== undefined);
  }

  private afterLink({ tokens, to }: TypedName): TypedName | undefined {
    return LINK.test(tokens.lowers[to] ?? '') ? (this.beginning.get(to + 1) ?? this.beginning.get(to + 2)) : undefined;
  }
}
