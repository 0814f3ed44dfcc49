import { joinBy, type Name, type Namer } from './cluster.ts';
import { isAlias } from './organizations/alias.ts';
import { formOf, type OrganizationForm } from './organizations/form.ts';
import { affixesOf, definersOf } from './organizations/keys.ts';
import { isOfOther, isSaidToBeOther } from './organizations/owner.ts';
import { ownersOf } from './organizations/owners.ts';
import { isHeadOf, isKindOf, isTailOf } from './organizations/short.ts';
import { isSyllabic } from './organizations/syllables.ts';
import { Together } from './organizations/together.ts';
import { UnionFind } from './union-find.ts';

/**
 * Organisations of one article. The same words without "the" and legal forms are one, bodies of two countries are two.
 * An acronym is what the article defines it to be, else the only name with those initials. A short form is the only
 * longer name before it that it fits, so that a parent and its daughters stay apart.
 */
export const sameOrganization: Namer = names => {
  const forms = names.map(formOf);
  const definitions = definitionsIn(names, forms);
  const owners = ownersOf(names, forms);
  const definers = definersOf(forms, definitions);
  const affixes = affixesOf(forms);
  const key = (_: Name, index: number): string =>
    `${forms[index]!.key} | ${owners[index] ?? definers[index] ?? affixes[index] ?? ''}`;
  const clusters = new UnionFind(joinBy(names, key));
  for (const index of definitions) clusters.join(index - 1, index);
  joinAcronyms(forms, definitions, clusters);
  joinShort(names, forms, owners, clusters);
  return names.map((_, index) => clusters.find(index));
};

/** So many names that share a word or a letter are looked at for the one that a short form stands for. */
const MOST = 40;

/** Indices of the mentions that are another name of the organisation named right before. */
function definitionsIn(names: readonly Name[], forms: readonly OrganizationForm[]): number[] {
  const found: number[] = [];
  for (let index = 1; index < names.length; index++) {
    if (isAlias(names[index - 1]!, names[index]!, forms[index - 1]!, forms[index]!)) found.push(index);
  }
  return found;
}

/** Joins acronyms that the article does not define with the only name that has these initials. */
function joinAcronyms(forms: readonly OrganizationForm[], definitions: readonly number[], clusters: UnionFind): void {
  const defined = new Set(definitions.flatMap(index => [forms[index - 1]!.key, forms[index]!.key]));
  const spelt = new Map<string, Set<number>>();
  for (const [index, form] of forms.entries()) {
    for (const letters of form.initials) {
      const named = spelt.get(letters) ?? new Set();
      spelt.set(letters, named.add(clusters.find(index)));
    }
  }
  const byLetter = new Map<string, number[]>();
  for (const [index, { large }] of forms.entries()) {
    if (clusters.find(index) === index && large.length > 2) listUnder(byLetter, large[0]![0]!, index);
  }
  const known = new Map<string, ReadonlySet<number>>();
  for (const [index, { acronym, key }] of forms.entries()) {
    if (acronym === undefined || defined.has(key)) continue;
    const syllabic = (byLetter.get(acronym[0]!) ?? []).slice(0, MOST).filter(at => isSyllabic(acronym, forms[at]!));
    if (!known.has(key)) known.set(key, spelt.get(acronym) ?? new Set(syllabic.map(at => clusters.find(at))));
    const named = known.get(key)!;
    if (named.size === 1) clusters.join([...named][0]!, index);
  }
}

/**
 * Joins short forms with the only longer name before them. What stands beside its longer name in one sentence is
 * another organisation: "Tata said that Tata Steel …".
 */
function joinShort(
  names: readonly Name[],
  forms: readonly OrganizationForm[],
  owners: readonly (string | undefined)[],
  clusters: UnionFind,
): void {
  const byWord = new Map<string, number[]>();
  const known = new Set<number>();
  const parents = new Set(
    forms.filter((form, index) => form.isFirm || isSaidToBeOther(names[index]!)).map(form => form.key),
  );
  const together = new Together(names, forms);
  for (const [index, form] of forms.entries()) {
    const root = clusters.find(index);
    const near = (byWord.get(form.core[0]!) ?? []).slice(-MOST);
    const may = (other: number): boolean =>
      !together.has(form.key, forms[other]!.key) && !isOfOther(owners[index], forms[other]!);
    if (!parents.has(form.key)) {
      const fitting = near.filter(other => standsFor(form, forms[other]!) && may(other));
      const longer = new Set(fitting.map(other => clusters.find(other)));
      if (longer.size === 1) clusters.join([...longer][0]!, index);
    }
    if (known.has(root)) continue;
    known.add(root);
    for (const word of new Set(form.core)) listUnder(byWord, word, index);
  }
}

function standsFor(short: OrganizationForm, long: OrganizationForm): boolean {
  return isHeadOf(short, long) || isKindOf(short, long) || isTailOf(short, long);
}

function listUnder(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
