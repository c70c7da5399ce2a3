import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ExactColumn } from '../../../src/engine/number/column';
import { columnOf, DIVIDED_BY_ZERO, fromFloats } from '../../../src/engine/number/column';
import * as columns from '../../../src/engine/number/column-arithmetic';
import { absentAsZero, and, or, select } from '../../../src/engine/number/column-choose';
import { ceil, floor, roundHalfUp } from '../../../src/engine/number/column-round';
import type { Rational } from '../../../src/engine/number/rational';
import * as exact from '../../../src/engine/number/rational';
import { readColumn, readRational, showColumn } from '../../support/columns';
import type { Cell } from '../../support/random';
import { anyCell, anyLarge, anyRational } from '../../support/random';

const truth = (yes: boolean): Rational => (yes ? exact.ONE : exact.ZERO);
const order = (test: (sign: number) => boolean) => (a: Rational, b: Rational) => truth(test(exact.compare(a, b)));

/** What each operation is, said once more for one row. */
const BINARY: Record<string, [(a: ExactColumn, b: ExactColumn) => ExactColumn, (a: Rational, b: Rational) => Cell]> = {
  add: [columns.add, exact.add],
  subtract: [columns.subtract, exact.subtract],
  multiply: [columns.multiply, exact.multiply],
  divide: [columns.divide, (a, b) => (exact.isZero(b) ? DIVIDED_BY_ZERO : exact.divide(a, b))],
  min: [columns.min, exact.smaller],
  max: [columns.max, exact.larger],
  less: [columns.less, order((sign) => sign < 0)],
  lessOrEqual: [columns.lessOrEqual, order((sign) => sign <= 0)],
  greater: [columns.greater, order((sign) => sign > 0)],
  greaterOrEqual: [columns.greaterOrEqual, order((sign) => sign >= 0)],
  equal: [columns.equal, order((sign) => sign === 0)],
  unequal: [columns.unequal, order((sign) => sign !== 0)],
};

const UNARY: Record<string, [(a: ExactColumn) => ExactColumn, (a: Rational) => Rational]> = {
  negate: [columns.negate, exact.negate],
  abs: [columns.abs, (a) => (a.n < 0n ? exact.negate(a) : a)],
  floor: [floor, (a) => exact.rational(exact.floor(a))],
  ceil: [ceil, (a) => exact.rational(-exact.floor(exact.negate(a)))],
  'round to 1': [(a) => roundHalfUp(a), (a) => exact.roundHalfUp(a)],
  ...Object.fromEntries(
    ['0.5', '0.1', '0.01', '25', '1/3', '0.0000000001', '12345678901234567890'].map((text) => {
      const step = readRational(text);
      return [
        `round to ${text}`,
        [(a: ExactColumn) => roundHalfUp(a, step), (a: Rational) => exact.roundHalfUp(a, step)],
      ];
    }),
  ),
};

const show = (cells: readonly Cell[]): string[] => cells.flatMap((cell) => showColumn(columnOf([cell])));

describe('columns against one row at a time', () => {
  test.each(Object.entries(BINARY))('%s', (_name, [operation, row]) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell), { maxLength: 15 }), (pairs) => {
        const result = operation(columnOf(pairs.map(([a]) => a)), columnOf(pairs.map(([, b]) => b)));
        const expected = pairs.map(([a, b]) => (typeof a === 'number' ? a : typeof b === 'number' ? b : row(a, b)));
        expect(showColumn(result)).toEqual(show(expected));
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.entries(UNARY))('%s', (_name, [operation, row]) => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 15 }), (cells) => {
        const expected = cells.map((cell) => (typeof cell === 'number' ? cell : row(cell)));
        expect(showColumn(operation(columnOf(cells)))).toEqual(show(expected));
      }),
      { numRuns: 200 },
    );
  });

  test('clamp', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRational, anyRational, anyRational), { maxLength: 8 }), (rows) => {
        const [a, low, high] = [0, 1, 2].map((i) => columnOf(rows.map((row) => row[i]!)));
        const expected = rows.map(([x, from, to]) => exact.smaller(exact.larger(x, from), to));
        expect(showColumn(columns.clamp(a!, low!, high!))).toEqual(show(expected));
      }),
    );
  });

  test('select', () => {
    const anyRow = fc.tuple(fc.boolean(), anyCell, anyCell);
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 15 }), (rows) => {
        const result = select(
          columnOf(rows.map(([yes]) => truth(yes))),
          columnOf(rows.map(([, a]) => a)),
          columnOf(rows.map(([, , b]) => b)),
        );
        expect(showColumn(result)).toEqual(show(rows.map(([yes, a, b]) => (yes ? a : b))));
      }),
      { numRuns: 300 },
    );
  });

  test('rows far beyond 2^53 stay exact through a whole calculation', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLarge, anyLarge), { minLength: 1, maxLength: 6 }), (rows) => {
        const [a, b] = [columnOf(rows.map((row) => row[0])), columnOf(rows.map((row) => row[1]))];
        const result = columns.subtract(
          columns.multiply(columns.add(a, b), columns.subtract(a, b)),
          columns.multiply(a, a),
        );
        expect(showColumn(result)).toEqual(show(rows.map((row) => exact.negate(exact.multiply(row[1], row[1])))));
      }),
    );
  });
});

