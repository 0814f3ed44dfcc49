import { english, profiles } from './profiles.ts';
import { scripts } from './scripts.ts';

/** What a text looks like: how much of it is read, and how sure one must be to say that it is not English. */
const SAMPLE = 20_000;
const LEAST_LETTERS = 20;
const LEAST_WORDS = 12;
/** Different function words of the other language. */
const LEAST_DIFFERENT = 4;
/** Share of the words that are function words of the other language. */
const LEAST_SHARE = 0.12;
/** Function words of the other language for one that is English. */
const LEAST_RATIO = 2;
/** Share of the letters that are of another script. */
const LEAST_SCRIPT = 0.6;

const ENGLISH = { language: 'English', english: true };

const englishWords = new Set(english.split(' '));
const languagesOf = indexByWord(profiles);

/**
 * Tells English from other languages by function words and script, and takes the text for English when in doubt: short
 * text, lists of names, English that is full of foreign names or quotes.
 */
export function detectLanguage(text: string): { language: string; english: boolean } {
  const sample = sampleOf(text);
  const other = byWords(sample) ?? byScript(sample);
  return other === undefined ? ENGLISH : { language: other, english: false };
}

/** The beginning, or of a long text its beginning and its middle: front pages may begin with a foreign motto. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, SAMPLE / 2)}\n${text.slice(middle, middle + SAMPLE / 2)}`;
}

function byWords(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  const found = new Map<string, { count: number; different: Set<string> }>();
  let own = 0;
  for (const word of words) {
    if (englishWords.has(word)) own++;
    for (const language of languagesOf.get(word) ?? []) {
      const tally = found.get(language) ?? { count: 0, different: new Set() };
      found.set(language, tally);
      tally.count++;
      tally.different.add(word);
    }
  }
  const likely = [...found]
    .filter(([, { different }]) => different.size >= LEAST_DIFFERENT)
    .sort(([, a], [, b]) => b.count - a.count || b.different.size - a.different.size)[0];
  if (!likely) return undefined;
  const [language, { count }] = likely;
  return count >= LEAST_SHARE * words.length && count > LEAST_RATIO * own ? language : undefined;
}

function byScript(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters < LEAST_LETTERS) return undefined;
  const counts = scripts.map(({ language, letters: own }) => ({ language, count: count(text, own) }));
  const foreign = counts.reduce((sum, each) => sum + each.count, 0);
  if (foreign < LEAST_SCRIPT * letters) return undefined;
  // Chinese characters are common in Japanese, its own syllables are not in Chinese: the earlier one of the list decides.
  const likely = counts.find(each => each.count >= foreign / 10);
  return likely?.language;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function indexByWord(lists: Readonly<Record<string, string>>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(lists)) {
    for (const word of new Set(words.split(' '))) index.set(word, [...(index.get(word) ?? []), language]);
  }
  return index;
}
