import { fold } from '../text/fold.ts';

const PLAIN = /^[a-z0-9]*$/;
/** Most names need no more than small letters: the short way is taken whenever a list is read or searched. */
const PLAIN_NAME = /^[a-z]+(?: [a-z]+)*$/;
const SHORTENED = /\b(?:saint|mount|fort)\b/;
const DROPPED = /['.‘’ʻʼʿʾ′”"]/g;

/** Words that news writes in full or in short: `Saint Petersburg` and `St. Petersburg` get one key. */
const SHORT = new Map([
  ['saint', 'st'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['&', 'and'],
]);

/** The form of one word in a key: folded, without apostrophes and full stops. `lower` is the word in lower case. */
export function wordKey(lower: string): string {
  const plain = PLAIN.test(lower) ? lower : fold(lower).replace(DROPPED, '');
  return SHORT.get(plain) ?? plain;
}

/** The words of a name as the token table would have them: hyphens are dropped, a comma is a word. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(',', ' , ')
    .split(/[\s\-–—/()]+/)
    .filter(word => word !== '');
}

/** The key under which a name is found: `Guinea-Bissau` → `guinea bissau`, `N’Djamena` → `ndjamena`. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN_NAME.test(lower) && !SHORTENED.test(lower)) return lower;
  return wordsOf(name)
    .map(word => wordKey(word.toLowerCase()))
    .join(' ');
}
