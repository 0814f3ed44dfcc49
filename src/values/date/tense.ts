import type { TokenTable } from '../../types.ts';
import type { Tense } from './context.ts';

/** Words that tell the tense of a clause cheaply, in lower case. */
const FUTURE: ReadonlySet<string> = new Set([
  ...['will', 'shall', "won't", "i'll", "we'll", "he'll", "she'll", "they'll", "it'll", 'plans', 'plan', 'planned'],
  ...[
    'scheduled',
    'due',
    'expected',
    'slated',
    'set',
    'upcoming',
    'hopes',
    'intends',
    'aims',
    'ahead',
    'forthcoming',
    'deadline',
  ],
]);
const PAST: ReadonlySet<string> = new Set([
  ...[
    'was',
    'were',
    'had',
    'did',
    'said',
    'told',
    'took',
    'went',
    'came',
    'made',
    'met',
    'won',
    'lost',
    'held',
    'killed',
  ],
  ...[
    'found',
    'left',
    'led',
    'saw',
    'began',
    'became',
    'gave',
    'got',
    'rose',
    'fell',
    'fought',
    'broke',
    'sent',
    'struck',
  ],
  ...[
    'spoke',
    'wrote',
    'shot',
    'died',
    'beat',
    'hit',
    'grew',
    'flew',
    'ran',
    'sold',
    'bought',
    'built',
    'brought',
    'sought',
  ],
  ...[
    'taken',
    'been',
    'done',
    'seen',
    'given',
    'born',
    'drew',
    'cut',
    'shut',
    'swept',
    'stood',
    'sank',
    'threw',
    'wore',
  ],
]);
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
/** A cue behind a date counts as one so many times as far away: verbs come before their dates. */
const BEHIND = 2;

/** The tense of what is said around a row: that of the nearest verb cue in its sentence, or the present. */
export function tenseAt(tokens: TokenTable, row: number): Tense {
  const sentence = tokens.sentence[row]!;
  const first = Math.max(tokens.sentences[sentence]!, row - REACH);
  const end = Math.min(tokens.sentences[sentence + 1]!, row + REACH);
  for (let distance = 1; distance <= REACH; distance++) {
    const before = row - distance >= first ? cueAt(tokens, row - distance) : undefined;
    if (before) return before;
    const behind = distance % BEHIND === 0 ? row + distance / BEHIND : end;
    const cue = behind < end ? cueAt(tokens, behind) : undefined;
    if (cue) return cue;
  }
  return 'present';
}

function cueAt(tokens: TokenTable, row: number): Tense | undefined {
  const word = tokens.lowers[row]!;
  if (FUTURE.has(word) || (word === 'to' && row > 0 && BE.has(tokens.lowers[row - 1]!))) return 'future';
  if (PAST.has(word)) return isPlan(tokens, row) ? 'future' : 'past';
  const isPastForm = word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word);
  if (!isPastForm) return undefined;
  return isPlan(tokens, row) ? 'future' : 'past';
}

/** "will be held", "to be launched": the cue before decides. */
function isPlan(tokens: TokenTable, row: number): boolean {
  const before = row > 0 && tokens.lowers[row - 1] === 'be' ? tokens.lowers[row - 2] : undefined;
  return before === 'to' || before === 'will' || before === 'shall';
}
