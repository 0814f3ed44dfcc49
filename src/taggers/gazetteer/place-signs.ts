import type { Gazetteer, GazetteerEntry } from '../../gazetteer/index.ts';
import type { Context } from './context.ts';
import { longerName, standsApart } from './longer-name.ts';
import { weightOf } from './weight.ts';
import {
  bodyHeads,
  bodyWords,
  dateWords,
  directions,
  diseaseNouns,
  personalTitles,
  placeCues,
  placeHeads,
  placeNouns,
  posts,
  speechVerbs,
} from './words.ts';

/** What else is known when a place is judged. */
export interface PlaceEvidence {
  gazetteer: Gazetteer;
  /** Words that end a longer capitalised name somewhere in the article: "jackson" of "Jesse Jackson". */
  surnames: ReadonlySet<string>;
  /** A name of a place ends directly before, or before "and" or a comma. */
  listed: boolean;
  /** The name as a key of `surnames`, when it is one word. */
  word: string;
}

/** Something beside a name that speaks for or against its being a place. */
export interface Sign {
  /** Against: what remains of the score. For: what remains of the doubt. */
  factor: number;
  why: string;
}

type Rule = (context: Context, entry: GazetteerEntry, evidence: PlaceEvidence) => Sign | undefined;

const CUE = 0.4;
const STRONG_CUE = 0.25;
const PART_OF_NAME = 0.4;
const PERSON = 0.35;

/** The first that applies counts. */
const against: readonly Rule[] = [
  isOtherThing,
  isOpeningWord,
  isBareAbbreviation,
  isEndOfName,
  isBeginOfName,
  namesBody,
  isHyphenated,
  isPerson,
];

/** The strongest sign that the name is no place here. */
export const signAgainst: Rule = (context, entry, evidence) => {
  if (isPartyMember(context, entry)) return undefined;
  return firstOf(against, context, entry, evidence);
};

/** The strongest sign that the name is a place here. */
export const signFor: Rule = (context, entry, evidence) => firstOf([strongCue, cue], context, entry, evidence);

function firstOf(rules: readonly Rule[], ...given: Parameters<Rule>): Sign | undefined {
  for (const rule of rules) {
    const sign = rule(...given);
    if (sign) return sign;
  }
  return undefined;
}

function isOtherThing(context: Context, entry: GazetteerEntry, { word }: PlaceEvidence): Sign | undefined {
  if (dateWords.has(word) || directions.has(word)) return { factor: 0.2, why: 'a date or a direction' };
  if (context.after().startsWith('$') && context.isGluedAfter) return { factor: 0.1, why: 'a currency' };
  if (diseaseNouns.has(context.after())) return { factor: 0.3, why: 'a disease' };
  if (/^B\.?C\.?$/.test(entry.name) && /^(?:\d.*|century|millennium)$/.test(context.before())) {
    return { factor: 0.1, why: 'before Christ' };
  }
  return undefined;
}

/** "Male staff are rare": the first word of a sentence has its capital anyway. */
function isOpeningWord(context: Context, entry: GazetteerEntry, evidence: PlaceEvidence): Sign | undefined {
  if (!context.opens || entry.stop !== 'word' || entry.kind === 'country' || evidence.word === '') return undefined;
  return signFor(context, entry, evidence) ? undefined : { factor: 0.5, why: 'the first word of its sentence' };
}

/** "VA" is Virginia in "Norfolk, VA" only. */
function isBareAbbreviation(_context: Context, entry: GazetteerEntry, { listed }: PlaceEvidence): Sign | undefined {
  const isBare = entry.kind === 'region' && /^\p{Lu}{2}$/u.test(entry.name) && !listed;
  return isBare ? { factor: 0.2, why: 'an abbreviation that stands alone' } : undefined;
}

/** "Mr Jordan", "Michael Jordan", "Air France". */
function isEndOfName(context: Context, entry: GazetteerEntry, { gazetteer }: PlaceEvidence): Sign | undefined {
  const before = context.capitalBefore;
  if (before === '') return undefined;
  if (personalTitles.has(before)) return isSure(entry) ? undefined : { factor: PERSON, why: 'a title before it' };
  if (standsApart(before, gazetteer)) return undefined;
  if (isSure(entry) && context.isSecond && !bodyWords.has(before)) return undefined;
  return { factor: PART_OF_NAME, why: 'part of a longer name' };
}

/** "Paris Hilton", "Kenya Airways", "Manchester United". */
function isBeginOfName(context: Context, entry: GazetteerEntry, { gazetteer }: PlaceEvidence): Sign | undefined {
  const longer = longerName(context.capitalsAfter, gazetteer);
  if (longer === 'none') return undefined;
  if (longer === 'unknown' && (followsPost(context) || /^\p{Lu}\.?\p{Lu}\.?$/u.test(entry.name))) return undefined;
  return { factor: PART_OF_NAME, why: `begins a longer name (${longer})` };
}

