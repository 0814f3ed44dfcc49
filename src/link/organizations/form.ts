import { fold } from '../../text/fold.ts';
import type { Name } from '../cluster.ts';
import { bodies, clubAffixes, legalForms, smallWords } from './words.ts';

/** How an organisation's name is built. */
export interface OrganizationForm {
  /** Its words, folded, without "the", legal forms and full stops. */
  core: readonly string[];
  key: string;
  /** Its letters, when it is or looks like an acronym: "RCAF", "MoD", "U.N.". */
  acronym: string | undefined;
  /** Initials that may stand for it, with and without small words. */
  initials: readonly string[];
  /** Its words that matter to an acronym of syllables: "Na B A R D". */
  large: readonly string[];
  /** Written with "Group" or a legal form: the name of a firm that may have daughters. */
  isFirm: boolean;
  /** "fc", "sc": "Barcelona SC" is not "FC Barcelona". */
  affix: string | undefined;
}

const MOST_ACRONYM_LETTERS = 8;

/** Two initials are too few to tell by, but for these. */
const twoLetters: ReadonlySet<string> = new Set(['un', 'eu', 'au']);

export function formOf({ words, written }: Name): OrganizationForm {
  const plain = words.map(word => word.replaceAll('.', ''));
  const end = withoutLegalForm(words, plain);
  let from = plain[0] === 'the' && end > 1 ? 1 : 0;
  if (clubAffixes.has(plain[from]!) && end > from + 1) from++;
  const core = plain.slice(from, end);
  const spelt = plain.map((word, at) => (isShortCapitals(written[at]!) ? word : word[0]!));
  return {
    core,
    // "Osei & Daughters" has no word for its sign.
    key: keyOf(core.filter(word => word !== 'and')),
    affix: plain.find(word => clubAffixes.has(word)),
    acronym: acronymOf(written),
    initials: initialsOf(plain, spelt, from, end),
    large: core.filter(word => !smallWords.has(word)),
    isFirm: end < plain.length,
  };
}

/** The Ministry of Health is the Health Ministry. */
function keyOf(words: readonly string[]): string {
  const [kind, of, ...subject] = words;
  const isOffice = (kind === 'ministry' || kind === 'department') && of === 'of' && subject.length > 0;
  return (isOffice ? [...subject.filter(word => word !== 'the'), kind] : words).join(' ');
}

function withoutLegalForm(words: readonly string[], plain: readonly string[]): number {
  let end = plain.length;
  while (end > 1 && (legalForms.has(words[end - 1]!) || legalForms.has(plain[end - 1]!))) end--;
  return end;
}

/** "PNG" in "PNG Forest Authority": an acronym holds all its letters. */
function isShortCapitals(written: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(written);
}

/** Two capitals at least: "TalTech" and "MoD" too, but no word with one capital. */
function acronymOf(written: readonly string[]): string | undefined {
  if (written.length !== 1) return undefined;
  const letters = written[0]!.replace(/[^\p{L}\p{N}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}\p{N}]/gu, '').length;
  if (letters.length < 2 || letters.length > MOST_ACRONYM_LETTERS || capitals < 2) return undefined;
  return fold(letters);
}

/** With and without small words, legal form and a kind of body at the end: "MSS" is the … Mission. */
function initialsOf(plain: readonly string[], spelt: readonly string[], from: number, end: number): string[] {
  if (plain.length < 2) return [];
  const ends = new Set([plain.length, end, ...(bodies.has(plain[end - 1]!) && end - from > 3 ? [end - 1] : [])]);
  const found = [...ends].flatMap(to => {
    const rows = plain.slice(0, to).map((_, at) => at);
    const large = rows.filter(at => !smallWords.has(plain[at]!));
    return [large, rows, large.filter(at => at >= from)].map(ats => ats.map(at => spelt[at]).join(''));
  });
  return [...new Set(found)].filter(letters => letters.length > 2 || twoLetters.has(letters));
}
