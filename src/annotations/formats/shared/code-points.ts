/**
 * Offsets of one text in two units: UTF-16, which we and Java count, and Unicode code points, which Python and W3C Web
 * Annotations count. They differ by one for each character beyond U+FFFF in front of them.
 */
export interface CodePoints {
  /** Code points of the whole text. */
  readonly length: number;
  /** Of a UTF-16 offset, which must not lie inside a surrogate pair. */
  fromUtf16(offset: number): number;
  /** The UTF-16 offset; beyond the end of the text for what lies beyond its last code point. */
  toUtf16(index: number): number;
}

/** One pass over the text; each conversion is a binary search among its characters beyond U+FFFF. */
export function codePointsOf(text: string): CodePoints {
  /** UTF-16 offset of the second unit of each such character. */
  const seconds: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.codePointAt(at)! > 0xffff) seconds.push(++at);
  }
  return {
    length: text.length - seconds.length,
    fromUtf16: offset => offset - countUntil(seconds, second => second < offset),
    // The character of the k-th pair has the index `seconds[k] - 1 - k`.
    toUtf16: index => index + countUntil(seconds, (second, k) => second - 1 - k < index),
  };
}

/** How many leading items of an ascending list fulfil what none behind the first failing one does. */
function countUntil(items: readonly number[], holds: (item: number, at: number) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(items[middle]!, middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
