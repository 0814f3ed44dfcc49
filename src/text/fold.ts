const MARKS = /\p{M}+/gu;
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
};
const SPECIAL = /[ßæœøđðþłıħŋə]/g;
const APOSTROPHES = /[’‘ʼ´`]/g;

/** Lower case with straight apostrophes: the form in which word lists are looked up. */
export function lower(text: string): string {
  return text.toLowerCase().replace(APOSTROPHES, "'");
}

/** Lower case, without diacritics: the form in which "Déby" and "Deby" are one. */
export function fold(text: string): string {
  return lower(text)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SPECIAL, letter => LETTERS[letter] ?? letter);
}

/** A folded name as part of an id: `Côte d’Ivoire` → `cote-d-ivoire`. Empty when the name has no letter or digit. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '')
    .replace(/-$/, '');
}
