import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, multiply, parseDecimal, shift } from '../../src/text/decimal.ts';

const natural = fc.bigInt({ min: 0n, max: 10n ** 24n });
const decimal = fc
  .tuple(natural, fc.integer({ min: -8, max: 8 }))
  .map(([digits, places]) => shift(`${digits}`, places));

describe('parseDecimal', () => {
  it.each([
    ['4,500.50', '4500.5'],
    ['1.2', '1.2'],
    ['.50', '0.5'],
    ['007', '7'],
    ['0.00', '0'],
    ['2,00,000', '200000'],
    ['1,23,45,678.9', '12345678.9'],
    ['1,000,000', '1000000'],
    ['1.234.567', '1234567'],
    ['1.234,56', '1234.56'],
    ['20,5', '20.5'],
    ['3.999', '3.999'],
  ])('reads %s', (text, expected) => expect(parseDecimal(text)).toBe(expected));

  it('takes a dot for a group mark when told', () => {
    expect(parseDecimal('110.000', { dotGroups: true })).toBe('110000');
    expect(parseDecimal('11.5', { dotGroups: true })).toBe('11.5');
  });

  it.each(['', '.', '10:30', '1,2,3', '1.2.3', '1e5', '-5', '5.', 'five', '1,0000', '12,34,56'])('refuses %j', text => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('arithmetic', () => {
  it.each([
    ['1.95', 9, '1950000000'],
    ['50', -2, '0.5'],
    ['5', -3, '0.005'],
    ['0', 12, '0'],
  ] as const)('shifts %s by %i', (number, places, expected) => expect(shift(number, places)).toBe(expected));

  it('is exact where floats are not', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(multiply('1.1', '1.1')).toBe('1.21');
    expect(shift('9007199254740993.01', 2)).toBe('900719925474099301');
  });

  it('keeps one form for each number', () => {
    fc.assert(
      fc.property(decimal, number => parseDecimal(number) === number && shift(shift(number, 5), -5) === number),
    );
  });

  it('adds and orders as integers do', () => {
    fc.assert(
      fc.property(natural, natural, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
        const [x, y] = [shift(`${a}`, -places), shift(`${b}`, -places)];
        expect(add(x, y)).toBe(shift(`${a + b}`, -places));
        expect(Math.sign(compare(x, y))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('refuses what is no number', () => expect(() => shift('1,5', 1)).toThrow('Expected a decimal number'));
});
