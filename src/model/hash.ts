/**
 * Feature keys are 32-bit hashes: no table of strings has to be shipped. With a million features two of them share a
 * key about once in ten thousand, which the model does not notice (Weinberger et al. 2009, "Feature hashing for large
 * scale multitask learning").
 */

export const HASH_OF_NOTHING = 0x811c9dc5 | 0;

/** Hash of a string's UTF-16 units from `from` to `to`: FNV-1a. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = HASH_OF_NOTHING;
  for (let index = from; index < to; index++) hash = hashUnit(hash, text.charCodeAt(index));
  return hash;
}

/** The hash of a text that goes on with this unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Joins two hashes into a third; the order counts. The final mixing is that of MurmurHash3. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second ^ (second >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
