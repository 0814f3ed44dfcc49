import { unified } from 'unified';
import { parseEnglish, tokenTable } from '../../tokens/index.ts';
import { WordTable } from '../word-table.ts';
import type { Lexicon } from './lexicon.ts';
import { type PhraseKind, phraseKinds } from './phrases.ts';
import { classBit, ownWords, type WordClass } from './word-classes.ts';

/** The texts that a lexicon is made of. */
export interface LexiconSources {
  /** Compromise's lexicon: tags by word or phrase. */
  tags: Readonly<Record<string, string | readonly string[]>>;
  /** `data/gazetteer.tsv`. */
  gazetteer: string;
  /** `models/source/given-names.txt`, `family-names.txt` and `organizations.txt`. */
  givenNames: string;
  familyNames: string;
  organizations: string;
  /** What `scripts/build-clusters.ts` writes: `word<TAB>code` lines. */
  clusters: string;
}

/** Our classes for compromise's tags; tags that say nothing about names are left out. */
const classOfTag: Readonly<Record<string, WordClass>> = {
  MaleName: 'tagGivenName',
  FemaleName: 'tagGivenName',
  FirstName: 'tagGivenName',
  LastName: 'tagFamilyName',
  Person: 'tagPerson',
  Organization: 'tagOrganization',
  SportsTeam: 'tagTeam',
  Place: 'tagPlace',
  City: 'tagCity',
  Country: 'tagCountry',
  Region: 'tagRegion',
  Demonym: 'tagDemonym',
  Currency: 'tagCurrency',
  Month: 'tagTime',
  WeekDay: 'tagTime',
  Date: 'tagTime',
  Duration: 'tagTime',
  Actor: 'tagActor',
  PastTense: 'tagVerb',
  PresentTense: 'tagVerb',
  Infinitive: 'tagVerb',
  Gerund: 'tagVerb',
  Participle: 'tagVerb',
  Singular: 'tagNoun',
  Plural: 'tagNoun',
  Uncountable: 'tagNoun',
  Noun: 'tagNoun',
  Adjective: 'tagAdjective',
  Comparative: 'tagAdjective',
  Superlative: 'tagAdjective',
  Unit: 'tagUnit',
};

const LARGE = 1_000_000;
const MIDDLE = 100_000;

/** Makes the lexicon that a model is trained with and carries in its file. */
export function buildLexicon(sources: LexiconSources): Lexicon {
  return {
    classes: WordTable.of(classesOf(sources)),
    clusters: WordTable.of(clustersOf(sources.clusters)),
    phrases: WordTable.of(phrasesOf(sources)),
  };
}

function classesOf({ tags, givenNames, familyNames }: LexiconSources): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (word: string, name: WordClass): void => {
    classes.set(word, (classes.get(word) ?? 0) | classBit(name));
  };
  for (const [name, words] of Object.entries(ownWords)) for (const word of words) add(word, name as WordClass);
  for (const [word, found] of Object.entries(tags)) {
    if (word.includes(' ')) continue;
    for (const tag of [found].flat()) if (classOfTag[tag]) add(word, classOfTag[tag]);
  }
  for (const line of linesOf(givenNames)) for (const word of line.split(' ')) add(word.toLowerCase(), 'given');
  for (const line of linesOf(familyNames)) for (const word of line.split(' ')) add(word.toLowerCase(), 'family');
  return classes;
}

function clustersOf(text: string): Map<string, number> {
  return new Map(
    linesOf(text).map(line => {
      const [word, code] = line.split('\t');
      return [word!, Number(code)];
    }),
  );
}

function phrasesOf({ gazetteer, organizations }: LexiconSources): Map<string, number> {
  const phrases = new Map<string, number>();
  const add = (name: string, kind: PhraseKind): void => {
    const key = rowsOf(name).join(' ');
    phrases.set(key, (phrases.get(key) ?? 0) | (1 << phraseKinds.indexOf(kind)));
  };
  for (const line of linesOf(gazetteer)) {
    const [name, kind, , marks = '', population] = line.split('\t');
    add(name!, kind === 'city' ? citySize(marks, Number(population || 0)) : (kind as PhraseKind));
    if (marks.endsWith('w')) add(name!, 'word');
    if (marks.endsWith('p')) add(name!, 'person');
  }
  for (const line of linesOf(organizations)) for (const name of line.split('|')) add(name, 'organization');
  return phrases;
}

function citySize(marks: string, population: number): PhraseKind {
  if (marks.startsWith('c') || population >= LARGE) return 'largeCity';
  return population >= MIDDLE ? 'city' : 'town';
}

const processor = unified().use(parseEnglish).freeze();

/** The name's rows in lower case, as the token table has them. */
function rowsOf(name: string): readonly string[] {
  if (/^[\p{L} ]+$/u.test(name)) return name.toLowerCase().split(' ');
  return tokenTable(processor.parse(name), name).lowers;
}

function linesOf(text: string): string[] {
  return text.split('\n').filter(line => line !== '' && !line.startsWith('# '));
}
