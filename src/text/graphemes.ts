const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Units on both sides below this one never belong to one grapheme (but for CR LF, which no token contains). */
const FIRST_COMBINING = 0x300;

/** Longest stretch of text, in UTF-16 units, that is looked at on either side of an offset. */
const WINDOW = 64;

/** Whether a span may begin or end at this offset without cutting a user-perceived character (UAX #29). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (text.charCodeAt(offset - 1) < FIRST_COMBINING && text.charCodeAt(offset) < FIRST_COMBINING) {
    return !(text.charCodeAt(offset - 1) === 13 && text.charCodeAt(offset) === 10);
  }
  let from = Math.max(0, offset - WINDOW);
  while (from > 0 && !isSafeStart(text, from)) from--;
  const window = text.slice(from, offset + WINDOW);
  return segmenter.segment(window).containing(offset - from)?.index === offset - from;
}

/** A plain space, letter or digit after another one: a grapheme certainly begins here. */
function isSafeStart(text: string, offset: number): boolean {
  return text.charCodeAt(offset) < FIRST_COMBINING && text.charCodeAt(offset - 1) < FIRST_COMBINING;
}
