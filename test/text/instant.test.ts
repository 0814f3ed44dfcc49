import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../src/text/instant.ts';

describe('secondsOf', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -86_400],
    ['2022-03-01T10:30', 1_646_130_600],
    ['2022-03-01T10:30:15Z', 1_646_130_615],
    ['2022-03-01T10:30+07:00', 1_646_105_400],
    ['2022-03-01T10:30-05:30', 1_646_150_400],
    ['0000-03-01', -62_162_035_200],
    ['-0001-12-31', -62_167_305_600],
    ['-0299-01-01', -71_602_704_000],
    ['12022-01-01', 317_210_515_200],
  ])('%s', (iso, seconds) => {
    expect(secondsOf(iso)).toBe(seconds);
  });

  it('agrees with Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }), seconds => {
        expect(secondsOf(new Date(seconds * 1000).toISOString().replace('.000', ''))).toBe(seconds);
      }),
    );
  });

  it.each(['2022', '2022-03', '22-03-01', '2022-03-01T10', 'yesterday', ''])('does not take %j', iso => {
    expect(() => secondsOf(iso)).toThrow(RangeError);
  });
});
