const NAMES: Readonly<Record<number, string>> = { 0: '', 3: 'k', 6: 'm', 9: 'bn', 12: 'tn' };

/** A power of ten in a few characters: `100k`, `1m`, `0.01`. */
export function powerName(power: number): string {
  const thousands = Math.floor(power / 3) * 3;
  const name = NAMES[thousands];
  if (name !== undefined) return `${10 ** (power - thousands)}${name}`;
  return power < 0 ? `0.${'0'.repeat(-power - 1)}1` : `1e${power}`;
}

/** The sums of at least a power of ten and less than the next, as `money` has it; to the thousandth, as both ends are included. */
export function rangeOf(power: number, currency: string | undefined): string {
  const low = power < 0 ? `0.${'0'.repeat(-power - 1)}1` : `1${'0'.repeat(power)}`;
  const high = power < 0 ? `0.${'0'.repeat(-power - 1)}9999` : `${'9'.repeat(power + 1)}.999`;
  return `${low}..${high}${currency === undefined ? '' : ` ${currency}`}`;
}
