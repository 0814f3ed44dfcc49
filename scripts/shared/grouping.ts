import type { LabelledLine } from './labelled-lines.ts';

const OPEN_GROUPS = 150;
const MOST_LINES = 6;
const RARE = { least: 2, most: 40 };

/** Neighbouring lines by so many: for files that keep the order of their articles, without the bounds of them. */
export function inOrder(lines: readonly LabelledLine[], size: number): LabelledLine[][] {
  const groups: LabelledLine[][] = [];
  for (let from = 0; from < lines.length; from += size) groups.push(lines.slice(from, from + size));
  return groups;
}

/**
 * Lines that share a rare capitalised word, a few at a time: something like the article that single items about one
 * matter would make, in which names come back.
 */
export function bySharedNames(lines: readonly LabelledLine[]): LabelledLine[][] {
  const names = lines.map(line => new Set(line.text.match(/\p{Lu}\p{L}{3,}/gu)));
  const frequency = new Map<string, number>();
  for (const set of names) for (const name of set) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const isRare = (name: string): boolean => frequency.get(name)! >= RARE.least && frequency.get(name)! <= RARE.most;
  const groups: { lines: LabelledLine[]; names: Set<string> }[] = [];
  let open: typeof groups = [];
  lines.forEach((line, index) => {
    const rare = [...names[index]!].filter(isRare);
    const group = open.find(other => rare.some(name => other.names.has(name)));
    if (group) {
      group.lines.push(line);
      for (const name of rare) group.names.add(name);
      if (group.lines.length >= MOST_LINES) open = open.filter(other => other !== group);
    } else {
      const opened = { lines: [line], names: new Set(rare) };
      groups.push(opened);
      open = [...open.slice(-OPEN_GROUPS), opened];
    }
  });
  return groups.map(group => group.lines);
}
