import { type Model, UNIT } from './model.ts';

const LARGEST = 127;
const MOST_EXPONENT = 7;

/** Weights as a model file holds them. */
export type Quantised = Pick<Model, 'keys' | 'labels' | 'weights' | 'exponents'>;

/**
 * Makes 8-bit weights of real ones, each feature with its own power of two, and leaves out what hardly counts: weights
 * nearer to 0 than `negligible`, and features none of whose weights reaches `least`.
 */
export function quantise(
  keys: Int32Array,
  features: Float32Array,
  labels: number,
  { least, negligible }: { least: number; negligible: number },
): Quantised {
  const order = Int32Array.from(keys, (_, feature) => feature)
    .filter(feature => highest(features, feature, labels) >= least)
    .sort((a, b) => keys[a]! - keys[b]!);
  const sets = new Int32Array(order.length);
  const weights: number[] = [];
  const exponents = new Uint8Array(order.length);
  order.forEach((feature, row) => {
    const exponent = exponentFor(highest(features, feature, labels));
    exponents[row] = exponent;
    for (let label = 0; label < labels; label++) {
      const weight = features[feature * labels + label]!;
      if (Math.abs(weight) < negligible) continue;
      const whole = Math.round(weight / (UNIT * 2 ** exponent));
      if (whole === 0) continue;
      sets[row]! |= 1 << label;
      weights.push(Math.max(-LARGEST, Math.min(LARGEST, whole)));
    }
  });
  return { keys: order.map(feature => keys[feature]!), labels: sets, weights: Int8Array.from(weights), exponents };
}

/** Real numbers as whole units. */
export function inUnits(values: Float32Array): Int32Array {
  return Int32Array.from(values, value => Math.round(value / UNIT));
}

function highest(features: Float32Array, feature: number, labels: number): number {
  let most = 0;
  for (let at = feature * labels; at < (feature + 1) * labels; at++) most = Math.max(most, Math.abs(features[at]!));
  return most;
}

function exponentFor(most: number): number {
  let exponent = 0;
  while (exponent < MOST_EXPONENT && most > LARGEST * UNIT * 2 ** exponent) exponent++;
  return exponent;
}
