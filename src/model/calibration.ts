/**
 * The model is surer than it should be on newspapers unlike its training texts: of the mentions to which it gives 0.9,
 * some 80 % are right. Taking the odds to a power sets that right without changing any order (Guo et al.
 * 2017, "On calibration of modern neural networks"). Fitted on articles of our corpus by a model that had not seen
 * them, without the test third.
 *
 * The fit gave 0.68. The power is 11/16, of square roots only: those are exact on every machine, powers are not.
 */
export function calibrated(probability: number): number {
  if (probability >= 1) return 1;
  const half = Math.sqrt(probability / (1 - probability));
  const eighth = Math.sqrt(Math.sqrt(half));
  const odds = half * eighth * Math.sqrt(eighth);
  return odds / (1 + odds);
}
