/**
 * Exact decimal numbers as strings of the form `1950000000` or `2.5`: no sign, no leading zeros, no trailing zeros
 * behind the point. Two equal numbers are the same string.
 */

interface Scaled {
  /** The number's digits, without the point. */
  digits: bigint;
  /** How many of them stand behind the point. */
  places: number;
}

const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPS = { comma: /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/, dot: /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/ };
const DECIMAL_COMMA = /^\d+,\d{1,2}$/;

/**
 * Reads a number as newspapers write it: "4,500.50", "1.2", ".5", Indian groups ("2,00,000"), and what can only be the
 * continental way ("1.234.567,8", "20,5"). One dot before three digits is a decimal point unless `dotGroups` says that
 * dots group thousands ("110.000" francs). `undefined` when it is no such number.
 */
export function parseDecimal(text: string, { dotGroups = false } = {}): string | undefined {
  if (GROUPS.comma.test(text)) return canonical(text.replaceAll(',', ''));
  const manyGroups = text.indexOf('.') !== text.lastIndexOf('.') || text.includes(',');
  if ((dotGroups || manyGroups) && GROUPS.dot.test(text)) {
    return canonical(text.replaceAll('.', '').replace(',', '.'));
  }
  if (PLAIN.test(text)) return canonical(text);
  return DECIMAL_COMMA.test(text) ? canonical(text.replace(',', '.')) : undefined;
}

/** The number times ten to the power of `places`, which may be negative. */
export function shift(decimal: string, places: number): string {
  const scaled = parse(decimal);
  return format({ digits: scaled.digits, places: scaled.places - places });
}

export function add(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  const places = Math.max(x.places, y.places);
  return format({ digits: widened(x, places) + widened(y, places), places });
}

export function multiply(a: string, b: string): string {
  const [x, y] = [parse(a), parse(b)];
  return format({ digits: x.digits * y.digits, places: x.places + y.places });
}

/** Negative when `a` is less than `b`, 0 when they are equal, positive when it is more. */
export function compare(a: string, b: string): number {
  const [x, y] = [parse(a), parse(b)];
  const places = Math.max(x.places, y.places);
  const difference = widened(x, places) - widened(y, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function canonical(plain: string): string {
  return format(parse(plain));
}

function parse(decimal: string): Scaled {
  if (!PLAIN.test(decimal)) throw new Error(`Expected a decimal number such as 2.5, got \`${decimal}\``);
  const point = decimal.indexOf('.');
  if (point < 0) return { digits: BigInt(decimal), places: 0 };
  return { digits: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), places: decimal.length - point - 1 };
}

function widened({ digits, places }: Scaled, to: number): bigint {
  return digits * 10n ** BigInt(to - places);
}

function format({ digits, places }: Scaled): string {
  if (places <= 0) return (digits * 10n ** BigInt(-places)).toString();
  const padded = digits.toString().padStart(places + 1, '0');
  const point = padded.length - places;
  let end = padded.length;
  while (end > point && padded[end - 1] === '0') end--;
  return end === point ? padded.slice(0, point) : `${padded.slice(0, point)}.${padded.slice(point, end)}`;
}
