import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../../src/engine/grid/value';
import { OK, UNREADABLE, valueAt } from '../../../src/engine/number/column';
import { ONE, rational, toFixed, toText } from '../../../src/engine/number/rational';
import { amountOf } from '../../../src/engine/parse/amount-column';
import { readCell, readText } from '../../../src/engine/parse/cell';
import { columnHabits, columnProfile, readAmounts, readDates } from '../../../src/engine/parse/columns';
import { calendarDate, dateOfDay, dayNumber } from '../../../src/engine/parse/date';
import { dateOf } from '../../../src/engine/parse/date-column';
import { isProblem } from '../../../src/engine/parse/problem';
import type { DateOrder, DecimalSign } from '../../../src/engine/parse/reading';

const DECIMALS: readonly DecimalSign[] = ['.', ','];
const ORDERS: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** Texts like those of amounts and dates, right and wrong. */
const figures = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 18 }),
  fc.string({ unit: fc.constantFrom(...'01259,. -()'), maxLength: 14 }),
  fc.string({ unit: fc.constantFrom(...'0129/-.年月日: '), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'15,.%¥$€元万角整一二十百零点 kM-'), maxLength: 10 }),
  fc.stringMatching(/^-?\(?\d{1,3}(,\d{3}){0,4}([.]\d{1,8})?\)?-?$/),
  fc.stringMatching(/^(19|20|21)\d\d[-/.]\d{1,2}[-/.]\d{1,2}( \d{1,2}:\d\d(:\d\d)?)?$/),
  fc.stringMatching(/^\d{1,2}[-/]\d{1,2}[-/](\d{4}|\d\d)( \d\d:\d\d)?$/),
);
const cells = fc.oneof<fc.Arbitrary<Value>[]>(figures, fc.double(), fc.integer(), fc.constant(null), fc.boolean());

