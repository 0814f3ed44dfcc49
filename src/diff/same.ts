/** Whether two pieces of an annotation file say the same; keys may stand in any order, and absent is `undefined`. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every(key => alike(left[key], right[key]));
}

/** Whether two objects agree on all that both of them say. */
export function compatible(a: object, b: object): boolean {
  const right = b as Record<string, unknown>;
  return Object.entries(a).every(
    ([key, value]) => value === undefined || right[key] === undefined || alike(value, right[key]),
  );
}
