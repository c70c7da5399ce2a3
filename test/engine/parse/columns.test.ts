import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../../src/engine/grid/value';
import { MISSING, OK, valueAt } from '../../../src/engine/number/column';
import { rational, toText } from '../../../src/engine/number/rational';
import type { AmountContext } from '../../../src/engine/parse/amount-column';
import { columnHabits, columnProfile, readAmounts, readDates } from '../../../src/engine/parse/columns';
import { dateOfDay } from '../../../src/engine/parse/date';
import type { CellContext, CellProblem } from '../../../src/engine/parse/reading';

/** A column as it is drawn here: cells with ` | ` between them. */
const column = (drawn: string): string[] => drawn.split('|').map((cell) => cell.trim());

/** What became of each row: its value, `empty`, or `? code`; a problem beside a value as well. */
function rows(length: number, stateOf: (row: number) => string, problems: readonly CellProblem[]): string {
  const codes = new Map(problems.map(({ row, code }) => [row, `? ${code}`]));
  return Array.from({ length }, (_, row) => [stateOf(row), codes.get(row)].filter(Boolean).join(' ')).join(' | ');
}

function amounts(cells: readonly Value[], context: AmountContext = {}): string {
  const { values, currencies, problems } = readAmounts(cells, context);
  const shown = (row: number): string => {
    if (values.state[row] === MISSING) return 'empty';
    if (values.state[row] !== OK) return '';
    return [toText(valueAt(values, row)), currencies.get(row)].filter(Boolean).join(' ');
  };
  return rows(cells.length, shown, problems);
}

function dates(cells: readonly Value[], context: CellContext = {}): string {
  const { days, state, problems } = readDates(cells, context);
  const shown = (row: number): string =>
    state[row] === OK ? dateOfDay(days[row]!)! : state[row] === MISSING ? 'empty' : '';
  return rows(cells.length, shown, problems);
}

describe('amounts of a column', () => {
  test.each([
    ['1,357.50 | 12 | (1,200) | 1,200- | - | 无 |', '1357.5 | 12 | -1200 | -1200 | empty | empty | empty'],
    ['¥5 | US$ 5 | 5元 | 三万六', '5 | 5 USD | 5 CNY | 36000'],
    ['合计 | 12% | 2019-03-08', '? amount-unreadable | ? amount-unreadable | ? amount-unreadable'],
    ['20190308 | 5', '20190308 | 5'],
    ['0.1 | 0.25 | 1.357913 | 1.3579135', '0.1 | 0.25 | 1.357913 | 1.3579135'],
    ['12345678901234567.89 | 5', '12345678901234567.89 | 5'],
    // The column's cells decide the decimal sign.
    ['1.357,50 | 1.357 | 1,357', '1357.5 | 1357 | 1.357'],
    ['1,357.50 | 1,357 | 1.357', '1357.5 | 1357 | 1.357'],
    ['1,357 | 2,468', '1357 | 2468'],
    ['1.357 | 2.468', '? decimal-open | ? decimal-open'],
    ['1.357 | 2,468', '? decimal-open | ? decimal-open'],
    ['1.357 | 2.46', '1.357 | 2.46'],
    ['1.357 | 2.468.135', '1357 | 2468135'],
    ['1.5 | 2.5 | 2,5 | 1,357', '1.5 | 2.5 | 2.5 ? decimal-mixed | ? decimal-open'],
  ])('%s', (cells, expected) => expect(amounts(column(cells))).toBe(expected));

  test('cells of a workbook', () => {
    expect(amounts([5, -0.1, 1e15, 1e21, 0.1 + 0.2, true, null, NaN])).toBe(
      '5 | -0.1 | 1000000000000000 | 1000000000000000000000 | 0.3 | ? amount-unreadable | empty | ? amount-unreadable',
    );
  });

  test.each<[string, AmountContext, string]>([
    ['12.6 | ¥3 | (0.5) | -', { unit: rational(10000) }, '126000 | 30000 | -5000 | empty'],
    [
      '12.6 | 5万 | 100元 | 3k | 壹拾',
      { unit: rational(10000) },
      '126000 | ? unit-in-cell | ? unit-in-cell | ? unit-in-cell | ? unit-in-cell',
    ],
    ['12.6 | 5万 | 100元 | 壹万贰仟元整', { unit: rational(1) }, '12.6 | 50000 | 100 CNY | 12000 CNY'],
    ['126 | 1', { unit: rational(1, 1000) }, '0.126 | 0.001'],
    ['900719925474.0993 | 2', { unit: rational(1_000_000) }, '900719925474099300 | 2000000'],
    ['1.357 | 2.5', { decimal: '.' }, '1.357 | 2.5'],
    ['1.357 | 2.5', { decimal: ',' }, '1357 | ? amount-unreadable'],
    ['¥5 | $5', { signs: { '¥': 'CNY' } }, '5 CNY | 5'],
  ])('%s with %j', (cells, context, expected) => expect(amounts(column(cells), context)).toBe(expected));
});

