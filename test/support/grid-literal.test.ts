import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gridOf } from '../../src/engine/grid/grid';
import type { Content } from '../../src/engine/grid/value';
import { contents, draw, drawn, grid } from './grid-literal';

describe('a sheet drawn in a test', () => {
  test('numbers, texts, blanks, booleans and formulas are told apart', () => {
    const read = contents(`
      | id | 10 | -1.5 | '10 | "10" |  | TRUE | '=A1 | =A1+1 → 3 | =NOW() | a \\| b | "a\\nb" | 007x |
    `);
    expect(read).toEqual([
      [
        'id',
        10,
        -1.5,
        '10',
        '10',
        null,
        true,
        '=A1',
        { formula: 'A1+1', result: 3 },
        { formula: 'NOW()', result: null },
        'a | b',
        'a\nb',
        '007x',
      ],
    ]);
  });

  test('a line of dashes is not a row', () => {
    expect(grid('S', '| a |\n|---|\n| 1 |').rows).toEqual([['a'], [1]]);
  });

  test('a line that is not a row is refused', () => {
    expect(() => contents('| a |\nb |')).toThrow('not a row of a table: b |');
  });

  test('drawn columns line up, Chinese too', () => {
    expect(draw(grid('S', "| 姓名 | max | |\n| Li | '7 | |\n| | | |"))).toBe('| 姓名 | max |\n| Li   | "7" |\n');
  });

  test('an expectation may be drawn freely', () => {
    expect(drawn('|a|=A1 → "x"|')).toBe('| a | =A1 → x |\n');
  });

  test('what is drawn reads back', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('=A1', '→', 'a → b', '|', '\\|', '"', "'", 'TRUE', '12', '-', '--', ' x ', '\r\n', '姓名'),
      fc.integer(),
      fc.boolean(),
    );
    const formula = fc.record({ formula: fc.constantFrom('A1', 'A1&"|"', 'SUM(A:A)'), result: value });
    const cell: fc.Arbitrary<Content> = fc.oneof(value, formula);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant(1)), { minLength: 1, maxLength: 4 }), (rows) => {
        expect(grid('S', draw(gridOf('S', rows)))).toEqual(gridOf('S', rows));
      }),
    );
  });
});
