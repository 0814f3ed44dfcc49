import { describe, expect, it } from 'vitest';
import { bCubed, sharesOf, withSingletons } from '../../bench/support/b-cubed.ts';

const clusters = (...groups: string[]): Map<string, string> =>
  new Map(groups.flatMap(group => [...group].map(mention => [mention, group] as const)));

describe('B³', () => {
  it('gives what Bagga and Baldwin work out for their two responses', () => {
    const key = clusters('12345', '67', '89abc');
    const one = sharesOf(bCubed(key, clusters('12345', '6789abc')));
    expect(one.precision).toBeCloseTo(0.762, 3);
    expect(one.recall).toBe(1);
    const two = sharesOf(bCubed(key, clusters('1234589abc', '67')));
    expect(two.precision).toBeCloseTo(0.583, 3);
    expect(two.recall).toBe(1);
  });

  it('is lower in recall when an entity is split', () => {
    const { precision, recall } = sharesOf(bCubed(clusters('abcd'), clusters('ab', 'cd')));
    expect([precision, recall]).toEqual([1, 0.5]);
  });

  it('counts mentions that only one has against it, or lets them stand alone in the other', () => {
    const [key, response] = [clusters('ab', 'c'), clusters('ab', 'd')];
    expect(sharesOf(bCubed(key, response)).f1).toBeCloseTo(2 / 3);
    expect(sharesOf(bCubed(...withSingletons(key, response))).f1).toBe(1);
  });
});
