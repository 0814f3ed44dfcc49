/** A place in a text, both counted from 1; the column in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Line and column of an offset. Lines end at LF, so that CR LF counts as one. */
export function placeOf(text: string, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', lineStart)) {
    line++;
    lineStart = feed + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
