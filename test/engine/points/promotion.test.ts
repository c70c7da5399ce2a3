import { describe, expect, test } from '@jest/globals';
import { parseDecimal, rational, toText } from '../../../src/engine/number/rational';
import { addMonths, monthsBetween } from '../../../src/engine/parse/calendar-months';
import { forecast, monthsOf, paceOf } from '../../../src/engine/points/pace';
import type { Level } from '../../../src/engine/points/promotion';
import { standingOf } from '../../../src/engine/points/promotion';
import { statementOf } from '../../../src/engine/points/statement';
import { bookOf } from '../../support/points';

const points = (text: string) => parseDecimal(text)!;

test.each([
  ['2019-01-31', 1, '2019-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2018-12-03', 4, '2019-04-03'],
  ['2019-01-15', -1, '2018-12-15'],
  ['9999-12-01', 1, undefined],
])('%s and %d months', (date, months, later) => expect(addMonths(date, months)).toBe(later));

test.each([
  ['2018-11', '2019-02', ['2018-11', '2018-12', '2019-01', '2019-02']],
  ['2019-02', '2019-02', ['2019-02']],
  ['2019-03', '2019-02', []],
])('months from %s to %s', (from, to, months) => expect(monthsBetween(from, to)).toEqual(months));

describe('the months so far', () => {
  const months = (text: string, asOf: string) =>
    monthsOf(bookOf(text), asOf).map(({ month, points: sum }) => `${month} ${toText(sum)}`);
  test.each([
    [
      'months without points count as 0',
      'Ann visit V1 2 2018-11-05\nAnn visit V2 1 2019-01-31',
      '2019-02-15',
      ['2018-11 2', '2018-12 0', '2019-01 1'],
    ],
    [
      'what happened counts on its day',
      'Ann visit V1 2 2019-01-05\nAnn deduction D1 -0.5 2018-12-05',
      '2019-02-01',
      ['2018-12 -0.5', '2019-01 2'],
    ],
    ['a month that is not over does not count', 'Ann visit V1 2 2019-02-01', '2019-02-28', []],
    ['nothing at all', '', '2019-02-28', []],
  ])('%s', (_, text, asOf, expected) =>
    expect(months(text.replace(/^$/, 'Ann visit V1 0 2019-02-01'), asOf)).toEqual(expected),
  );

  test('at most the last twelve', () => {
    expect(months('Ann visit V1 2 2016-11-05', '2019-02-15')).toHaveLength(12);
  });
});

describe('pace', () => {
  const pace = (...each: string[]) =>
    paceOf(each.map((text, i) => ({ month: `2019-0${i + 1}`, points: points(text) })));
  test.each([
    [['1', '2'], undefined],
    [
      ['1', '2', '3'],
      ['1.5', '2', '2.5'],
    ],
    [
      ['3', '1', '0', '2'],
      ['0.75', '1.5', '2.25'],
    ],
    [
      ['0', '1', '1', '1.5', '3.5', '2.5'],
      ['1', '1.25', '2.25'],
    ],
    [
      ['2', '2', '2'],
      ['2', '2', '2'],
    ],
  ])('%j', (each, expected) => {
    const found = pace(...each);
    expect(found && [found.slow, found.middle, found.fast].map(toText)).toEqual(expected);
  });

  test.each([
    ['2', ['1.5', '2', '2.5'], '2019-03-26', '2019-04-11'],
    ['2', ['0', '1', '2'], '2019-04-01', null],
    ['2', ['-1', '-1', '0'], null, null],
    ['0', ['0', '1', '2'], '2019-03-01', '2019-03-01'],
    ['1000000000', ['1', '1', '1'], null, null],
  ])('%s points at %j a month', (distance, [slow, middle, fast], from, to) => {
    const rates = { slow: points(slow!), middle: points(middle!), fast: points(fast!) };
    expect(forecast(points(distance), rates, '2019-03-01')).toEqual({ from, to });
  });
});

const PLAN: readonly Level[] = [
  { name: 'I', points: rational(0), raise: null, coolDown: null },
  { name: 'II', points: rational(20), raise: { from: rational(10), to: rational(15) }, coolDown: { months: 4 } },
  { name: 'III', points: rational(40), raise: null, coolDown: { days: 90 } },
];

describe('where one stands', () => {
  test.each<[string, string | null, string | null, string, unknown[]]>([
    ['nobody recorded a level', null, null, '5', ['I', false, 'II', '15', null]],
    ['the first level', 'I', '2018-10-31', '5.25', ['I', true, 'II', '14.75', '2019-02-28']],
    ['the points are there', 'I', '2018-12-01', '21', ['I', true, 'II', '0', '2019-04-01']],
    ['days', 'II', '2019-01-01', '21', ['II', true, 'III', '19', '2019-04-01']],
    ['no day', 'II', null, '21', ['II', true, 'III', '19', null]],
    ['the highest', 'III', '2019-01-01', '41', ['III', true, undefined, null, undefined]],
    ['a negative balance', 'I', null, '-2', ['I', true, 'II', '22', null]],
  ])('%s', (_, level, since, balance, expected) => {
    const record = level === null ? undefined : { engineer: 'Ann', level, since };
    const { level: own, isRecorded, next } = standingOf(PLAN, record, points(balance));
    expect([own?.name, isRecorded, next?.level.name, next && toText(next.distance), next?.notBefore]).toEqual(expected);
  });
  test('a plan without levels', () =>
    expect(standingOf([], undefined, rational(1))).toMatchObject({ level: null, next: null }));
});

describe('a statement', () => {
  const book = bookOf(`
    Ann visit V1 2 2018-11-05
    Ben visit V2 9 2018-11-06
    ann visit V3 1 2018-12-06
    Ann visit V4 3 2019-01-06
    Ann deduction D1 -0.5 2019-01-07
    Ann other - 0.25 2019-02-07
    Ann cap 2019-01 -1 2019-01-06`);
  const statement = statementOf({
    book,
    engineer: 'Ann',
    plan: PLAN,
    record: { engineer: 'Ann', level: 'I', since: '2019-01-01' },
    asOf: '2019-03-01',
  });
  test('has the own entries alone, and the head of the whole book', () => {
    expect(statement.entries.map(({ no }) => no)).toEqual([1, 3, 4, 5, 6, 7]);
    expect(statement.head).toEqual({ hash: book.at(-1)!.hash, count: 7 });
  });
  test('its parts add up to the balance', () => {
    const { process, satisfaction, other } = statement.sums;
    expect([process, satisfaction, other, statement.balance].map(toText)).toEqual(['5', '-0.5', '0.25', '4.75']);
  });
  test('the dates wait for the cool-down', () => {
    const near = statementOf({
      ...statement,
      book,
      plan: [PLAN[0]!, { ...PLAN[1]!, points: rational(5) }],
      record: { engineer: 'Ann', level: 'I', since: '2019-01-01' },
    });
    expect(statement.forecast).toEqual({ from: '2019-12-12', to: '2020-09-23' });
    expect(near.forecast).toEqual({ from: '2019-05-01', to: '2019-05-01' });
  });
});
