/**
 * The labels of the sequence model: BILOU (Ratinov and Roth 2009, "Design challenges and misconceptions in named entity
 * recognition"). Label 0 is outside; type `t` has begin, inside, last and unit at `1 + 4t` and the three behind it.
 */
export const OUTSIDE = 0;

/** Begin, inside, last, unit: the labels of one type, in this order. */
export const LABELS_OF_A_TYPE = 4;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

/** Rows `[from, to)` of one type, given by its index in the model's list of types. */
export interface LabelledSpan {
  from: number;
  to: number;
  type: number;
}

/** Number of labels for so many types. */
export function labelCount(types: number): number {
  return 1 + LABELS_OF_A_TYPE * types;
}

/** Index of a label's type, or -1 for outside. */
export function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

/** The label of the row at `offset` of a mention of `length` rows. */
export function labelAt(type: number, offset: number, length: number): number {
  const base = 1 + LABELS_OF_A_TYPE * type;
  if (length === 1) return base + UNIT;
  if (offset === 0) return base + BEGIN;
  return base + (offset === length - 1 ? LAST : INSIDE);
}

/** Whether a mention is still open behind a row of this label. */
export function isOpen(label: number): boolean {
  return label !== OUTSIDE && ((label - 1) & 3) <= INSIDE;
}

/** Whether a row of this label continues a mention. */
export function continues(label: number): boolean {
  const part = (label - 1) & 3;
  return label !== OUTSIDE && (part === INSIDE || part === LAST);
}

/** Whether the labels may stand side by side: what is open goes on in its own type, and only what is open does. */
export function mayFollow(before: number, label: number): boolean {
  if (isOpen(before)) return continues(label) && typeOf(before) === typeOf(label);
  return !continues(label);
}

/** The labels of `length` rows, for mentions that do not overlap. */
export function labelsOf(length: number, spans: Iterable<LabelledSpan>): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { from, to, type } of spans) {
    for (let row = from; row < to; row++) labels[row] = labelAt(type, row - from, to - from);
  }
  return labels;
}

/** The mentions that a well-formed sequence of labels spells, its first row being `offset` of the article. */
export function* spansOf(labels: ArrayLike<number>, length: number, offset = 0): Generator<LabelledSpan> {
  let from = 0;
  for (let row = 0; row < length; row++) {
    const label = labels[row]!;
    if (label === OUTSIDE) continue;
    if (!continues(label)) from = row;
    if (!isOpen(label)) yield { from: offset + from, to: offset + row + 1, type: typeOf(label) };
  }
}
