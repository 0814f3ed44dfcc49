/**
 * The labels of the sequence model: BILOU (Ratinov and Roth 2009, "Design challenges and misconceptions in named entity
 * recognition"). Label 0 is outside; type `t` has begin, inside, last and unit at `1 + 4t` and the three behind it.
 */
export const OUTSIDE = 0;

const PARTS = 4;
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
  return 1 + PARTS * types;
}

/** Index of a label's type, or -1 for outside. */
export function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

/** The label of the row at `offset` of a mention of `length` rows. */
export function labelAt(type: number, offset: number, length: number): number {
  const base = 1 + PARTS * type;
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

/** Which labels may stand side by side. */
export interface Neighbours {
  /** The labels before label `l` are `before[first[l]]` up to, not including, `before[first[l + 1]]`. */
  first: Uint16Array;
  before: Uint8Array;
  /** The same for the labels behind. */
  firstAfter: Uint16Array;
  after: Uint8Array;
  /** Labels a sentence may begin with, and end with. */
  starts: Uint8Array;
  ends: Uint8Array;
}

export function neighbours(labels: number): Neighbours {
  const all = Array.from({ length: labels }, (_, label) => label);
  const [first, before] = flat(all.map(label => all.filter(other => mayFollow(other, label))));
  const [firstAfter, after] = flat(all.map(label => all.filter(other => mayFollow(label, other))));
  return {
    first,
    before,
    firstAfter,
    after,
    starts: Uint8Array.from(all.filter(label => !continues(label))),
    ends: Uint8Array.from(all.filter(label => !isOpen(label))),
  };
}

/** Lists one behind the other, and where each begins. */
function flat(lists: number[][]): [first: Uint16Array, items: Uint8Array] {
  const first = new Uint16Array(lists.length + 1);
  lists.forEach((list, index) => {
    first[index + 1] = first[index]! + list.length;
  });
  return [first, Uint8Array.from(lists.flat())];
}
