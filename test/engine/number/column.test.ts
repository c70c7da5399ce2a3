import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  columnOf,
  constantColumn,
  fromFloats,
  MISSING,
  NOT_APPLICABLE,
  OK,
  sliceRow,
  UNREADABLE,
  valueAt,
} from '../../../src/engine/number/column';
import { fromNumber, rational, toText } from '../../../src/engine/number/rational';
import { readColumn, readRational, showColumn } from '../../support/columns';
import { anyColumn } from '../../support/random';

describe('columns', () => {
  test.each([
    ['decimals share a denominator', ['0.5', '2.25', '7'], 4, [2, 9, 28]],
    ['so do fractions', ['1/3', '-0.25', '0'], 12, [4, -3, 0]],
    ['states have no value', ['1', '', 'n/a', '?', '÷0'], 1, [1, 0, 0, 0, 0]],
    ['nothing', [], 1, []],
  ])('%s', (_name, cells, den, num) => {
    const column = readColumn(cells);
    expect(showColumn(column)).toEqual(cells);
    expect([column.den, [...column.num], column.big]).toEqual([den, num, undefined]);
  });

  test('a row that does not fit is kept beside the others', () => {
    const cells = ['0.5', '9007199254740991', '9007199254740993', '1/1000003', '-100000000000000000000.5'];
    const column = readColumn(cells);
    expect(showColumn(column)).toEqual(cells);
    expect([...column.big!.keys()]).toEqual([1, 2, 3, 4]);
    expect([...column.num]).toEqual([1, 0, 0, 0, 0]);
  });

  test('one row again', () => {
    const column = readColumn(['1.5', '', '1/1000003']);
    expect([0, 1, 2].flatMap((row) => showColumn(sliceRow(column, row)))).toEqual(['1.5', '', '1/1000003']);
    expect(toText(valueAt(column, 0))).toBe('1.5');
    expect(() => valueAt(column, 1)).toThrow(RangeError);
  });

  test.each(['0', '-12.5', '1/3', '0.0000001', '12345678901234567890', '0.123456789012345678901'])(
    'the constant %s',
    (text) => {
      expect(showColumn(constantColumn(readRational(text), 3))).toEqual([text, text, text]);
      expect(constantColumn(readRational(text), 0).length).toBe(0);
    },
  );

  test('what goes in comes out', () => {
    fc.assert(
      fc.property(anyColumn(20), (cells) => {
        expect(showColumn(columnOf(cells))).toEqual(
          cells.map((cell) => (typeof cell === 'number' ? showColumn(columnOf([cell]))[0] : toText(cell))),
        );
      }),
    );
  });
});

describe('columns of floats', () => {
  test.each([
    ['whole numbers', [1, 2, -3], 1, [1, 2, -3]],
    ['the smallest denominator that does', [0.5, 12.25, -7], 4, [2, 49, -28]],
    ['a tenth is exactly a tenth', [0.1, 0.2, 0.1 + 0.2], 10, [1, 2, 3]],
    ['84.99999999999999 is 85', [84.99999999999999, 1.005], 200, [17000, 201]],
    ['no negative zero', [-0], 1, [0]],
    ['one long number does not make the others long', [0.12345678901, 0.5], 2, [0, 1]],
  ])('%s', (_name, floats, den, num) => {
    const column = fromFloats(floats);
    expect(column.den).toBe(den);
    expect([...column.num]).toEqual(num);
    floats.forEach((value, row) => expect(valueAt(column, row)).toEqual(fromNumber(value)));
  });

  test('states are kept, and what is no number is unreadable', () => {
    const column = fromFloats(
      Float64Array.of(1, NaN, 0.25, Infinity, -Infinity),
      Uint8Array.of(OK, MISSING, NOT_APPLICABLE, OK, OK),
    );
    expect([...column.state]).toEqual([OK, MISSING, NOT_APPLICABLE, UNREADABLE, UNREADABLE]);
    expect([column.den, [...column.num]]).toEqual([1, [1, 0, 0, 0, 0]]);
  });

  test('every float is what fromNumber says', () => {
    const float = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
      fc.integer({ min: -1e15, max: 1e15 }).map((n) => n / 1e6),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(fc.array(float, { maxLength: 12 }), (floats) => {
        const column = fromFloats(floats);
        floats.forEach((value, row) => expect(valueAt(column, row)).toEqual(fromNumber(value)));
      }),
      { numRuns: 300 },
    );
  });

  test('a float of 2^53 and more is its 15 digits, like the others', () => {
    expect(valueAt(fromFloats([2 ** 60]), 0)).toEqual(rational(1152921504606850000n));
  });
});
