/** Keys have four digits of magnitude, and zero in their middle. */
const MIDDLE = 5_000;

/**
 * Text that sorts as the decimal number does: the power of ten above its first digit, then its digits. `1500000` is
 * `500715`, `0.05` is `49995`; zero is before all others.
 *
 * @param decimal without a sign: `1950000000`, `2.5`.
 * @throws {RangeError} when it has more digits than a key can tell.
 */
export function decimalKey(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction;
  const first = digits.search(/[1-9]/);
  if (first < 0) return '';
  const magnitude = MIDDLE + whole.length - first;
  if (magnitude <= 0 || magnitude >= 2 * MIDDLE)
    throw new RangeError(`Expected an amount of fewer than ${MIDDLE} digits, got one of ${digits.length}`);
  return String(magnitude).padStart(4, '0') + digits.slice(first).replace(/(?<!0)0+$/, '');
}
