import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../../src/model/calibration.ts';
import { exp } from '../../src/model/exp.ts';
import { hashText, mix } from '../../src/model/hash.ts';
import { KeyTable } from '../../src/model/key-table.ts';
import { UNIT } from '../../src/model/model.ts';
import { inUnits, quantise } from '../../src/model/quantise.ts';

it('raises e to a power', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), x => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-10);
    }),
  );
  expect(exp(0)).toBe(1);
  expect(exp(-1e9)).toBe(0);
  expect(exp(Number.NaN)).toBe(0);
});

it('finds every key of a table again, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 3000 }), keys => {
      const table = new KeyTable();
      keys.forEach((key, index) => {
        expect(table.add(key)).toBe(index);
      });
      keys.forEach((key, index) => {
        expect(table.get(key)).toBe(index);
        expect(table.add(key)).toBe(index);
      });
      expect([...table.ordered()]).toEqual(keys);
      const absent = 12345;
      if (!keys.includes(absent)) expect(table.get(absent)).toBe(-1);
    }),
  );
});

it('hashes by content and order', () => {
  expect(hashText('xabcx', 1, 4)).toBe(hashText('abc'));
  expect(mix(1, 2)).not.toBe(mix(2, 1));
  expect(Number.isInteger(mix(hashText('a'), 0xffffffff))).toBe(true);
});

it('packs weights in 8 bits, each feature to its own measure', () => {
  const features = Float32Array.of(0.5, -0.01, 0, 8, -8, 0.3, 0.001, 0.002, 0);
  const { keys, labels, weights, exponents } = quantise(Int32Array.of(30, -20, 10), features, 3, {
    least: 0.1,
    negligible: 0.02,
  });
  expect([...keys]).toEqual([-20, 30]);
  expect([...labels]).toEqual([0b111, 0b001]);
  const real = (index: number, feature: number) => weights[index]! * 2 ** exponents[feature]! * UNIT;
  expect(real(0, 0)).toBeCloseTo(8, 1);
  expect(real(1, 0)).toBeCloseTo(-8, 1);
  expect(real(2, 0)).toBeCloseTo(0.3, 1);
  expect(real(3, 1)).toBeCloseTo(0.5, 2);
  expect(weights).toHaveLength(4);
  expect([...inUnits(Float32Array.of(1, -0.5))]).toEqual([1024, -512]);
});

describe('calibrated', () => {
  it('keeps the order, the ends and the middle, and is less sure of all else', () => {
    expect([0, 0.5, 1].map(calibrated)).toEqual([0, 0.5, 1]);
    const scores = [0.01, 0.2, 0.49, 0.51, 0.8, 0.99, 0.9999];
    const after = scores.map(calibrated);
    expect([...after].sort((a, b) => a - b)).toEqual(after);
    scores.forEach((score, at) => {
      expect(Math.abs(after[at]! - 0.5)).toBeLessThan(Math.abs(score - 0.5));
    });
    expect(calibrated(0.9)).toBeCloseTo(0.9 ** (11 / 16) / (0.9 ** (11 / 16) + 0.1 ** (11 / 16)), 12);
  });
});
