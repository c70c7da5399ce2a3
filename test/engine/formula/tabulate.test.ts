import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { evaluate } from '../../../src/engine/formula/evaluate';
import { evaluateMany } from '../../../src/engine/formula/tabulate';
import { columnOf, DIVIDED_BY_ZERO, MISSING, NOT_APPLICABLE, UNREADABLE } from '../../../src/engine/number/column';
import { rational } from '../../../src/engine/number/rational';
import { expressionOf, readColumn, showColumn } from '../../support/columns';
import { anyFormula, NAMES } from '../../support/formulas';

/** A column of many rows in which the drawn ones come again and again. */
const many = (cells: readonly string[], length: number) =>
  readColumn(Array.from({ length }, (_, row) => cells[row % cells.length]!));

describe('a formula of many rows, worked out once for each combination of values', () => {
  test.each([
    // formula | a | b | what the rows become
    ['min(a * 2, 10)', ['0', '2.5', '7'], ['0'], ['0', '5', '10']],
    ['a + b', ['-1', '2'], ['0.5', '0.5', '1/3', '1/3'], ['-0.5', '2.5', '-2/3', '7/3']],
    ['a / b', ['1', '3'], ['2', '2', '0', '0'], ['0.5', '1.5', '÷0', '÷0']],
    ['a / b', ['1', '', 'n/a', '?'], ['2'], ['0.5', '', 'n/a', '?']],
    ['if(a > 0, b, 5)', ['1', '0'], ['', '', '7', '7'], ['', '5', '7', '5']],
    ['a * b', ['100000000', '1'], ['90000001', '0'], ['9000000100000000', '0']],
    ['a + b', ['12345678901234567890', '1'], ['1'], ['12345678901234567891', '2']],
    // Floats do not hold the places of such numbers: seven times the one and the other.
    [
      'a - b',
      ['4000000000000000', '4000000000000001', '4000000000000006'],
      ['3999999999999999', '4000000000000000'],
      ['1', '1', '7', '0', '2', '6'],
    ],
    ['7 / 2', ['1'], ['1'], ['3.5']],
  ])('%s of %j and %j', (formula, a, b, expected) => {
    const columns = new Map([
      ['a', many(a, 120)],
      ['b', many(b, 120)],
    ]);
    const result = evaluateMany(expressionOf(formula, ['a', 'b']), columns, 120);
    expect(showColumn(result)).toEqual(Array.from({ length: 120 }, (_, row) => expected[row % expected.length]));
  });

  test('a column of another length is refused as it is row by row', () => {
    const columns = new Map([['a', many(['1'], 99)]]);
    expect(() => evaluateMany(expressionOf('a', ['a']), columns, 100)).toThrow(RangeError);
    expect(() => evaluateMany(expressionOf('a', ['a']), new Map(), 100)).toThrow(RangeError);
  });

  test('any formula gives what it gives row by row', () => {
    const states = [MISSING, NOT_APPLICABLE, UNREADABLE, DIVIDED_BY_ZERO] as const;
    const cell = fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: -2, max: 2 }).map((n) => rational(n, 2)) },
      { weight: 1, arbitrary: fc.constantFrom(...states) },
      { weight: 1, arbitrary: fc.constant(rational(10n ** 20n)) },
    );
    const row = fc.tuple(cell, cell, cell, cell);
    // Four times 5 × 5 × 5 × 5 combinations are enough rows for any formula to be tabulated.
    const rows = fc.array(row, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(
        anyFormula.filter((text) => text.length < 200),
        rows,
        (formula, own) => {
          const length = 2500;
          const columns = new Map(
            NAMES.map((name, i) => [name, columnOf(Array.from({ length }, (_, at) => own[at % own.length]![i]!))]),
          );
          const expression = expressionOf(formula, NAMES);
          expect(showColumn(evaluateMany(expression, columns, length))).toEqual(
            showColumn(evaluate(expression, columns, length)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
