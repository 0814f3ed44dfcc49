/** Invisible characters that only tell a browser where to break a line, and control characters that are no line ends. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]|(?!\n)\p{Cc}/gu;

/** Text of markup as a reader sees it: white space as one space, no invisible characters, no halves of characters. */
export function tidyLine(text: string): string {
  return visibleText(text.replace(/\s+/gu, ' '));
}

/** As `tidyLine`, but line ends stay, without white space around them. */
export function tidyLines(text: string): string {
  const spaced = text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/gu, ' ');
  return visibleText(spaced)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function visibleText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

/** Plain text in paragraphs: those between blank lines, or where there is none, each line. */
export function plainParagraphs(text: string): string[] {
  const whole = text.replace(/\r\n?/g, '\n');
  const blank = /\n\s*\n/;
  const parts = whole.split(blank.test(whole) ? blank : '\n');
  return parts.map(tidyLines).filter(part => part !== '');
}

/** Letters and digits alone, for comparing what two places say: case, quotes and spaces make no difference. */
export function essence(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
