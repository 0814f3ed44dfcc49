const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Units on both sides below this one never belong to one grapheme (but for CR LF, which no token contains). */
const FIRST_COMBINING = 0x300;

/**
 * Quotation marks, dashes, dots and the like, of which news is full: they join nothing either. The joiners and the marks of
 * direction stand just outside.
 */
const FIRST_PUNCTUATION = 0x2010;
const LAST_PUNCTUATION = 0x2027;

/** Stretch of text, in UTF-16 units, that is looked at on either side of an offset. */
const WINDOW = 64;

/** No sure boundary is looked for further back: only a row of flags or marks that nobody writes needs it. */
const FURTHEST = 256;

/** Whether a span may begin or end at this offset without cutting a user-perceived character (UAX #29). */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  if (isPlain(before) && isPlain(behind)) return !(before === 13 && behind === 10);
  let from = Math.max(0, offset - WINDOW);
  const furthest = Math.max(0, offset - FURTHEST);
  while (from > furthest && !isSafeStart(text, from)) from--;
  const window = text.slice(from, offset + WINDOW);
  return segmenter.segment(window).containing(offset - from)?.index === offset - from;
}

function isPlain(unit: number): boolean {
  return unit < FIRST_COMBINING || (unit >= FIRST_PUNCTUATION && unit <= LAST_PUNCTUATION);
}

/** A plain space, letter or digit after another one: a grapheme certainly begins here. */
function isSafeStart(text: string, offset: number): boolean {
  return text.charCodeAt(offset) < FIRST_COMBINING && text.charCodeAt(offset - 1) < FIRST_COMBINING;
}
