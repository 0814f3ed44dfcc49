import { joinBy, type Name, type Namer } from './cluster.ts';

/**
 * People of one article. Full names are one person when their words are the same or one stands inside the other
 * ("Suu Kyi" in "Aung San Suu Kyi"). A single name joins a full name that it ends or begins: of several the one
 * mentioned last before it. So two people who share a surname stay two.
 */
export const samePerson: Namer = names => {
  const clusters = joinBy(names, name => name.words.join(' '));
  const full = distinctFullNames(names, clusters);
  for (const index of full) {
    const inside = full.filter(other => other !== index && isInside(names[index]!, names[other]!));
    if (inside.length === 1) redirect(clusters, index, clusters[inside[0]!]!);
  }
  for (let index = 0; index < names.length; index++) {
    if (names[index]!.words.length > 1) continue;
    const owner = nearestOwner(names, index);
    if (owner !== undefined) clusters[index] = clusters[owner]!;
  }
  return clusters.map((_, index) => rootOf(clusters, index));
};

function distinctFullNames(names: readonly Name[], clusters: readonly number[]): number[] {
  return [...new Set(clusters)].filter(index => names[index]!.words.length > 1);
}

function redirect(clusters: number[], from: number, to: number): void {
  if (rootOf(clusters, to) === from) return;
  clusters[from] = to;
}

function rootOf(clusters: readonly number[], index: number): number {
  let root = index;
  while (clusters[root] !== root) root = clusters[root]!;
  return root;
}

/** Whether all words of the shorter name stand together in the longer one. */
function isInside(short: Name, long: Name): boolean {
  return short.words.length < long.words.length && ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `);
}

/** The full name that a single name stands for: surname before first name, before it in the text rather than behind. */
function nearestOwner(names: readonly Name[], index: number): number | undefined {
  const word = names[index]!.words[0];
  for (const part of [(name: Name) => name.words.at(-1), (name: Name) => name.words[0]]) {
    for (let other = index - 1; other >= 0; other--)
      if (isFull(names[other]!) && part(names[other]!) === word) return other;
    for (let other = index + 1; other < names.length; other++)
      if (isFull(names[other]!) && part(names[other]!) === word) return other;
  }
  const middle = names.findIndex(name => isFull(name) && name.words.includes(word!));
  return middle < 0 ? undefined : middle;
}

function isFull(name: Name): boolean {
  return name.words.length > 1;
}
