import { mentionType } from './mention-types.ts';
import { lowerCaseWords, SentenceCase, TokenFlag } from './tokens/index.ts';
import type { Candidate, Decision, TokenTable } from './types.ts';

/** Only names found with at least this score are searched elsewhere. */
const MIN_SCORE = 0.55;
/** A repeated name is a little less sure than the mention it was learned from, a part of it less so. */
const REPEATED = 0.9;
const PART = 0.8;
/** Shortest word of a person's name that stands for the person alone. */
const MIN_PART = 3;

interface Known {
  words: readonly string[];
  type: string;
  score: number;
  why: string;
  /** First row of the mention it was learned from, if there is but one: it does not prove itself. */
  source: number | undefined;
}

/**
 * The second look, with what the whole article says: a name found once is found everywhere in it, a person's surname
 * (or any other name that stands alone) too. Proposes only; `resolve` decides again with these among the candidates.
 */
export function spread(tokens: TokenTable, decisions: readonly Decision[]): Candidate[] {
  const known = knownNames(tokens, decisions);
  const found: Candidate[] = [];
  for (let row = 0; row < tokens.length; row++) {
    for (const name of known.get(tokens.lowers[row]!) ?? []) {
      if (!matches(tokens, row, name.words) || name.source === row) continue;
      found.push({
        from: row,
        to: row + name.words.length,
        type: name.type,
        by: 'article',
        score: name.score,
        why: name.why,
      });
    }
  }
  return found;
}

/** What to look for, by first word. The surest of the mentions that say the same counts. */
function knownNames(tokens: TokenTable, decisions: readonly Decision[]): Map<string, Known[]> {
  const all = new Map<string, Known>();
  const lowerCase = lowerCaseWords(tokens);
  for (const { from, to, type, score, outcome } of decisions) {
    if (outcome !== 'won' || score < MIN_SCORE || !mentionType(type).spreads) continue;
    const words = tokens.lowers.slice(from, to);
    const text = tokens.words.slice(from, to).join(' ');
    remember(all, {
      words,
      type,
      score: score * REPEATED,
      why: `“${text}” elsewhere in the article`,
      source: from,
    });
    if (type !== 'person' || words.length < 2) continue;
    for (let row = from; row < to; row++) {
      if (!standsAlone(tokens, row) || lowerCase.has(tokens.lowers[row]!)) continue;
      remember(all, {
        words: [tokens.lowers[row]!],
        type,
        score: score * PART,
        why: `part of “${text}”`,
        source: row,
      });
    }
  }
  return byFirstWord(all.values());
}

function remember(all: Map<string, Known>, name: Known): void {
  const key = `${name.type} ${name.words.join(' ')}`;
  const old = all.get(key);
  const source = old && old.source !== name.source ? undefined : name.source;
  if (!old || old.score < name.score) all.set(key, { ...name, source });
  else old.source = source;
}

function byFirstWord(names: Iterable<Known>): Map<string, Known[]> {
  const index = new Map<string, Known[]>();
  for (const name of names) {
    const same = index.get(name.words[0]!);
    if (same) same.push(name);
    else index.set(name.words[0]!, [name]);
  }
  return index;
}

function standsAlone(tokens: TokenTable, row: number): boolean {
  return (tokens.flags[row]! & TokenFlag.Capital) !== 0 && tokens.words[row]!.length >= MIN_PART;
}

/** Same words from this row on, capitalised as a name is (a headline in capitals may write it so too). */
function matches(tokens: TokenTable, row: number, words: readonly string[]): boolean {
  const sentence = tokens.sentence[row]!;
  for (let index = 0; index < words.length; index++) {
    if (tokens.lowers[row + index] !== words[index] || tokens.sentence[row + index] !== sentence) return false;
  }
  if (!(tokens.flags[row]! & TokenFlag.Word)) return true;
  if (!(tokens.flags[row]! & TokenFlag.Capital)) return false;
  return words.length > 1 || tokens.sentenceCase[sentence] !== SentenceCase.Upper || words[0]!.length >= MIN_PART;
}