describe('dates of a column', () => {
  test.each([
    [
      '2019-03-08 | 2019/3/8 | 20190308 | 2019年3月8日 | - |',
      '2019-03-08 | 2019-03-08 | 2019-03-08 | 2019-03-08 | empty | empty',
    ],
    ['2019-03-08 14:30 | 2019-03-08 14:30:15 | 20190308143015', '2019-03-08 | 2019-03-08 | 2019-03-08'],
    ['43532 | 2019-03-08', '2019-03-08 ? date-from-serial | 2019-03-08'],
    ['2019-02-29 | 合计 | 12.5', '? date-impossible | ? date-unreadable | ? date-unreadable'],
    // The column's cells decide the order.
    ['3/8/2019 | 23/8/2019', '2019-08-03 | 2019-08-23'],
    ['3/8/2019 | 8/23/2019', '2019-03-08 | 2019-08-23'],
    ['3/8/2019 | 4/9/2019', '? date-order-open | ? date-order-open'],
    ['3/8/2019 | 4/4/2019', '? date-order-open | 2019-04-04'],
    [
      '23/8/2019 | 24/8/2019 | 8/25/2019 | 3/8/2019',
      '2019-08-23 | 2019-08-24 | 2019-08-25 ? date-order-mixed | ? date-order-open',
    ],
    [
      '23-08-19 | 31-08-19 | 03-08-19 | 03-30-19',
      '? date-order-open | ? date-order-open | ? date-order-open | 2019-03-30 ? date-year-assumed',
    ],
    ['23/8/2019 | 3/8/2019 | 周五 8/23/2019', '2019-08-23 | ? date-order-open | 2019-08-23 ? date-order-mixed'],
    ['3/8/2019 | 周五 8/23/2019', '2019-03-08 | 2019-08-23'],
    ['31/4/2019 | 3/8/2019', '? date-impossible | ? date-order-open'],
    ['84-08-23 | 85-09-11', '1984-08-23 ? date-year-assumed | 1985-09-11 ? date-year-assumed'],
    ['108/3/8 | 109/12/31 | 99/1/1', '2019-03-08 | 2020-12-31 | 2010-01-01'],
    ['民國108年3月8日 | 108/3/8 | 1080308', '2019-03-08 | 2019-03-08 | 2019-03-08'],
    ['2019-03-08 | 108/3/8', '2019-03-08 | ? date-roc-open'],
  ])('%s', (cells, expected) => expect(dates(column(cells))).toBe(expected));

  test('cells of a workbook', () => {
    expect(dates([43532, 43532.75, 20190308, 5, 2019, -1, 1e9, true, null])).toBe(
      '2019-03-08 | 2019-03-08 | 2019-03-08 | ? date-unreadable | ? date-unreadable | ? date-unreadable | ? date-unreadable | ? date-unreadable | empty',
    );
    expect(dates([42070], { dates1904: true })).toBe('2019-03-08');
    expect(dates(['3/8/2019', '2019-03-08'], { dateOrder: 'ymd' })).toBe('? date-order-open | 2019-03-08');
  });

  test('an order that a person chose', () => {
    expect(dates(column('3/8/2019 | 23/8/2019 | 8/23/2019'), { dateOrder: 'dmy' })).toBe(
      '2019-08-03 | 2019-08-23 | ? date-impossible',
    );
  });
});

describe('habits of a column', () => {
  test.each([
    ['1,357.50 | 3', '.'],
    ['1.357,50 | 3', ','],
    ['7,5', ','],
    ['€ 7,50 | (3,25)', ','],
    ['1,357', '.'],
    ['1.357', undefined],
    ['7 | 8', undefined],
    ['Smith, John | a.b', undefined],
  ])('%s: the decimal sign is %s', (cells, decimal) => expect(columnHabits(column(cells)).decimal).toBe(decimal));

  test.each([
    ['2019-03-08 | 2019/3/9', 'ymd'],
    ['23/3/2019 | 3/8/2019', 'dmy'],
    ['3/23/2019 | 3/8/2019', 'mdy'],
    ['23/3/2019 10:00 | 周五 3/8/2019', 'dmy'],
    ['3/8/2019', undefined],
    ['合计 | 5', undefined],
  ])('%s: the order is %s', (cells, order) => expect(columnHabits(column(cells)).dateOrder).toBe(order));
});

test('the profile of a column counts what its cells are', () => {
  const cells = [...column('| - | 合计 | ¥5 | 5,5 | 5% | 2019-03-08 | 20190308 | 3/8/2019 | 1..2'), 5, null, true];
  expect(columnProfile(cells)).toEqual({
    ...{ empty: 3, text: 2, amount: 1, number: 2, percent: 1, date: 2, unreadable: 2 },
  });
});
