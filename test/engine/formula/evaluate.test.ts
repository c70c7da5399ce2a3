import { describe, expect, test } from '@jest/globals';
import { columnOf } from '../../../src/engine/number/column';
import { rational } from '../../../src/engine/number/rational';
import { evaluate } from '../../../src/engine/formula/evaluate';
import { cellsOf, expressionOf, workedOut } from '../../support/columns';

describe('formulas, worked out', () => {
  test.each([
    [
      'the four operations, exactly',
      `| a    | b   | a + b | a - b | a * b | a / b  | -a   | +a  |
       | 0.1  | 0.2 | 0.3   | -0.1  | 0.02  | 0.5    | -0.1 | 0.1 |
       | 1/3  | 1/6 | 0.5   | 1/6   | 1/18  | 2      | -1/3 | 1/3 |
       | -2.5 | 4   | 1.5   | -6.5  | -10   | -0.625 | 2.5  | -2.5 |
       | 7    | 0   | 7     | 7     | 0     | ÷0     | -7   | 7   |`,
    ],
    [
      'first * and /, then + and -, from the left',
      `| a | b | a + b * 2 | (a + b) * 2 | a - b - 1 | a / b / 2 | a / b * 2 | -a * b |
       | 8 | 2 | 12        | 20          | 5         | 2         | 8         | -16    |`,
    ],
    [
      'comparisons',
      `| a     | b  | if(a < b, 1, 0) | if(a <= b, 1, 0) | if(a > b, 1, 0) | if(a >= b, 1, 0) | if(a == b, 1, 0) | if(a != b, 1, 0) |
       | 59.99 | 60 | 1               | 1                | 0               | 0                | 0                | 1                |
       | 60    | 60 | 0               | 1                | 0               | 1                | 1                | 0                |
       | 60.01 | 60 | 0               | 0                | 1               | 1                | 0                | 1                |
       | 1/3   | 0.333333333333333 | 0 | 0             | 1               | 1                | 0                | 1                |`,
    ],
    [
      'chains of comparisons',
      `| a     | if(60 <= a < 75, 1, 0) | if(100 >= a > 60 >= 0, 1, 0) |
       | 59.9  | 0                      | 0                            |
       | 60    | 1                      | 0                            |
       | 74.99 | 1                      | 1                            |
       | 75    | 0                      | 1                            |`,
    ],
    [
      'and, or, not, true, false',
      `| a | b | if(a > 0 and b > 0, 1, 0) | if(a > 0 or b > 0, 1, 0) | if(not (a > 0), 1, 0) | a > 0 or b > 0 and false ? 1 : 0 |
       | 0 | 0 | 0                         | 0                        | 1                     | 0                                |
       | 0 | 1 | 0                         | 1                        | 1                     | 0                                |
       | 1 | 0 | 0                         | 1                        | 0                     | 1                                |
       | 1 | 1 | 1                         | 1                        | 0                     | 1                                |`,
    ],
    [
      'min, max, sum, abs, clamp',
      `| a   | b   | min(a, b, 3) | max(a, b, 3) | sum(a, b, 1) | min(a) | abs(a) | clamp(a, 0, 10) | clamp(a, 5, 2) |
       | 2.5 | 4   | 2.5          | 4            | 7.5          | 2.5    | 2.5    | 2.5             | 2              |
       | -7  | 1/3 | -7           | 3            | -17/3        | -7     | 7      | 0               | 2              |
       | 12  | 12  | 3            | 12           | 25           | 12     | 12     | 10              | 2              |`,
    ],
    [
      'round is half up, below zero too',
      `| a     | round(a) | round(a, 1) | round(a, 0) | floor(a) | ceil(a) |
       | 2.5   | 3        | 2.5         | 3           | 2        | 3       |
       | -2.5  | -2       | -2.5        | -2          | -3       | -2      |
       | 2.45  | 2        | 2.5         | 2           | 2        | 3       |
       | -0.05 | 0        | 0           | 0           | -1       | 0       |
       | 1/3   | 0        | 0.3         | 0           | 0        | 1       |
       | 4     | 4        | 4           | 4           | 4        | 4       |`,
    ],
    [
      'round to ten decimals',
      `| a              | round(a, 10) |
       | 0.12345678905  | 0.1234567891 |
       | -0.12345678905 | -0.123456789 |`,
    ],
    [
      'if and ? : choose a row at a time; only the chosen side matters',
      `| a | b | if(b == 0, 0, a / b) | b == 0 ? 0 : a / b | a < 3 ? 1 : a < 6 ? 2 : 3 |
       | 6 | 2 | 3                    | 3                  | 3                         |
       | 5 | 0 | 0                    | 0                  | 2                         |
       | 1 |   |                      |                    | 1                         |`,
    ],
    [
      'count counts what is there, and conditions that are true',
      `| a   | b  | count(a, b) | count(a > 1, b > 1) | count(a, b > 1) | sum(a, b) / count(a, b) |
       | 1   | 2  | 2           | 1                   | 2               | 1.5                     |
       | 0   |    | 1           | 0                   | 1               |                         |
       |     |    | 0           | 0                   | 0               |                         |
       | n/a | 5  | 1           | 1                   | 1               | n/a                     |
       | 4   | ?  | ?           | ?                   | ?               | ?                       |
       | ÷0  | 1  | ÷0          | ÷0                  | ÷0              | ÷0                      |`,
    ],
    [
      'without a value there is no result: the first one from the left says why',
      `| a   | b   | a + b | b * a | min(3, b, a) | if(a >= b, 1, 0) | -a  | round(a) | clamp(1, a, b) |
       |     | 1   |       |       |              |                  |     |          |                |
       | n/a |     | n/a   |       |              | n/a              | n/a | n/a      | n/a            |
       | ?   | n/a | ?     | n/a   | n/a          | ?                | ?   | ?        | ?              |
       | ÷0  | ?   | ÷0    | ?     | ?            | ÷0               | ÷0  | ÷0       | ÷0             |`,
    ],
    [
      'and, or look no further than they must',
      `| a | b   | if(a > 0 and b > 0, 1, 0) | if(a > 0 or b > 0, 1, 0) | if(b > 0 or a > 0, 1, 0) |
       | 0 |     | 0                         |                          |                          |
       | 1 |     |                           | 1                        |                          |
       | 0 | n/a | 0                         | n/a                      | n/a                      |
       |   | 1   |                           |                          | 1                        |`,
    ],
    [
      'a divisor of zero that is computed',
      `| a | b | a / (b - b) | 0 / b | 1 / (1 / b) |
       | 3 | 3 | ÷0          | 0     | 3           |
       | 0 | 0 | ÷0          | ÷0    | ÷0          |`,
    ],
    [
      'Chinese names, full-width signs, capital words',
      `| 准备 | 统计 | ＝min（准备，统计）×２ | IF(准备 ≥ 8 AND 统计 ≠ 0, 准备 ÷ 2, 0) | 准备 − 统计 |
       | 8    | 3    | 6                      | 4                                      | 5           |
       | 7.5  | 10   | 15                     | 0                                      | -2.5        |`,
    ],
    [
      'names that mean something to the machine',
      `| __proto__ | constructor | toString | min | i   | __proto__ + constructor | toString * min(min, 5) + i |
       | 1         | 2           | 3        | 4   | 0.5 | 3                       | 12.5                       |`,
    ],
    ['no rows at all', `| a | b | a / b | round(a / b, 1) | if(a > b, 1, count(b)) |`],
  ])('%s', (_name, table) => {
    expect(workedOut(table)).toEqual(cellsOf(table));
  });

  test('each row is worked out for itself among many', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => row);
    const a = columnOf(rows.map((row) => rational(row, 7)));
    const result = evaluate(expressionOf('round(a * 7 / 2) - floor(a * 3.5)', ['a']), new Map([['a', a]]), rows.length);
    expect([...result.num].map((num) => num / result.den)).toEqual(rows.map((row) => row % 2));
  });

  test('a variable without a column, or with one of another length, is a mistake of the program', () => {
    const expression = expressionOf('a + 1', ['a']);
    expect(() => evaluate(expression, new Map(), 2)).toThrow(RangeError);
    expect(() => evaluate(expression, new Map([['a', columnOf([rational(1)])]]), 2)).toThrow(RangeError);
  });
});
