import type { Name } from '../cluster.ts';
import { quotersOf } from '../quotes/index.ts';
import { UnionFind } from '../union-find.ts';
import { isAlias } from './alias.ts';
import { isApart, type Situation } from './apart.ts';
import { bestOf } from './choice.ts';
import { type Cues, cuesOfAll } from './cues.ts';
import { surnameOf, withSurname } from './family-name.ts';
import { fullForms } from './full.ts';
import { areListed, areTitledApart } from './lists.ts';
import { Namesakes } from './namesakes.ts';
import { isName, type NameForm } from './parts.ts';
import { placeIn } from './place.ts';
import { learn, type Profile, profileOf } from './profile.ts';
import { isSaidToBe, noteKinship } from './relations.ts';

/** Gives each mention of a person in an article to one person: full names first, then the others in text order. */
export class PeopleOfArticle {
  private readonly cues: readonly Cues[];
  private readonly owners: (Profile | undefined)[];
  private readonly namesakes = new Namesakes();
  private readonly byForm = new Map<NameForm, Profile[]>();
  /** Names that the article says two people have. */
  private readonly shared: ReadonlySet<NameForm>;
  /** Whom the full names of a sentence name, and how. */
  private readonly bySentence = new Map<number, Map<Profile, NameForm>>();
  /** For mentions inside quotations that of who is quoted. */
  private readonly quoters: readonly (number | undefined)[];
  /** Mentions that are another name of the person whom the mention before names. */
  private readonly aliases: number[] = [];

  /** @param forms for each name how it is built: one object for names that are written alike. */
  constructor(
    private readonly names: readonly Name[],
    private readonly forms: readonly NameForm[],
  ) {
    this.cues = cuesOfAll(names, forms);
    this.shared = new Set(forms.filter((_, index) => this.cues[index]!.hasNamesake));
    this.quoters = names.length > 0 ? quotersOf(names[0]!.tokens, names) : [];
    this.owners = new Array(names.length).fill(undefined);
  }

  /** For each mention the index of the first mention of its person. */
  clusters(): number[] {
    this.introduce();
    for (let index = 0; index < this.names.length; index++) this.place(index);
    const firsts = new Map<Profile, number>();
    for (const [index, owner] of this.owners.entries()) if (!firsts.has(owner!)) firsts.set(owner!, index);
    const sets = new UnionFind(this.owners.map(owner => firsts.get(owner!)!));
    for (const index of this.aliases) sets.join(index - 1, index);
    return this.owners.map((_, index) => sets.find(index));
  }

  /** Makes people of the full names. */
  private introduce(): void {
    const full = fullForms(this.forms);
    for (const [index, form] of this.forms.entries()) {
      if (!full.has(form)) continue;
      const owner = this.knownBy(index, form) ?? this.addProfile(index);
      this.owners[index] = owner;
      learn(owner, this.cues[index]!, true);
      this.noteSentence(index, owner);
    }
  }

  /** One who has this very name, unless it is said to be another of that name. */
  private knownBy(index: number, form: NameForm): Profile | undefined {
    if (this.cues[index]!.isAnother) return undefined;
    const situation = anywhere(form, this.cues[index]!);
    return this.byForm
      .get(form)
      ?.find(
        profile =>
          !isApart(situation, profile, 'whole') && (!this.shared.has(form) || isSaidToBe(this.cues[index]!, profile)),
      );
  }

  private addProfile(index: number): Profile {
    const form = this.forms[index]!;
    const profile = this.newProfile(index);
    this.namesakes.add(profile, form);
    this.byForm.set(form, [...(this.byForm.get(form) ?? []), profile]);
    return profile;
  }

  /** Nobody's but the mention's own, as long as it is not added. */
  private newProfile(index: number): Profile {
    const { tokens, from } = this.names[index]!;
    return profileOf(index, this.forms[index]!, tokens.sentence[from]!);
  }

  private place(index: number): void {
    const previous = this.owners[index - 1];
    const isFull = this.owners[index] !== undefined;
    const owner = this.owners[index] ?? this.choose(index, previous);
    this.owners[index] = owner;
    if (!isFull) learn(owner, this.cues[index]!, owner.last < 0);
    if (previous && previous !== owner) this.relate(index, owner, previous);
    this.touch(index, owner);
  }

