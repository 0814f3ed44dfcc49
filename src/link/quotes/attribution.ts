import type { TokenTable } from '../../types.ts';
import { isParagraphStart, type Quotation } from './quotations.ts';
import { type Person, type Speaker, Speakers } from './speaker.ts';
import { isSpeechVerb } from './words.ts';

/** Rows between two parts of what one person says: “Go,” said Ann on Monday. “Now.” */
const WIDEST_BREAK = 20;

/** Finds who says each quotation of an article. */
export class Attribution {
  private readonly outside: readonly Person[];
  private readonly speakers: Speakers;
  private readonly found: (string | undefined)[] = [];

  constructor(
    private readonly tokens: TokenTable,
    people: readonly Person[],
    private readonly quotations: readonly Quotation[],
  ) {
    this.outside = outsideOf(people, quotations);
    this.speakers = new Speakers(tokens, this.outside);
  }

  /** For each quotation the entity that says it. */
  entities(): (string | undefined)[] {
    for (let at = 0; at < this.quotations.length; at++) this.found.push(this.entityAt(at));
    return this.found;
  }

  /**
   * Who says each quotation by name: a pronoun may mean somebody who is not named ("Brown's lawyer"). Where nothing is said
   * of one, who alone is named since the one before it in the paragraph.
   */
  named(): (string | undefined)[] {
    const named: (string | undefined)[] = [];
    for (const [at, quotation] of this.quotations.entries()) {
      const speaker = this.speakers.of(quotation);
      const before = speaker ? undefined : this.quotations[at - 1];
      const isNear = before !== undefined && this.paragraphStart(quotation.from) <= before.from;
      const since = isNear ? this.between(before.to, quotation.from) : [];
      const goesOn = isNear && since.every(({ entity }) => entity === named[at - 1]);
      named.push(speaker && 'entity' in speaker ? speaker.entity : goesOn ? named[at - 1] : undefined);
    }
    return named;
  }

  private entityAt(at: number): string | undefined {
    const before = this.quotations[at - 1];
    if (before?.goesOn) return this.found[at - 1];
    const speaker = this.speakers.of(this.quotations[at]!) ?? this.speakerAtEnd(at);
    if (speaker === undefined) return before && this.goesOnWith(at) ? this.found[at - 1] : undefined;
    return 'entity' in speaker ? speaker.entity : this.onlyPerson(speaker.row, at);
  }

  /** The speaker of a speech over several paragraphs may stand behind its end. */
  private speakerAtEnd(at: number): Speaker | undefined {
    let end = at;
    while (this.quotations[end]?.goesOn) end++;
    const last = this.quotations[end];
    return end === at || last === undefined ? undefined : this.speakers.of(last);
  }

  /** Whether a quotation without a speaker goes on with the one before it, in the same paragraph. */
  private goesOnWith(at: number): boolean {
    const [from, to] = [this.quotations[at - 1]!.to, this.quotations[at]!.from];
    if (to - from > WIDEST_BREAK || !/^[.!?…,]$/.test(this.tokens.words[to - 2] ?? '')) return false;
    let verbs = 0;
    for (let row = from; row < to; row++) {
      if (isParagraphStart(this.tokens, row)) return false;
      if (isSpeechVerb(this.tokens.lowers[row]!)) verbs++;
    }
    const others = this.between(from, to).filter(({ entity }) => entity !== this.found[at - 1]);
    return verbs <= 1 && others.length === 0;
  }

  /**
   * Whom a pronoun means: the only person named before it in its paragraph, or, where none is, the one who spoke last
   * in the paragraph before, when nobody else was named since.
   */
  private onlyPerson(row: number, at: number): string | undefined {
    const start = this.paragraphStart(row);
    const here = new Set(this.between(start, row).map(({ entity }) => entity));
    if (here.size > 0) return here.size === 1 ? [...here][0] : undefined;
    const before = this.quotations[at - 1];
    const spoke = this.found[at - 1];
    if (!before || spoke === undefined || start === 0 || this.paragraphStart(start - 1) > before.from) return undefined;
    const since = this.between(this.paragraphStart(start - 1), row);
    return since.every(({ entity }) => entity === spoke) ? spoke : undefined;
  }

  private paragraphStart(row: number): number {
    let start = row;
    while (!isParagraphStart(this.tokens, start)) start--;
    return start;
  }

  private between(from: number, to: number): readonly Person[] {
    let low = 0;
    let high = this.outside.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.outside[middle]!.from < from) low = middle + 1;
      else high = middle;
    }
    const found: Person[] = [];
    for (let at = low; this.outside[at] && this.outside[at]!.from < to; at++) found.push(this.outside[at]!);
    return found;
  }
}

/** People who are named outside quotations: those inside are spoken of. */
function outsideOf(people: readonly Person[], quotations: readonly Quotation[]): Person[] {
  let next = 0;
  return people.filter(({ from }) => {
    while (next < quotations.length && quotations[next]!.to <= from) next++;
    const quotation = quotations[next];
    return !quotation || from < quotation.from;
  });
}
