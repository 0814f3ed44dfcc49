import { joinBy, type Name, type Namer } from './cluster.ts';

/** Words that an acronym may leave out. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'du', 'des', 'la', 'del', 'do', 'da', 'to', '&']);

/** Legal forms at the end of a company's name, which its short form leaves out. */
const LEGAL_FORM = new Set([
  'inc',
  'corp',
  'corporation',
  'co',
  'company',
  'ltd',
  'limited',
  'llc',
  'plc',
  'gmbh',
  'ag',
  'sa',
  'nv',
  'bv',
  'spa',
  'pty',
  'group',
  'holdings',
]);

/** Organisations of one article: same words without "the" and legal forms, or an acronym and what it abbreviates. */
export const sameOrganization: Namer = names => {
  const clusters = joinBy(names, name => core(name).join(' '));
  const spelt = new Map<string, number>();
  names.forEach((name, index) => {
    for (const letters of acronymsOf(name)) if (!spelt.has(letters)) spelt.set(letters, clusters[index]!);
  });
  return clusters.map((cluster, index) => {
    const name = names[index]!;
    const expansion = isAcronym(name) ? spelt.get(letters(name)) : undefined;
    return expansion ?? cluster;
  });
};

function core({ words }: Name): readonly string[] {
  let end = words.length;
  while (end > 1 && LEGAL_FORM.has(words[end - 1]!)) end--;
  return words.slice(words[0] === 'the' && end > 1 ? 1 : 0, end);
}

function isAcronym({ written }: Name): boolean {
  return written.length === 1 && written[0]!.length > 1 && !/\p{Ll}/u.test(written[0]!);
}

function letters({ written }: Name): string {
  return written[0]!.replace(/\P{L}/gu, '').toLowerCase();
}

/** Its initials, with and without the small words. Empty for a name of one word. */
function acronymsOf({ words }: Name): string[] {
  if (words.length < 2) return [];
  const all = words.map(word => word[0]).join('');
  const large = words
    .filter(word => !SMALL.has(word))
    .map(word => word[0])
    .join('');
  return [large, all];
}