/** "ambassador to Pakistan Reza Amiri": the name behind the place belongs to the post before it. */
function followsPost(context: Context): boolean {
  return /^(?:to|of|for|in)$/.test(context.before()) && [2, 3].some(back => posts.has(context.before(back)));
}

/** "Bank of China", "Church of the East", "Tren de Aragua", "al-Qaida in Iraq". */
function namesBody(context: Context): Sign | undefined {
  const back = context.before() === 'the' ? 1 : 0;
  if (!context.isCapitalBefore(2 + back)) return undefined;
  const head = context.before(2 + back);
  const joint = context.before(1 + back);
  const isBody =
    /^(?:de|du|da|do|di|del)$/.test(joint) ||
    (joint === 'of' && bodyHeads.has(head)) ||
    (joint === 'in' && /^qa[ei]da$/.test(head));
  return isBody ? { factor: PART_OF_NAME, why: 'a body is named after it' } : undefined;
}

function isHyphenated(context: Context, entry: GazetteerEntry, { gazetteer }: PlaceEvidence): Sign | undefined {
  const other = context.hyphenatedAfter || context.hyphenatedBefore;
  const isPart = /^\p{Lu}/u.test(other) && !isSure(entry) && gazetteer.named(other).length === 0;
  return isPart ? { factor: PART_OF_NAME, why: 'part of a hyphenated name' } : undefined;
}

/** "Jackson said", or "Jackson" where the article also has "Jesse Jackson". */
function isPerson(context: Context, entry: GazetteerEntry, evidence: PlaceEvidence): Sign | undefined {
  if (entry.kind === 'country') return undefined;
  if (entry.stop && speechVerbs.has(context.after())) return { factor: PERSON, why: 'it speaks' };
  const isWeak = entry.stop !== undefined || weightOf(entry) < 0.7;
  if (!isWeak || !evidence.surnames.has(evidence.word) || signFor(context, entry, evidence)) return undefined;
  return { factor: PERSON, why: 'a surname in the article' };
}

/** A country whose name is nothing else. */
function isSure(entry: GazetteerEntry): boolean {
  return entry.kind === 'country' && !entry.stop;
}

/** "R-Ohio", "D-N.Y." */
function isPartyMember(context: Context, entry: GazetteerEntry): boolean {
  return entry.kind === 'region' && entry.country === 'US' && /^[RDI]$/.test(context.hyphenatedBefore);
}

function strongCue(context: Context, entry: GazetteerEntry, { gazetteer }: PlaceEvidence): Sign | undefined {
  if (isPartyMember(context, entry)) return { factor: STRONG_CUE, why: 'behind a party' };
  if (isDateline(context)) return { factor: STRONG_CUE, why: 'dateline' };
  const isFollowed = context.after() === ',' && regionFollows(context, gazetteer);
  return isFollowed ? { factor: STRONG_CUE, why: 'a country or region behind it' } : undefined;
}

function cue(context: Context, entry: GazetteerEntry, { listed }: PlaceEvidence): Sign | undefined {
  const found = (why: string): Sign => ({ factor: CUE, why });
  const back = context.before() === 'the' ? 1 : 0;
  const before = context.before(1 + back);
  if (back === 1 && (entry.kind === 'water' || entry.kind === 'land')) return found('behind “the”');
  if (placeCues.has(before)) return found(`behind “${before}”`);
  const head = context.before(2 + back);
  if (before === 'of' && placeHeads.has(head)) return found(`behind “${head} of”`);
  if (placeNouns.has(context.after())) return found(`before “${context.after()}”`);
  if (/^(?:based|born|area|bound|wide|controlled|held|backed|led)$/.test(context.hyphenatedAfter)) {
    return found(`“-${context.hyphenatedAfter}”`);
  }
  return listed ? found('beside another place') : undefined;
}

/** `KISUMU, Kenya —`, `LONDON (Reuters) -`, at the beginning of a sentence. */
function isDateline(context: Context): boolean {
  return context.opens && (/^[—–-]$/.test(context.after()) || (context.after() === '(' && context.after(2) === ')'));
}

/** Of the words behind a comma, the first, the first two or the first three are a country or a region. */
function regionFollows(context: Context, gazetteer: Gazetteer): boolean {
  let name = '';
  for (let on = 1; on <= 3; on++) {
    name = `${name} ${context.after(on)}`;
    if (gazetteer.named(name).some(entry => entry.kind === 'country' || entry.kind === 'region')) return true;
  }
  return false;
}