describe('the edge of what floats hold', () => {
  const MAX = '9007199254740991';
  test.each([
    ['add', MAX, '0', MAX],
    ['add', MAX, '1', '9007199254740992'],
    ['add', MAX, '2', '9007199254740993'],
    ['add', MAX, `-${MAX}`, '0'],
    ['add', '4503599627370496', '4503599627370496', '9007199254740992'],
    ['subtract', `-${MAX}`, '2', '-9007199254740993'],
    ['multiply', '94906267', '94906267', '9007199515875289'],
    ['multiply', '94906265', '94906265', '9007199136250225'],
    ['multiply', '-3', '3002399751580331', '-9007199254740993'],
    ['divide', MAX, '1/1000000', '9007199254740991000000'],
    ['less', '9007199254740992', '9007199254740993', '1'],
    ['equal', '9007199254740992', '9007199254740993', '0'],
    // Over the shared denominator both leave the range, and their difference comes back into it.
    ['subtract', '9007199254740990.5', '9007199254740990', '0.5'],
    ['subtract', '3002399751580330/3', '1501199875790165/1.5', '0'],
  ])('%s(%s, %s) is %s', (name, a, b, expected) => {
    const [operation] = BINARY[name]!;
    // Beside a row with decimals, so that numbers are held over a shared denominator too.
    for (const beside of [[], ['1/7'], ['0.001']]) {
      expect(showColumn(operation(readColumn([a, ...beside]), readColumn([b, ...beside])))[0]).toBe(expected);
    }
  });

  test('no operation leaves a negative zero behind', () => {
    const [a, b] = [fromFloats([0, 0]), fromFloats([-3, 3])];
    for (const result of [columns.multiply(a, b), columns.divide(a, b), columns.negate(a), roundHalfUp(a), ceil(a)]) {
      expect([...result.num].some((num) => Object.is(num, -0))).toBe(false);
    }
  });

  test('columns of different lengths are a mistake of the program', () => {
    expect(() => columns.add(fromFloats([1]), fromFloats([1, 2]))).toThrow(RangeError);
  });
});

describe('rows without a value', () => {
  test.each([
    // Each cell of the left column meets the one of the right column.
    [
      'and',
      and,
      ['0', '0', '1', '1', '', '', 'n/a'],
      ['', '÷0', '', '1', '0', '1', '?'],
      ['0', '0', '', '1', '', '', 'n/a'],
    ],
    [
      'or',
      or,
      ['1', '1', '0', '0', '', '', 'n/a'],
      ['', '÷0', '', '1', '0', '1', '?'],
      ['1', '1', '', '1', '', '', 'n/a'],
    ],
    ['divide', columns.divide, ['0', '', '1', '?'], ['0', '0', 'n/a', '0'], ['÷0', '', 'n/a', '?']],
  ])('%s', (_name, operation, a, b, expected) => {
    expect(showColumn(operation(readColumn(a), readColumn(b)))).toEqual(expected);
  });

  test('select has the state of the condition, or of what it chose', () => {
    const result = select(
      readColumn(['1', '0', '', 'n/a', '1', '0']),
      readColumn(['?', '?', '1', '1', '5', '5']),
      readColumn(['', '', '2', '2', '÷0', '÷0']),
    );
    expect(showColumn(result)).toEqual(['?', '', '', 'n/a', '5', '÷0']);
  });

  test('absent is missing or not applicable', () => {
    expect(showColumn(absentAsZero(readColumn(['1.5', '', 'n/a', '?', '÷0', '1/1000003'])))).toEqual([
      '1.5',
      '0',
      '0',
      '?',
      '÷0',
      '1/1000003',
    ]);
  });
});
