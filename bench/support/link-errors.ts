import type { AnnotationFile, Mention } from '../../src/annotations/schema.ts';

export interface Faults {
  /** Clusters that hold mentions of several gold entities. */
  merged: string[];
  /** Gold entities whose mentions stand in several clusters. */
  split: string[];
}

/** What is wrong with the clusters of one text, by type. */
export function caseErrors(gold: readonly Mention[], entityOf: readonly (string | undefined)[]): Map<string, Faults> {
  const faults = new Map<string, Faults>();
  for (const type of new Set(gold.map(mention => mention.type))) {
    const own = gold.flatMap((mention, at) =>
      mention.type === type && mention.entity !== undefined ? [{ mention, cluster: entityOf[at] ?? '' }] : [],
    );
    if (own.length === 0) continue;
    faults.set(type, {
      merged: mixed(
        own,
        ({ cluster }) => cluster,
        ({ mention }) => mention.entity!,
      ),
      split: mixed(
        own,
        ({ mention }) => mention.entity!,
        ({ cluster }) => cluster,
      ),
    });
  }
  return faults;
}

/** The mistakes of our clusters in one article, a line each. */
export function clusterErrors(gold: AnnotationFile, ours: AnnotationFile): string {
  const lines: string[] = [];
  for (const [type, { merged, split }] of caseErrors(
    gold.mentions,
    ours.mentions.map(mention => mention.entity),
  )) {
    lines.push(...merged.map(words => `merged  ${gold.article.id} ${type}: ${words}\n`));
    lines.push(...split.map(words => `split   ${gold.article.id} ${type}: ${words}\n`));
  }
  return lines.join('');
}

interface Placed {
  mention: Mention;
  cluster: string;
}

/** Groups by one key that differ in the other, as "Sokhonn, Prak Sokhonn | Chan Sokhonn". */
function mixed(own: readonly Placed[], outer: (placed: Placed) => string, inner: (placed: Placed) => string): string[] {
  return [...groupBy(own, outer).values()].flatMap(members => {
    const parts = [...groupBy(members, inner).values()];
    return parts.length < 2 ? [] : [parts.map(textsOf).join(' | ')];
  });
}

function textsOf(part: readonly Placed[]): string {
  return [...new Set(part.map(({ mention }) => mention.text))].join(', ');
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
