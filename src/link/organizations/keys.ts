import type { OrganizationForm } from './form.ts';

/** For clubs of one town what tells them apart, and which of them is none of them: the town alone. */
export function affixesOf(forms: readonly OrganizationForm[]): (string | undefined)[] {
  const byKey = new Map<string, Set<string>>();
  for (const { key, affix } of forms) if (affix !== undefined) byKey.set(key, (byKey.get(key) ?? new Set()).add(affix));
  return forms.map(({ key, affix }, index) =>
    (byKey.get(key)?.size ?? 0) > 1 ? (affix ?? `unclear at ${index}`) : undefined,
  );
}

/** For each mention of an acronym that the article defines more than once, the key of the name that defines it there. */
export function definersOf(forms: readonly OrganizationForm[], definitions: readonly number[]): (string | undefined)[] {
  const said: (string | undefined)[] = new Array(forms.length).fill(undefined);
  const names = new Map<string, Set<string>>();
  for (const index of definitions) {
    const [definer, { key }] = [forms[index - 1]!.key, forms[index]!];
    said[index] = definer;
    names.set(key, (names.get(key) ?? new Set()).add(definer));
  }
  const filled = filledIn(
    said,
    forms.map(form => form.key),
  );
  return filled.map((definer, index) => ((names.get(forms[index]!.key)?.size ?? 0) > 1 ? definer : undefined));
}

/** What is not said of a mention is what was said last of one with its key, or else what will be said first. */
function filledIn(said: readonly (string | undefined)[], keys: readonly string[]): (string | undefined)[] {
  const first = new Map<string, string>();
  for (const [index, key] of keys.entries()) {
    if (said[index] !== undefined && !first.has(key)) first.set(key, said[index]!);
  }
  const last = new Map(first);
  return keys.map((key, index) => {
    if (said[index] !== undefined) last.set(key, said[index]!);
    return last.get(key);
  });
}
