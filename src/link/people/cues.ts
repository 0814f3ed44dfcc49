import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import type { Name } from '../cluster.ts';
import { isParagraphStart } from '../quotes/quotations.ts';
import { wordSet } from '../words.ts';
import { hasNamesake, isAnother } from './another.ts';
import { type Description, describe, type Rows } from './description.ts';
import { type Gender, genderByName, genderByPronoun, genderByWords } from './gender.ts';
import { headOf } from './head.ts';
import { type Generation, generationOf, kinHeads } from './kinship.ts';
import type { NameForm } from './parts.ts';
import { callingsIn, civil, ownerStems, stem, titlePhrases, titleStems } from './titles.ts';
import { generations, regalTitles } from './words/name-words.ts';

/** What stands around a mention of a person and helps to tell whom it names. */
export interface Cues {
  description: Description;
  /** Said by a title, or by a word such as "wife". */
  gender: Gender | undefined;
  /** Said by the given name. */
  namedGender: Gender | undefined;
  /** Said by the next pronoun, which may be somebody else's. */
  pronounGender: Gender | undefined;
  /** Stems of titles and roles: "prosec". */
  titles: readonly string[];
  callings: readonly string[];
  /** Stems of the words of the sentence near the mention. */
  around: readonly string[];
  /** Introduced as somebody's brother or wife. */
  isKin: boolean;
  generation: Generation | undefined;
  /** Somebody's wife or husband. */
  spouse: boolean;
  years: number | undefined;
  /** "Brown senior", where the mention is "Brown". */
  suffix: string | undefined;
  isRegal: boolean;
  /** A married woman or an unmarried one, by her form of address. */
  address: 'mrs' | 'miss' | undefined;
  /** Stands behind Mr, Mrs or their like. */
  isAddressed: boolean;
  isByline: boolean;
  /** "another Ivan Novak". */
  isAnother: boolean;
  /** It, or the text beside it, says that somebody else has the same name. */
  hasNamesake: boolean;
  /** Titles and roles in full, without what follows "of" and its like: "vice president". */
  phrases: readonly string[];
  /** "who goes by one name". */
  hasOneName: boolean;
  /** Number of its paragraph. */
  paragraph: number;
}

const wives = wordSet('mrs mrs. frau mme mme. madame señora signora');
const spouses = wordSet('wife husband widow widower');
/** Rows on either side of a mention whose words count as near. */
const NEAR = 15;
const SHORTEST_WORD = 5;
/** Rows behind a mention in which "who goes by one name" may stand. */
const ONE_NAME_WITHIN = 30;

/** What an article says around each of its mentions of people. */
export function cuesOfAll(names: readonly Name[], forms: readonly NameForm[]): Cues[] {
  const descriptions = names.map(({ tokens, from, to }) => describe(tokens, from, to));
  let paragraph = 0;
  return names.map((name, index) => {
    for (let row = names[index - 1]?.from ?? name.from; row < name.from; row++)
      if (isParagraphStart(name.tokens, row + 1)) paragraph++;
    const before = descriptions[index - 1]?.apposition?.to ?? names[index - 1]?.to ?? 0;
    const next = descriptions[index + 1];
    const behind = next?.introduction?.from ?? next?.title?.from ?? names[index + 1]?.from ?? name.tokens.length;
    return { ...cuesOf(name, forms[index]!, descriptions[index]!, { from: before, to: behind }), paragraph };
  });
}

/** `free`: the rows around a mention that are not said of the people before and behind it. */
function cuesOf(
  { tokens, from, to }: Name,
  form: NameForm,
  description: Description,
  free: Rows,
): Omit<Cues, 'paragraph'> {
  const { title, introduction, apposition } = description;
  const parts = [title, introduction, apposition].filter(rows => rows !== undefined);
  const heads = parts.map(rows => tokens.lowers[headOf(tokens, rows)]!);
  const kin = kinHeads(tokens, description);
  const titleWords = title ? tokens.lowers.slice(title.from, title.to) : [];
  const called = [...titleWords, ...heads];
  return {
    description,
    gender: genderByWords(called),
    namedGender: genderByName(form),
    pronounGender: genderByPronoun(tokens, { from, to }, free),
    titles: [...ownerStems(tokens, title?.from ?? from), ...titleStems(tokens, parts)],
    callings: callingsIn(tokens, parts, called),
    around: stemsAround(tokens, { from, to }, free),
    isKin: kin.length > 0,
    generation: generationOf(tokens, title?.from ?? from, kin, introduction),
    spouse: kin.some(head => spouses.has(head)),
    years: description.age,
    suffix: suffixBehind(tokens, to),
    isRegal: titleWords.some(word => regalTitles.has(word)),
    isAddressed: titleWords.length > 0 && titleWords.every(word => civil.has(word)),
    isByline: isByline(tokens, from),
    isAnother: isAnother(tokens, title?.from ?? from),
    hasNamesake: isAnother(tokens, title?.from ?? from) || hasNamesake(tokens, { from, to }),
    phrases: titlePhrases(tokens, parts),
    address: titleWords.includes('miss') ? 'miss' : titleWords.some(word => wives.has(word)) ? 'mrs' : undefined,
    hasOneName: hasOneName(tokens, to),
  };
}

/** "By Nora Fitzgerald" at the head of a sentence. */
function isByline(tokens: TokenTable, from: number): boolean {
  return tokens.lowers[from - 1] === 'by' && tokens.sentences[tokens.sentence[from]!] === from - 1;
}

/** Not beyond the next people on either side: what is said there is said of them. */
function stemsAround(tokens: TokenTable, { from, to }: Rows, free: Rows): string[] {
  const sentence = tokens.sentence[from]!;
  const first = Math.max(tokens.sentences[sentence]!, from - NEAR, free.from);
  const last = Math.min(tokens.sentences[sentence + 1]!, to + NEAR, free.to);
  const stems: string[] = [];
  for (let row = first; row < last; row++) {
    if (row >= from && row < to) continue;
    const word = tokens.lowers[row]!;
    if (word.length >= SHORTEST_WORD && tokens.flags[row]! & TokenFlag.Word) stems.push(stem(word));
  }
  return stems;
}

function suffixBehind(tokens: TokenTable, to: number): string | undefined {
  const suffix = generations.get((tokens.lowers[to] ?? '').replace(/\.$/, ''));
  return suffix === 'jr' || suffix === 'sr' ? suffix : undefined;
}

const oneName = wordSet('one other single only');

/** "who gave no other name", "who goes by one name", "gave only his first name". */
function hasOneName(tokens: TokenTable, to: number): boolean {
  const end = Math.min(tokens.sentences[tokens.sentence[to - 1]! + 1]!, to + ONE_NAME_WITHIN);
  for (let row = to; row < end; row++) {
    if (tokens.lowers[row] !== 'name') continue;
    const before = tokens.lowers[row - 1]!;
    if (oneName.has(before) || (before === 'first' && tokens.lowers.slice(to, row).includes('only'))) return true;
  }
  return false;
}
