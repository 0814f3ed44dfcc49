import type { Span } from '../../../types.ts';

/**
 * The paragraphs of a text: what stands between blank lines, without the white space around it. No paragraph ends within
 * a mention.
 */
export function paragraphsOf(text: string, mentions: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  let at = 0;
  for (const { 0: space, index } of text.matchAll(/[ \t\r\n]+/g)) {
    const end = index + space.length;
    while (at < mentions.length && mentions[at]!.end <= index) at++;
    const edge = index === 0 || end === text.length;
    const within = at < mentions.length && mentions[at]!.start < end;
    if (within || !(edge || isBlankLine(space))) continue;
    if (index > start) paragraphs.push({ start, end: index });
    start = end;
  }
  if (start < text.length) paragraphs.push({ start, end: text.length });
  return paragraphs;
}

/** Two line ends: LF, CR LF or CR. */
function isBlankLine(space: string): boolean {
  return (space.match(/\r\n|\r|\n/g) ?? []).length > 1;
}
