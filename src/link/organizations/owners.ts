import type { Name } from '../cluster.ts';
import type { OrganizationForm } from './form.ts';
import { ownerOf } from './owner.ts';

/** Sentences before a body of which nothing is said that may say whose it is. */
const NEAR = 2;

/** Whose a name is said to be, in text order. */
interface Said {
  all: Set<string>;
  /** Owners said up to here, each with the last sentence that says it. */
  lately: Map<string, number>;
}

/**
 * For each mention the country whose body it names, where the article says one. Where it says several for one name, a
 * mention of which nothing is said is of the country that is the only one said for it shortly before, else of none.
 */
export function ownersOf(names: readonly Name[], forms: readonly OrganizationForm[]): (string | undefined)[] {
  const owners = forms.map((form, index) => ownerOf(names[index]!, form));
  const byKey = new Map<string, Said>();
  for (const [index, owner] of owners.entries()) {
    if (owner === undefined) continue;
    const { key } = forms[index]!;
    const said = byKey.get(key) ?? { all: new Set(), lately: new Map() };
    said.all.add(owner);
    byKey.set(key, said);
  }
  return owners.map((owner, index) => {
    const said = byKey.get(forms[index]!.key);
    const { tokens, from } = names[index]!;
    const sentence = tokens.sentence[from]!;
    if (owner !== undefined) said!.lately.set(owner, sentence);
    return owner ?? (said && ownerNear(said, sentence, index));
  });
}

function ownerNear({ all, lately }: Said, sentence: number, index: number): string {
  if (all.size === 1) return [...all][0]!;
  const near = [...lately].filter(([, last]) => sentence - last <= NEAR);
  return near.length === 1 ? near[0]![0] : `unclear at ${index}`;
}