describe('the quick way is the grammar', () => {
  test('amounts', () => {
    const unit = fc.constantFrom(ONE, rational(10000), rational(1, 100), rational(10n ** 12n));
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), fc.constantFrom(...DECIMALS), unit, (column, decimal, unit) => {
        const { values, currencies, problems } = readAmounts(column, { decimal, unit });
        const got = column.map((_, row) =>
          values.state[row] === OK ? [toText(valueAt(values, row)), currencies.get(row)] : values.state[row],
        );
        const codes = new Map(problems.map(({ row, code }) => [row, code]));
        const expected = column.map((cell, row) => {
          const amount = amountOf(cell, { decimal }, unit);
          if (amount === null) return 1;
          expect(codes.get(row)).toBe(isProblem(amount) ? amount.code : amount.problem?.code);
          return isProblem(amount) ? 3 : [toText(amount.value), amount.currency];
        });
        expect(got).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('amounts of a column that decides its decimal sign itself', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 5 }), (column) => {
        const { decimal } = columnHabits(column);
        const { values } = readAmounts(column);
        const expected = column.map((text) => {
          const amount = amountOf(text, decimal ? { decimal } : { open: '.,' }, ONE);
          return amount === null || isProblem(amount) ? undefined : toText(amount.value);
        });
        const got = column.map((_, row) => (values.state[row] === OK ? toText(valueAt(values, row)) : undefined));
        expect(got).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('dates of a column that decides its order itself', () => {
    const dates = fc.oneof(
      fc.stringMatching(/^([12]?\d|3[01])[/]([12]?\d|3[01])[/]20[12]\d( \d\d:\d\d)?$/),
      fc.stringMatching(/^(周五 )?1?\d-(1?\d|2[0-9])-(20)?1[0-9]$/),
      fc.stringMatching(/^(民國)?1[01]\d[/]1?\d[/][12]\d$/),
      figures,
    );
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 5 }), (column) => {
        const { dateOrder, roc } = columnHabits(column);
        const context = { ...(dateOrder && { dateOrder }), ...(roc && { roc }) };
        const { days, state, problems } = readDates(column);
        expect(column.map((_, row) => (state[row] === OK ? dateOfDay(days[row]!) : null))).toEqual(
          column.map((cell) => dateOf(cell, context)?.value ?? null),
        );
        const explained = new Set(problems.map(({ row }) => row));
        for (const row of column.keys()) if (state[row] === UNREADABLE) expect(explained).toContain(row);
      }),
      { numRuns: 3000 },
    );
  });

  test('dates', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), fc.constantFrom(...ORDERS), (column, dateOrder) => {
        const { days, state } = readDates(column, { dateOrder });
        expect(column.map((_, row) => (state[row] === OK ? dateOfDay(days[row]!) : null))).toEqual(
          column.map((cell) => dateOf(cell, { dateOrder })?.value ?? null),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('cells: what is text at first sight is text to every grammar', () => {
    const words =
      'USD us$ RMB Rs kr rupees Jan march sept Tue th of twenty-one hundred million and point percent 人民币 美元 元 角 整 年 月 日 号 ' +
      '星期三 上午 百分之 含税 农历 民國 二 十 百 万 亿 点 负 零 12 3.5 2019 1,200 05 - / . : ( ) ¥ $ % T Z k M N/A 无 #REF! TTC cents';
    const unit = fc.constantFrom(...words.split(' '), ' ', ', ', 'x', '的', '\u00A0', '５');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
        expect([text, readCell(text)]).toEqual([text, readText(text, {})]);
      }),
      { numRuns: 20_000 },
    );
  });

  test('profiles', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), (column) => {
        const counts = { empty: 0, text: 0, amount: 0, number: 0, percent: 0, date: 0, unreadable: 0 };
        for (const cell of column) {
          const reading = readCell(cell);
          counts['value' in reading && reading.value === null ? 'unreadable' : reading.as]++;
        }
        expect(columnProfile(column)).toEqual(counts);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is printed is read back', () => {
  const cents = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
  const grouped = (text: string, sign: string): string => text.replace(/\B(?=(?:\d{3})+(?!\d))/g, sign);

  test.each([
    ['1234.50', (text: string) => text],
    ['1,234.50', (text: string) => text.replace(/\d+/, (whole) => grouped(whole, ','))],
    [
      '1.234,50',
      (text: string) =>
        text
          .replace('.', ';')
          .replace(/\d+/, (whole) => grouped(whole, '.'))
          .replace(';', ','),
    ],
    ['(1,234.50)', (text: string) => text.replace(/^-(.*)$/, '($1)').replace(/\d+/, (whole) => grouped(whole, ','))],
    ['US$ 1 234,50', (text: string) => `US$ ${text.replace('.', ',').replace(/\d+/, (whole) => grouped(whole, ' '))}`],
    [
      '１２３４．５０',
      (text: string) => text.replace(/[-.\d]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('amounts like %s', (_, print) => {
    fc.assert(
      fc.property(cents, (value) => {
        const amount = rational(value, 100);
        const text = print(toFixed(amount, 2));
        const { values } = readAmounts([text, text]);
        expect([text, toText(valueAt(values, 1))]).toEqual([text, toText(amount)]);
      }),
    );
  });

  test.each([
    ['ymd', (y: number, m: number, d: number) => `${y}-${m}-${d}`],
    ['ymd', (y: number, m: number, d: number) => `${y}年${m}月${d}日`],
    ['ymd', (y: number, m: number, d: number) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`],
    ['dmy', (y: number, m: number, d: number) => `${d}/${m}/${y}`],
    ['mdy', (y: number, m: number, d: number) => `${m}.${d}.${y}`],
    ['ymd', (y: number, m: number, d: number) => `民國${y - 1911}年${m}月${d}日`],
  ] as const)('dates in the order %s', (dateOrder, print) => {
    const first = dayNumber('1950-01-01');
    fc.assert(
      fc.property(fc.integer({ min: first, max: dayNumber('2099-12-31') }), (day) => {
        const [y, m, d] = dateOfDay(day)!.split('-').map(Number) as [number, number, number];
        expect(readDates([print(y, m, d)], { dateOrder }).days[0]).toBe(day);
        expect(calendarDate(y, m, d)).toBe(dateOfDay(day));
      }),
    );
  });
});

test('the order of the cells does not matter', () => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 10 }), fc.nat(), (column, turn) => {
      const cut = column.length > 0 ? turn % column.length : 0;
      const turned = [...column.slice(cut), ...column.slice(0, cut)].reverse();
      const { decimal, dateOrder, roc, problems } = columnHabits(column);
      const again = columnHabits(turned);
      expect([again.decimal, again.dateOrder, again.roc]).toEqual([decimal, dateOrder, roc]);
      expect(again.problems.map(({ code }) => code).sort()).toEqual(problems.map(({ code }) => code).sort());
    }),
    { numRuns: 1000 },
  );
});

describe('hostile cells', () => {
  test('nothing throws', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), figures, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (column) => {
        for (const cell of column) readCell(cell);
        columnProfile(column);
        readAmounts(column);
        readDates(column);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['five million digits', '1'.repeat(5_000_000)],
    ['five million opening brackets', '('.repeat(5_000_000)],
    ['five million Chinese digits', '一'.repeat(5_000_000)],
    ['five million blanks', ' '.repeat(5_000_000)],
    ['many separators', '1,1.'.repeat(49)],
    ['many units', '一万亿'.repeat(60)],
    ['half a pair', '\uD83D'],
    ['a null', '1\u00002'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  ])('%s is read to an end', (_, text) => {
    expect(['text', 'empty', 'number']).toContain(readCell(text).as);
    expect(readAmounts([text, text]).problems.length).toBeLessThanOrEqual(2);
    expect(readDates([text, text]).days).toHaveLength(2);
  });
});
