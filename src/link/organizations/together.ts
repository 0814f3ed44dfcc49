import type { Name } from '../cluster.ts';
import type { OrganizationForm } from './form.ts';

/** Which names an article says in one sentence. */
export class Together {
  private readonly sentences = new Map<string, Set<number>>();
  private readonly pairs = new Map<string, boolean>();

  constructor(names: readonly Name[], forms: readonly OrganizationForm[]) {
    for (const [index, { tokens, from }] of names.entries()) {
      const { key } = forms[index]!;
      this.sentences.set(key, (this.sentences.get(key) ?? new Set()).add(tokens.sentence[from]!));
    }
  }

  has(one: string, other: string): boolean {
    const pair = `${one} | ${other}`;
    const known = this.pairs.get(pair);
    if (known !== undefined) return known;
    const [some, others] = [this.sentences.get(one), this.sentences.get(other)];
    const found = some !== undefined && others !== undefined && [...some].some(sentence => others.has(sentence));
    this.pairs.set(pair, found);
    return found;
  }
}
