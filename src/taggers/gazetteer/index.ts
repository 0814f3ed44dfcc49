import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { type Gazetteer, type GazetteerMatch, loadGazetteer } from '../../gazetteer/index.ts';
import { TokenFlag } from '../../tokens/index.ts';
import type { Candidate, TokenTable } from '../../types.ts';
import { tagger } from '../tagger.ts';
import { Context } from './context.ts';
import { judgeGroup } from './group-score.ts';
import { type Judgement, judgePlace } from './place-score.ts';
import { surnamesOf } from './surnames.ts';
import { isPartOfUnlisted, unlistedPlaces } from './unlisted.ts';
import { widened } from './widened.ts';

const NAME = 'gazetteer';

/** A place this sure lends its certainty to the next one of an enumeration. */
const SURE = 0.7;

/** Articles of Arabic names, and what begins the few names with a small letter: "neo-Nazi", "ni-Vanuatu", "eSwatini". */
const LOWER_BEGINNINGS: ReadonlySet<string> = new Set(
  'al an ar as at az ash ad ed el neo ni eswatini ethekwini itaukei ultra black overseas sub'.split(' '),
);

/** Proposes places and groups: the names of the gazetteer, and names with a generic word (`Kandal Province`). */
export function gazetteerTagger(): Plugin<[], Root> {
  return tagger(({ tokens }) => proposals(tokens, loadGazetteer()));
}

function* proposals(tokens: TokenTable, gazetteer: Gazetteer): Generator<Candidate> {
  const matches = matchesOf(tokens, gazetteer);
  const surnames = surnamesOf(tokens, matches);
  let lastPlace = -1;
  for (const [from, { to, entries }] of matches) {
    const places = entries.filter(entry => entry.type === 'place');
    const groups = entries.filter(entry => entry.type === 'group');
    const context = new Context(tokens, from, to);
    if (places.length > 0) {
      const listed = continuesList(tokens, lastPlace, from);
      const word = to === from + 1 ? tokens.lowers[from]! : '';
      const judgement = judgePlace(context, places, { gazetteer, surnames, listed, word });
      if (judgement.score >= SURE) lastPlace = to;
      yield candidate(from, to, 'place', judgement);
      for (const wider of widened(tokens, context, places)) yield { ...wider, by: NAME };
    }
    if (groups.length > 0)
      yield candidate(from, to, 'group', judgeGroup(context, groups, gazetteer, places.length > 0));
  }
  yield* pairedGroups(tokens, gazetteer, matches);
  const isKnown = (from: number, to: number): boolean => matches.get(from)?.to === to;
  for (let row = 0; row < tokens.length; row++) {
    if (!isPartOfUnlisted(tokens, row)) continue;
    for (const place of unlistedPlaces(tokens, row, isKnown)) yield { ...place, type: 'place', by: NAME };
  }
}

/** The longest names, by their first row, in text order and without overlap. */
function matchesOf(tokens: TokenTable, gazetteer: Gazetteer): Map<number, GazetteerMatch> {
  const matches = new Map<number, GazetteerMatch>();
  for (let row = 0; row < tokens.length; row++) {
    if (!mayBegin(tokens, row)) continue;
    const match = gazetteer.lookup(tokens, row);
    if (!match) continue;
    matches.set(row, match);
    row = match.to - 1;
  }
  return matches;
}

function mayBegin(tokens: TokenTable, row: number): boolean {
  const flags = tokens.flags[row]!;
  if (flags & TokenFlag.Capital) return true;
  return (flags & TokenFlag.Word) !== 0 && LOWER_BEGINNINGS.has(tokens.lowers[row]!);
}

/** Between the end of the last place and this name stands nothing but a comma or "and". */
function continuesList(tokens: TokenTable, last: number, from: number): boolean {
  if (last < 0 || from - last > 2 || from === last) return false;
  for (let row = last; row < from; row++) if (!/^(?:,|and|or|&)$/.test(tokens.lowers[row]!)) return false;
  return true;
}

/** Groups side by side that are one: "Palestinian Australian", "Shia Muslims". */
function* pairedGroups(
  tokens: TokenTable,
  gazetteer: Gazetteer,
  matches: ReadonlyMap<number, GazetteerMatch>,
): Generator<Candidate> {
  for (const [from, first] of matches) {
    const second = matches.get(first.to);
    if (!second || tokens.sentence[from] !== tokens.sentence[first.to] || !formOneGroup(first, second)) continue;
    const judgement = judgeGroup(new Context(tokens, from, second.to), second.entries, gazetteer);
    const paired = { score: judgement.score, why: 'two groups in one' };
    yield candidate(from, second.to, 'group', paired);
  }
}

/** A nationality beside a religion or a party stays apart from it: "Iraqi Shiite leaders", "Palestinian Islamist". */
function formOneGroup(first: GazetteerMatch, second: GazetteerMatch): boolean {
  const kinds = [first, second].map(({ entries }) => entries.map(entry => entry.kind));
  if (!kinds.flat().every(kind => kind === 'nationality' || kind === 'people' || kind === 'religion')) return false;
  const [isReligion, isReligionToo] = kinds.map(each => each.includes('religion'));
  return isReligion ? isReligionToo! || kinds[1]!.includes('people') : !isReligionToo;
}

function candidate(from: number, to: number, type: string, { score, why }: Judgement): Candidate {
  return { from, to, type, by: NAME, score: Number(score.toFixed(3)), why };
}
