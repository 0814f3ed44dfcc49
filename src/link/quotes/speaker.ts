import type { TokenTable } from '../../types.ts';
import { describe } from '../people/description.ts';
import { womanPronouns } from '../people/words/gender.ts';
import { isParagraphStart, type Quotation } from './quotations.ts';
import { adverbs, clauses, isSpeechVerb, notSubjects, possessives, speakers } from './words.ts';

/** A mention of a person: rows `[from, to)`. */
export interface Person {
  from: number;
  to: number;
  entity: string;
}

/** Who says a quotation, or that the text says "he said" and leaves open who that is. */
export type Speaker = { entity: string } | { pronoun: 'he' | 'she'; row: number };

/** Rows at most between a quotation and the verb, and between the verb and the speaker. */
const FARTHEST = 9;

/** Finds the speakers of quotations; `people` are in text order, and those who are named inside a quotation speak none. */
export class Speakers {
  private readonly startingAt = new Map<number, Person>();
  private readonly endingAt = new Map<number, Person>();

  constructor(
    private readonly tokens: TokenTable,
    people: readonly Person[],
  ) {
    for (const person of people) {
      this.startingAt.set(person.from, person);
      this.endingAt.set(person.to, person);
    }
  }

  of(quotation: Quotation): Speaker | undefined {
    return this.behind(quotation.to + 1) ?? this.ahead(quotation.from - 1);
  }

  /** “…,” said Ann Brown; “…,” Ann Brown said; “…,” she said. */
  private behind(first: number): Speaker | undefined {
    const row = this.word(first) === ',' ? first + 1 : first;
    if (isSpeechVerb(this.word(row))) return this.subjectAt(row + 1)?.speaker;
    const subject = this.subjectAt(row);
    return subject && this.verbBehind(subject.to) ? subject.speaker : undefined;
  }

  /** A pronoun, or a name that only titles, an introduction and its comma stand before. */
  private subjectAt(first: number): { speaker: Speaker; to: number } | undefined {
    const pronoun = this.word(first);
    if (speakers.has(pronoun)) {
      return { speaker: { pronoun: womanPronouns.has(pronoun) ? 'she' : 'he', row: first }, to: first + 1 };
    }
    for (let row = first; row < first + FARTHEST && this.word(row) !== ''; row++) {
      if (isSpeechVerb(this.word(row)) || /^[.;:?!“”"]$/.test(this.word(row))) return undefined;
      const person = this.startingAt.get(row);
      // "Ann's lawyer, Tom Brown": Ann is named on the way.
      if (!person || possessives.has(this.word(person.to))) continue;
      if (!this.isIntroduced(first, row) || !this.isSubject(person)) return undefined;
      return { speaker: { entity: person.entity }, to: person.to };
    }
    return undefined;
  }

  /** Whether all that stands between is said of the person: "the Chalmers physicist", "an engineer of the utility,". */
  private isIntroduced(first: number, from: number): boolean {
    for (let row = first; row < from; row++) if (clauses.has(this.word(row))) return false;
    return true;
  }

  /** Neither "Ann's lawyer" nor "a spokesman for Ann". */
  private isSubject({ from, to }: Person): boolean {
    return !possessives.has(this.word(to)) && !notSubjects.has(this.word(from - 1));
  }

  /** Whether a speech verb follows a name, perhaps behind an apposition: "Ann Brown, 40, a nurse, said". */
  private verbBehind(to: number): boolean {
    let row = to;
    if (this.word(row) === ',') {
      const { age, apposition } = describe(this.tokens, to - 1, to);
      row = apposition ? apposition.to : age === undefined ? row : row + 2;
      if (this.word(row) === ',') row++;
    }
    while (adverbs.has(this.word(row))) row++;
    return isSpeechVerb(this.word(row));
  }

  /** Ann Brown said: “…”; Ann Brown told reporters on Monday that “…”. */
  private ahead(opening: number): Speaker | undefined {
    for (let row = opening - 1; row > opening - FARTHEST && !this.isBreak(row); row--) {
      if (isSpeechVerb(this.word(row))) return this.subjectAhead(row);
      if (this.endingAt.has(row + 1) || speakers.has(this.word(row))) return undefined;
    }
    return undefined;
  }

  /** The subject before its verb. */
  private subjectAhead(verb: number): Speaker | undefined {
    let row = verb - 1;
    while (adverbs.has(this.word(row))) row--;
    const pronoun = this.word(row);
    if (speakers.has(pronoun)) return { pronoun: womanPronouns.has(pronoun) ? 'she' : 'he', row };
    const direct = this.endingAt.get(row + 1);
    if (direct) return this.isSubject(direct) ? { entity: direct.entity } : undefined;
    return this.word(row) === ',' ? this.subjectBeforeApposition(row) : undefined;
  }

  /** "Ann Brown, 40, a nurse from Ulm, said". */
  private subjectBeforeApposition(comma: number): Speaker | undefined {
    for (let row = comma - 1; row > comma - 2 * FARTHEST && !this.isBreak(row); row--) {
      const person = this.endingAt.get(row + 1);
      if (!person) continue;
      return this.word(person.to) === ',' && this.isSubject(person) ? { entity: person.entity } : undefined;
    }
    return undefined;
  }

  /** Beyond it another sentence or quotation begins. */
  private isBreak(row: number): boolean {
    return row < 0 || /^[.;?!“”"«»]$/.test(this.word(row)) || isParagraphStart(this.tokens, row + 1);
  }

  private word(row: number): string {
    return this.tokens.lowers[row] ?? '';
  }
}
