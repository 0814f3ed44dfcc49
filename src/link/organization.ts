import { joinBy, type Name, type Namer } from './cluster.ts';
import { isAlias } from './organizations/alias.ts';
import { formOf, type OrganizationForm } from './organizations/form.ts';
import { ownerOf } from './organizations/owner.ts';
import { isHeadOf, isKindOf, isTailOf } from './organizations/short.ts';
import { isSyllabic } from './organizations/syllables.ts';
import { bodies } from './organizations/words.ts';
import { UnionFind } from './union-find.ts';

/**
 * Organisations of one article. The same words without "the" and legal forms are one, bodies of two countries are two.
 * An acronym is what the article defines it to be, else the only name with those initials. A short form is the only
 * longer name before it that it fits, so that a parent and its daughters stay apart.
 */
export const sameOrganization: Namer = names => {
  const forms = names.map(formOf);
  const clusters = new UnionFind(joinBy(names, nodeKeys(names, forms)));
  const defined = joinDefined(names, forms, clusters);
  joinAcronyms(forms, defined, clusters);
  joinShort(forms, clusters);
  return names.map((_, index) => clusters.find(index));
};

/** So many names that share a word or a letter are looked at for the one that a short form stands for. */
const MOST = 40;

/** The key of a mention: that of a body said to be of a country holds it, and one without follows the last one. */
function nodeKeys(names: readonly Name[], forms: readonly OrganizationForm[]): (name: Name, index: number) => string {
  const lastOwner = new Map<string, string>();
  const owners = forms.map((form, index) => {
    if (!form.core.some(word => bodies.has(word))) return '';
    const owner = ownerOf(names[index]!) ?? lastOwner.get(form.key);
    if (owner !== undefined) lastOwner.set(form.key, owner);
    return owner;
  });
  // Before its country is said, a body is that of the first one said.
  const firstOwner = new Map<string, string>();
  for (const [index, form] of forms.entries()) {
    if (owners[index] && !firstOwner.has(form.key)) firstOwner.set(form.key, owners[index]!);
  }
  return (_, index) => `${forms[index]!.key} | ${owners[index] ?? firstOwner.get(forms[index]!.key) ?? ''}`;
}

/** Joins each name with the one before it that it is defined by. Gives the keys of what has been defined. */
function joinDefined(names: readonly Name[], forms: readonly OrganizationForm[], clusters: UnionFind): Set<string> {
  const defined = new Set<string>();
  for (let index = 1; index < names.length; index++) {
    if (!isAlias(names[index - 1]!, names[index]!, forms[index - 1]!, forms[index]!)) continue;
    clusters.join(index - 1, index);
    for (const at of [index - 1, index]) defined.add(forms[at]!.key);
  }
  return defined;
}

/** Joins acronyms that the article does not define with the only name that has these initials. */
function joinAcronyms(forms: readonly OrganizationForm[], defined: ReadonlySet<string>, clusters: UnionFind): void {
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

/** Joins short forms with the only longer name before them. */
function joinShort(forms: readonly OrganizationForm[], clusters: UnionFind): void {
  const byWord = new Map<string, number[]>();
  const known = new Set<number>();
  const parents = new Set(forms.filter(form => form.isFirm).map(form => form.key));
  for (const [index, form] of forms.entries()) {
    const root = clusters.find(index);
    const near = (byWord.get(form.core[0]!) ?? []).slice(-MOST);
    for (const stands of parents.has(form.key) ? [] : [isHeadOf, isKindOf, isTailOf]) {
      const owners = new Set(near.filter(other => stands(form, forms[other]!)).map(other => clusters.find(other)));
      if (owners.size > 1) break;
      if (owners.size === 1) clusters.join([...owners][0]!, index);
    }
    if (known.has(root)) continue;
    known.add(root);
    for (const word of new Set(form.core)) listUnder(byWord, word, index);
  }
}

function listUnder(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
