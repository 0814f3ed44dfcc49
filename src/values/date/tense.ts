import { TokenFlag } from '../../tokens/index.ts';
import type { TokenTable } from '../../types.ts';
import type { Tense } from './context.ts';

/** Words that tell the tense of a clause cheaply, in lower case. */
const FUTURE: ReadonlySet<string> = new Set(
  [
    "will shall won't i'll we'll he'll she'll they'll it'll would could might must should can may going",
    'plans plan planned scheduled due expected expects slated set upcoming hopes hope intends aims forthcoming',
    "deadline forecast tipped wants want promises awaits 'll",
  ].flatMap(words => words.split(' ')),
);

/** Verbs in the present that, beside a day, speak of what is arranged: "meets on Friday". */
const ARRANGED: ReadonlySet<string> = new Set(
  [
    'begins begin starts start opens closes ends meets meet returns return resumes resume expires departs arrives',
    'hosts host plays play votes vote travels visits kicks takes sits leaves airs goes',
  ].flatMap(words => words.split(' ')),
);

const PAST: ReadonlySet<string> = new Set(
  [
    'was were had did said told took went came made met won lost held killed found left led saw began became gave got',
    'rose fell fought broke sent struck spoke wrote shot died beat hit grew flew ran sold bought built brought sought',
    'used died tied lied taken been done seen given born drew cut shut swept stood sank threw wore',
  ].flatMap(words => words.split(' ')),
);

/** Verbs in the past whose object may lie ahead: "promised an answer by Friday". */
const SPEECH: ReadonlySet<string> = new Set(
  'said told promised announced ordered agreed vowed warned wanted asked urged demanded gave given pledged tabled'.split(
    ' ',
  ),
);

/** Before a date, these set a limit, which lies ahead unless what it limits is over. */
const LIMITS: ReadonlySet<string> = new Set(['until', 'till', 'by', 'before']);

/** End in -ed, and are no verbs of the past. */
const NOT_PAST: ReadonlySet<string> = new Set([
  'united',
  'hundred',
  'need',
  'speed',
  'indeed',
  'proceed',
  'succeed',
  'exceed',
  'red',
  'armed',
  'bed',
  'feed',
  'seed',
  'breed',
  'weed',
  'shed',
  'wed',
]);
/** "is to visit", "are to meet". */
const BE: ReadonlySet<string> = new Set(['is', 'are', 'be']);

/** Rows looked at on either side. */
const REACH = 40;
/** Rows looked at beside a limit: "until Monday" is ahead, whatever was said far from it. */
const REACH_OF_LIMIT = 6;
/** Behind a date, these begin a clause with a tense of its own. */
const CLAUSES: ReadonlySet<string> = new Set(['that', 'who', 'which', 'whose']);
/** A cue behind a date counts as one so many times as far away: verbs come before their dates. */
const BEHIND = 2;

/** The tense of what is said around a row: that of the nearest verb cue in its sentence, or the present. */
export function tenseAt(tokens: TokenTable, row: number): Tense {
  const sentence = tokens.sentence[row]!;
  const first = tokens.sentences[sentence]!;
  const before = row > first ? tokens.lowers[row - 1]! : '';
  if (before === 'since') return 'past';
  const isLimit = LIMITS.has(before);
  const reach = isLimit ? REACH_OF_LIMIT : REACH;
  let end = Math.min(tokens.sentences[sentence + 1]!, row + reach);
  for (let distance = 1; distance <= reach; distance++) {
    const cue = row - distance >= first ? cueAt(tokens, row - distance, isLimit) : undefined;
    if (cue) return cue;
    const behind = distance % BEHIND === 0 ? row + distance / BEHIND : end;
    if (behind >= end) continue;
    if (CLAUSES.has(tokens.lowers[behind]!)) end = behind;
    const later = behind < end ? cueAt(tokens, behind, isLimit) : undefined;
    if (later) return later;
  }
  return isLimit ? 'future' : 'present';
}

function cueAt(tokens: TokenTable, row: number, isLimit: boolean): Tense | undefined {
  const word = tokens.lowers[row]!;
  if (isLimit && SPEECH.has(word)) return 'future';
  if (FUTURE.has(word) || ARRANGED.has(word)) return tokens.flags[row]! & TokenFlag.Capital ? undefined : 'future';
  if (word === 'to' && row > 0 && BE.has(tokens.lowers[row - 1]!)) return 'future';
  const isPast = PAST.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word));
  if (!isPast || isState(tokens, row) || isSum(tokens, row)) return undefined;
  return isPlan(tokens, row) || isToBe(tokens, row) ? 'future' : 'past';
}

/** "are shut": how things stand. */
function isState(tokens: TokenTable, row: number): boolean {
  const before = row > 0 ? tokens.lowers[row - 1]! : '';
  return before === 'is' || before === 'are';
}

/** "two million won". */
function isSum(tokens: TokenTable, row: number): boolean {
  return tokens.lowers[row] === 'won' && row > 0 && /^(?:\d|million$|billion$|trillion$)/.test(tokens.lowers[row - 1]!);
}

/** "was to land". */
function isToBe(tokens: TokenTable, row: number): boolean {
  const word = tokens.lowers[row];
  return (word === 'was' || word === 'were') && tokens.lowers[row + 1] === 'to';
}

/** "will be held", "to be launched", "would sit": the cue before decides. */
function isPlan(tokens: TokenTable, row: number): boolean {
  const before = row > 0 && tokens.lowers[row - 1] === 'be' ? tokens.lowers[row - 2] : undefined;
  return before !== undefined && PLANS.has(before);
}

const PLANS: ReadonlySet<string> = new Set(['to', 'will', 'shall', 'would', 'should', 'could', 'may', 'must']);
