import type { Typed } from '../../compare.ts';

/** The text of one article as its annotators cut it up into mentions and the gaps between them. */
export interface Continuum {
  /** In the unit of the spans: UTF-16 units of the article. */
  length: number;
  /** The mentions of each annotator, in text order and without overlap. The same annotators for all continua. */
  annotators: readonly (readonly Typed[])[];
}

/** What stands for the type where nothing is marked. */
const GAP = undefined;

/** What the annotators wrote down of one type, or left unmarked, all of them together. */
interface Extent {
  /** Units of text. */
  length: number;
  /** Units of text that a unit of the same mention stands beside, itself included. A gap is no whole: 1 for each unit. */
  withinOne: number;
}

/**
 * Krippendorff's alpha for unitizing, uα: 1 for annotators who agree on every unit of text, 0 for what chance would
 * give, below 0 for less than that. Undefined where there is nothing to tell apart: no mention at all, or one type
 * everywhere.
 *
 * Disagreement is counted between every unit of text of one annotator and the same unit of another. By chance, it
 * stands beside any unit that any annotator has in any article, but those of its own mention: a mention is one
 * decision, however long. Articles are one continuum, so their order does not matter, and a long one weighs more.
 *
 * Source: Krippendorff, Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual continua: Further
 * developments", Quality & Quantity 50, 2016, pp. 2347–2364: coincidences in equations 1 and 4, uα in equation 5, for
 * the nominal metric, in a form that needs no matrix (docs/agreement.md derives it). It replaces the alpha of
 * Krippendorff, "On the reliability of unitizing continuous data", Sociological Methodology 25, 1995, which does not
 * behave for more than two annotators.
 */
export function unitizedAlpha(continua: readonly Continuum[]): number | undefined {
  const extents = extentsOf(continua);
  const total = sum(extents, ({ length }) => length);
  const differing = total ** 2 - sum(extents, ({ length }) => length ** 2);
  if (differing === 0) return undefined;
  const pairs = total ** 2 - sum(extents, ({ withinOne }) => withinOne);
  const others = continua[0]!.annotators.length - 1;
  const observed = continua.reduce((count, each) => count + differencesIn(each), 0) / others / total;
  return 1 - observed / (differing / pairs);
}

/** The same with mentions of one type alone; all others are gaps. */
export function onlyType(continua: readonly Continuum[], type: string): Continuum[] {
  return continua.map(({ length, annotators }) => ({
    length,
    annotators: annotators.map(mentions => mentions.filter(mention => mention.type === type)),
  }));
}

/** The same with all types taken as one: alpha is then |uα, of what is a mention at all (equation 6). */
export function anyType(continua: readonly Continuum[]): Continuum[] {
  return continua.map(({ length, annotators }) => ({
    length,
    annotators: annotators.map(mentions => mentions.map(({ start, end }) => ({ start, end, type: 'mention' }))),
  }));
}

function extentsOf(continua: readonly Continuum[]): Extent[] {
  const extents = new Map<string | typeof GAP, Extent>();
  const add = (type: string | typeof GAP, length: number, withinOne: number) => {
    const extent = extents.get(type) ?? { length: 0, withinOne: 0 };
    extents.set(type, extent);
    extent.length += length;
    extent.withinOne += withinOne;
  };
  for (const { length, annotators } of continua) {
    for (const mentions of annotators) {
      let gaps = length;
      for (const { start, end, type } of mentions) {
        add(type, end - start, (end - start) ** 2);
        gaps -= end - start;
      }
      add(GAP, gaps, gaps);
    }
  }
  return [...extents.values()];
}

/** Ordered pairs of annotators that differ, summed over the units of text; one step for each stretch without a border. */
function differencesIn({ length, annotators }: Continuum): number {
  const next = annotators.map(() => 0);
  let differences = 0;
  let from = 0;
  while (from < length) {
    let to = length;
    const votes = new Map<string | typeof GAP, number>();
    for (const [at, mentions] of annotators.entries()) {
      if (mentions[next[at]!] && mentions[next[at]!]!.end <= from) next[at]!++;
      const mention = mentions[next[at]!];
      const inside = mention !== undefined && mention.start <= from;
      if (mention) to = Math.min(to, inside ? mention.end : mention.start);
      const vote = inside ? mention.type : GAP;
      votes.set(vote, (votes.get(vote) ?? 0) + 1);
    }
    differences += (to - from) * (annotators.length ** 2 - sum([...votes.values()], count => count ** 2));
    from = to;
  }
  return differences;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
