const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LOWEST = -700;
const HIGHEST = 700;

const powersOfTwo = new Float64Array(2 * 1024);
for (let index = 0; index < powersOfTwo.length; index++) powersOfTwo[index] = 2 ** (index - 1024);

/**
 * e to the power of x, to about 12 digits, of plain arithmetic only: the same bits on every machine and engine, which
 * the language does not promise for `Math.exp`. Range reduction as in fdlibm, then a Taylor polynomial.
 */
export function exp(x: number): number {
  if (!(x > LOWEST)) return 0;
  const bounded = x > HIGHEST ? HIGHEST : x;
  const power = Math.round(bounded * Math.LOG2E);
  const r = bounded - power * LN2_HIGH - power * LN2_LOW;
  const polynomial =
    1 +
    r *
      (1 +
        r *
          (1 / 2 +
            r *
              (1 / 6 +
                r *
                  (1 / 24 +
                    r *
                      (1 / 120 +
                        r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * (1 / 3628800))))))))));
  return polynomial * powersOfTwo[power + 1024]!;
}
