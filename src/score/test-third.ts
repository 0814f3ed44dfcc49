const THIRDS = 3;

/**
 * Whether an article belongs to the test third of a corpus: nothing is trained or tuned on it, and an article that
 * joins the corpus moves no other.
 */
export function inTestThird(id: string): boolean {
  return thirdOf(id) === 0;
}

/** The third of a corpus that an article belongs to, 0 to 2, by a fixed hash of its id (FNV-1a, 32 bits). */
export function thirdOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % THIRDS;
}
