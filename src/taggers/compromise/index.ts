import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { TokenFlag } from '../../tokens/index.ts';
import type { Candidate, TokenTable } from '../../types.ts';
import { honorifics, roles } from '../names/words.ts';
import { tagger } from '../tagger.ts';
import { DOUBT, doubtfulPassages } from './doubt.ts';
import { taggedRuns } from './runs.ts';
import { type Term, termsOf } from './terms.ts';

/** The part of compromise that is used. */
interface Compromise {
  tokenize(sentences: { terms: Term[] }[]): { document: Term[][]; compute(passes: string[]): void };
}

/** Its passes behind the tokenizer. `chunks` is left out, a tenth of the time, and `contractionTwo`: neither changes what we take. */
const PASSES = ['index', 'lexicon', 'preTagger', 'postTagger'];

/** How often compromise's spans of a type are right in news, about: its say in the ensemble. */
const SCORES: Record<string, number> = { person: 0.55, place: 0.5, organization: 0.35, money: 0.4, date: 0.35 };

/** How much of its score a span keeps that is cut out of a longer run of capitalised words. */
const CUT_OUT = 0.55;

let loaded: Promise<Compromise> | undefined;

/** Imports compromise (0.8 s) when the first article needs it. */
function load(): Promise<Compromise> {
  loaded ??= import('compromise').then(module => module.default as unknown as Compromise);
  return loaded;
}

/**
 * Proposes what compromise tags as people, places, organisations, money and dates, given our own tokens. Beside the
 * sequence model it looks at the passages that the model is unsure of, and else at all.
 */
export function compromiseTagger(doubt = DOUBT): Plugin<[], Root> {
  return tagger(async ({ tokens, candidates }) => {
    const sentences: { terms: Term[] }[] = [];
    for (const [from, to] of doubtfulPassages(tokens, candidates, doubt)) {
      const terms = termsOf(tokens, from, to);
      if (terms.length > 0) sentences.push({ terms });
    }
    if (sentences.length === 0) return [];
    const nlp = await load();
    const doc = nlp.tokenize(sentences);
    doc.compute(PASSES);
    return doc.document.flatMap(terms => [...proposals(tokens, terms)]);
  });
}

function* proposals(tokens: TokenTable, terms: Term[]): Generator<Candidate> {
  for (const run of taggedRuns(terms)) {
    let from = terms[run.first]!.from!;
    let to = terms[run.end - 1]!.to!;
    if (/^['’]s?$/i.test(tokens.words[to - 1]!) && to - from > 1) to--;
    while (run.type === 'person' && from < to - 1 && isTitle(tokens.lowers[from]!)) from++;
    if (to > from && run.type !== 'date' && isTitle(tokens.lowers[to - 1]!)) continue;
    if (run.type !== 'date' && run.type !== 'money' && !hasCapital(tokens, from, to)) continue;
    yield {
      from,
      to,
      type: run.type,
      by: 'compromise',
      score: SCORES[run.type]! * (isCutOut(tokens, from, to) ? CUT_OUT : 1),
      why: `compromise tags it ${run.type}`,
    };
  }
}

/** compromise leaves many titles and roles inside a person's name. */
function isTitle(word: string): boolean {
  return honorifics.has(word) || roles.has(word);
}

/** Capitalised words go on before or behind it: it may be a part of a longer name. */
function isCutOut(tokens: TokenTable, from: number, to: number): boolean {
  const goesOn = (row: number) =>
    tokens.sentence[row] === tokens.sentence[from] && (tokens.flags[row]! & TokenFlag.Capital) !== 0;
  return goesOn(to) || (goesOn(from - 1) && !isTitle(tokens.lowers[from - 1]!));
}

function hasCapital(tokens: TokenTable, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (tokens.flags[row]! & TokenFlag.Capital) return true;
  return false;
}
