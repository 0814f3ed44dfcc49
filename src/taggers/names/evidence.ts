import type { Candidate, TokenTable } from '../../types.ts';

/** Rows `[from, to)` that may be a name, and what the rules look at. */
export interface Name {
  tokens: TokenTable;
  from: number;
  to: number;
}

/** A reason to believe that a name is of some type. */
export interface Evidence {
  /** In the words that `explain` shows. */
  why: string;
  /** How sure the type is by this alone, in (0, 1). */
  score: number;
  holds: (name: Name) => boolean;
}

/** Weighs a name by all the evidence that holds: independent reasons add up as a noisy-or. Undefined when none does. */
export function weigh(name: Name, type: string, evidence: readonly Evidence[]): Candidate | undefined {
  const found = evidence.filter(each => each.holds(name));
  if (found.length === 0) return undefined;
  const doubt = found.reduce((product, each) => product * (1 - each.score), 1);
  const why = found.map(each => each.why).join(', ');
  return { from: name.from, to: name.to, type, by: 'names', score: 1 - doubt, why };
}

/** The row at a distance from the name (-1 is right before it, 1 right behind) in its sentence, in lower case, or ''. */
export function near({ tokens, from, to }: Name, distance: number): string {
  const row = distance < 0 ? from + distance : to - 1 + distance;
  const sentence = tokens.sentence[from]!;
  return row >= 0 && row < tokens.length && tokens.sentence[row] === sentence ? tokens.lowers[row]! : '';
}

/** Number of capitalised or initial words in the name: rows that are no marks. */
export function wordCount({ tokens, from, to }: Name): number {
  let count = 0;
  for (let row = from; row < to; row++) if (/^\p{L}/u.test(tokens.words[row]!)) count++;
  return count;
}

export function anyWord({ tokens, from, to }: Name, words: ReadonlySet<string>): boolean {
  for (let row = from; row < to; row++) if (words.has(tokens.lowers[row]!)) return true;
  return false;
}
