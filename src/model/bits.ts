/** The number of the lowest bit that is set. */
export function lowestBit(set: number): number {
  return 31 - Math.clz32(set & -set);
}
