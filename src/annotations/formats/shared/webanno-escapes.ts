/** Escapes of WebAnno TSV 3.3, as INCEpTION's own reader and writer have them; they differ for text and for values. */

const LETTERS: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '\b': 'b', '\\': '\\' };
const CHARACTERS = Object.fromEntries(Object.entries(LETTERS).map(([character, letter]) => [letter, character]));
const VERTICAL_TAB = '\v';

/** A line of a sentence's text. Control characters without a letter stand behind a backslash as they are. */
export function escapeText(text: string): string {
  return text.replace(/[\p{Cc}\\]/gu, character => {
    if (Object.hasOwn(LETTERS, character)) return `\\${LETTERS[character]}`;
    return isBareControl(character) ? `\\${character}` : character;
  });
}

export function unescapeText(text: string): string {
  return text.replace(/\\([\p{Cc}tnfrb\\])/gu, (whole, character: string) => {
    if (Object.hasOwn(CHARACTERS, character)) return CHARACTERS[character]!;
    return isBareControl(character) ? character : whole;
  });
}

function isBareControl(character: string): boolean {
  return character < ' ' && character !== VERTICAL_TAB;
}

/** The value of a feature. */
export function escapeValue(value: string): string {
  return value
    .replace(/->|[\\[\]|_;*]/g, reserved => `\\${reserved}`)
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n');
}

export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\\[\]|_;*tn])/g, (_whole, reserved: string) =>
    reserved === 't' || reserved === 'n' ? CHARACTERS[reserved]! : reserved,
  );
}
