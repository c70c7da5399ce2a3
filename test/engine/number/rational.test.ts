import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Rational } from '../../../src/engine/number/rational';
import {
  add,
  compare,
  decimalPlaces,
  divide,
  floor,
  fromNumber,
  isZero,
  larger,
  multiply,
  negate,
  parseDecimal,
  rational,
  roundHalfUp,
  smaller,
  subtract,
  sum,
  toFixed,
  toNumber,
  toText,
} from '../../../src/engine/number/rational';
import { cellsOf, readRational } from '../../support/columns';

/** Each row of a drawn table, checked. */
const rows = (table: string): string[][] => cellsOf(table).slice(1);

describe('rational', () => {
  test('in lowest terms, with the sign on top', () => {
    expect(rational(6, -4)).toEqual({ n: -3n, d: 2n });
    expect(rational(0, -7)).toEqual({ n: 0n, d: 1n });
    expect(rational(10n ** 30n, 10n ** 29n)).toEqual({ n: 10n, d: 1n });
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });

  test.each(
    rows(`
    | a   | b    | a+b  | a-b   | a*b  | a/b  | smaller | larger | order |
    | 0.1 | 0.2  | 0.3  | -0.1  | 0.02 | 0.5  | 0.1     | 0.2    | -1    |
    | 1/3 | -1/6 | 1/6  | 0.5   | -1/18 | -2  | -1/6    | 1/3    | 1     |
    | 2   | 2    | 4    | 0     | 4    | 1    | 2       | 2      | 0     |`),
  )('%s and %s', (left, right, ...expected) => {
    const [a, b] = [readRational(left!), readRational(right!)];
    const results = [add(a, b), subtract(a, b), multiply(a, b), divide(a, b), smaller(a, b), larger(a, b)];
    expect([...results.map(toText), String(compare(a, b))]).toEqual(expected);
    expect(isZero(add(a, negate(a)))).toBe(true);
  });

  test('a sum of 88, 90, 82, 96, 53 by .3, .25, .2, .15, .1 is 85, which floats miss', () => {
    const marks = ['88', '90', '82', '96', '53'].map(readRational);
    const weights = ['0.3', '0.25', '0.2', '0.15', '0.1'].map(readRational);
    expect(toText(sum(marks.map((mark, i) => multiply(mark, weights[i]!))))).toBe('85');
  });
});

describe('reading', () => {
  test.each([
    ['12.50', '12.5'],
    ['-0.1', '-0.1'],
    ['+3', '3'],
    ['007', '7'],
    ['99999999999999999999.99', '99999999999999999999.99'],
  ])('the decimal %s', (text, expected) => {
    expect(toText(parseDecimal(text)!)).toBe(expected);
  });

  test.each(['', ' 1', '1 ', '.5', '5.', '1e3', '1,000', '0x10', '1/2', '１', '--1', 'Infinity', 'NaN'])(
    'no decimal: %j',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test.each([
    [0.1, '0.1'],
    [0.1 + 0.2, '0.3'],
    [84.99999999999999, '85'],
    [59.9999999999999, '59.9999999999999'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [123456789012345, '123456789012345'],
    [9007199254740991, '9007199254740990'],
    [-1 / 3, '-0.333333333333333'],
    [2 / 3, '0.666666666666667'],
  ])('the float %d as its 15 digits', (value, expected) => {
    expect(toText(fromNumber(value))).toBe(expected);
  });

  test.each([NaN, Infinity, -Infinity])('%d is no number of a cell', (value) => {
    expect(() => fromNumber(value)).toThrow(RangeError);
  });

  test('every float is read as the decimal of its 15 digits, which is a float of nearly the same size', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const digits = Number(value.toPrecision(15));
        expect(toNumber(fromNumber(value))).toBe(digits + 0);
      }),
    );
  });
});

describe('rounding and writing', () => {
  test.each(
    rows(`
    | value  | floor | step 1 | step 0.5 | step 0.1 | step 0.01 | 2 decimals |
    | 2.5    | 2     | 3      | 2.5      | 2.5      | 2.5       | 2.50       |
    | -2.5   | -3    | -2     | -2.5     | -2.5     | -2.5      | -2.50      |
    | 84.75  | 84    | 85     | 85       | 84.8     | 84.75     | 84.75      |
    | -0.25  | -1    | 0      | 0        | -0.2     | -0.25     | -0.25      |
    | 1/3    | 0     | 0      | 0.5      | 0.3      | 0.33      | 0.33       |
    | -1/3   | -1    | 0      | -0.5     | -0.3     | -0.33     | -0.33      |
    | -0.005 | -1    | 0      | 0        | 0        | 0         | 0.00       |
    | 0.005  | 0     | 0      | 0        | 0        | 0.01      | 0.01       |
    | 7      | 7     | 7      | 7        | 7        | 7         | 7.00       |`),
  )('%s', (text, whole, ...rest) => {
    const value = readRational(text!);
    const steps = ['1', '0.5', '0.1', '0.01'].map((step) => toText(roundHalfUp(value, readRational(step))));
    expect([String(floor(value)), ...steps, toFixed(value, 2)]).toEqual([whole, ...rest]);
  });

  test.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '0'],
    ['-1.5', 0, '-1'],
    ['0.05', 3, '0.050'],
    ['-12', 1, '-12.0'],
  ])('%s with %d decimals', (text, places, expected) => {
    expect(toFixed(readRational(text), places)).toBe(expected);
  });

  test.each([
    ['16.50', 1, '16.5'],
    ['50/3', undefined, '50/3'],
    ['-1/3', undefined, '-1/3'],
    ['3/8', 3, '0.375'],
    ['1/1024', 10, '0.0009765625'],
    ['0', 0, '0'],
  ])('%s needs %s decimals', (text, places, expected) => {
    expect(decimalPlaces(readRational(text))).toBe(places);
    expect(toText(readRational(text))).toBe(expected);
  });

  const tiny: Rational = { n: 1n, d: 3n * 10n ** 30n };
  test.each([
    [readRational('0.1'), 0.1],
    [readRational('1/3'), 1 / 3],
    [readRational('-200/7'), -200 / 7],
    [tiny, Number('3.33333333333333333333e-31')],
    [rational(10n ** 40n, 3n), Number('3.33333333333333333333e39')],
  ])('the nearest float of %o', (value, expected) => {
    expect(toNumber(value)).toBe(expected);
  });
});