  /** Notes that a person is named here. */
  private touch(index: number, owner: Profile): void {
    const before = this.names[index - 1];
    const { tokens, from } = this.names[index]!;
    owner.last = index;
    owner.sentence = tokens.sentence[from]!;
    owner.paragraph = this.cues[index]!.paragraph;
    owner.isSubject = !before || tokens.sentence[before.from] !== owner.sentence;
    const [word, ...more] = this.forms[index]!.parts.filter(isName);
    if (word && more.length === 0) owner.calledBy.add(word.word);
    else this.noteSentence(index, owner);
    if (more.length > 0 && this.isSurname(index, owner)) owner.calledBy.add(this.forms[index]!.joined);
    this.namesakes.touch(owner);
  }

  /** "López Obrador": who goes by two surnames is not called by one. */
  private isSurname(index: number, { forms }: Profile): boolean {
    return placeIn(this.forms[index]!, forms[0]!) === 'surname';
  }

  private noteSentence(index: number, owner: Profile): void {
    const { tokens, from } = this.names[index]!;
    const sentence = tokens.sentence[from]!;
    const named = this.bySentence.get(sentence) ?? new Map<Profile, NameForm>();
    this.bySentence.set(sentence, named);
    if (!named.has(owner)) named.set(owner, this.forms[index]!);
  }

  private choose(index: number, previous: Profile | undefined): Profile {
    const situation = this.situation(index, previous);
    const owner = this.apposed(index, situation) ?? bestOf(situation, this.namesakes.of(situation.form));
    if (owner === 'unclear') return this.newProfile(index);
    return owner ?? this.relativeOf(index, previous) ?? this.addProfile(index);
  }

  private situation(index: number, previous: Profile | undefined): Situation {
    const name = this.names[index]!;
    const before = this.names[index - 1];
    const sentence = name.tokens.sentence[name.from]!;
    const [cuesBefore, cues] = [this.cues[index - 1], this.cues[index]!];
    const mustDiffer =
      before && cuesBefore && (areListed(before, name) || areTitledApart(before, name, cuesBefore, cues));
    return {
      form: this.forms[index]!,
      cues,
      sentence,
      isContinued:
        cues.titles.length === 0 && previous !== undefined && previous.isSubject && previous.sentence === sentence - 1,
      quotedBy: this.owners[this.quoters[index] ?? -1],
      previous,
      listedWith: mustDiffer ? previous : undefined,
      inSentence: this.bySentence.get(sentence) ?? new Map(),
    };
  }

  /** "The elder Déby, Idriss Déby Itno": the full name that follows behind a comma says who it is. */
  private apposed(index: number, { form, cues }: Situation): Profile | undefined {
    const next = this.names[index + 1];
    const { tokens, to } = this.names[index]!;
    if (!cues.generation || !next || next.from !== to + 1 || tokens.words[to] !== ',') return undefined;
    const owner = this.owners[index + 1];
    return owner && placeIn(form, this.forms[index + 1]!) ? owner : undefined;
  }

  /** A relative with a given name alone may be known by an initial: "his brother Paolo", "P. Ferrara". */
  private relativeOf(index: number, previous: Profile | undefined): Profile | undefined {
    const form = this.forms[index]!;
    if (!previous || !this.cues[index]!.isKin || form.parts.length !== 1) return undefined;
    const full = withSurname(form, previous.forms[0]!);
    const isSame = (profile: Profile): boolean => profile.last < 0 && placeIn(profile.forms[0]!, full) === 'whole';
    const known = [...this.namesakes.of(full)].find(isSame);
    known?.forms.push(form);
    if (known) this.namesakes.add(known, form);
    return known;
  }

  /** Notes whose relative a person is, and which two names are one person's. */
  private relate(index: number, owner: Profile, previous: Profile): void {
    const { isKin, description } = this.cues[index]!;
    if (isAlias(this.names[index - 1]!, this.names[index]!)) this.aliases.push(index);
    if (!isKin || !description.isOfSomebody || owner.last >= 0 || owner.kinOf) return;
    noteKinship(owner, previous, this.cues[index]!);
    if (owner.forms[0]!.parts.length > 1) return;
    for (const part of surnameOf(previous.forms[0]!)) this.namesakes.addUnder(owner, part.word);
  }
}

/** A mention of which nothing is known but what is said right beside it. */
function anywhere(form: NameForm, cues: Cues): Situation {
  const nobody = { quotedBy: undefined, previous: undefined, listedWith: undefined, inSentence: new Map() };
  return { form, cues, sentence: 0, isContinued: false, ...nobody };
}
