import { describe, expect, test } from '@jest/globals';
import { readCell } from '../../../src/engine/parse/cell';
import type { CellContext } from '../../../src/engine/parse/reading';
import { noted } from '../../support/readings';

const read = (text: string, context: CellContext = {}): string => noted(readCell(text, context));

describe('dates that stand by themselves', () => {
  test.each([
    ['2019-03-08', '2019-03-08'],
    ['2019/3/8', '2019-03-08'],
    ['2019.3.8', '2019-03-08'],
    ['2019 03 08', '2019-03-08'],
    ['20190308', '2019-03-08'],
    ['２０１９／３／８', '2019-03-08'],
    ['2019年3月8日', '2019-03-08'],
    ['2019 年 3 月 8 日', '2019-03-08'],
    ['2019年3月8号', '2019-03-08'],
    ['二〇一九年三月八日', '2019-03-08'],
    ['二零一九年十二月三十一日', '2019-12-31'],
    ['两千零九年十月二十号', '2009-10-20'],
    ['2019年三月廿三日', '2019-03-23'],
    ['民國108年3月8日', '2019-03-08'],
    ['民国一百零八年三月八日', '2019-03-08'],
    ['中華民國108/3/8', '2019-03-08'],
    ['8-Mar-2019', '2019-03-08'],
    ['08 MAR 2019', '2019-03-08'],
    ['March 8, 2019', '2019-03-08'],
    ['march eighth 2019', '2019-03-08'],
    ['Twenty-third of March, 2019', '2019-03-23'],
    ['Mar. 8th 2019', '2019-03-08'],
    ['8th of March, 2019', '2019-03-08'],
    ['2019/mar/08', '2019-03-08'],
    ['mar-08-2019', '2019-03-08'],
    ['8 march twenty nineteen', '2019-03-08'],
    ['Friday, March 8, 2019', '2019-03-08'],
    ['2019-03-08 星期五', '2019-03-08'],
    ['周五 2019/3/8', '2019-03-08'],
    ['2019-03-08(周五)', '2019-03-08'],
    ['2019-03-08 14:30', '2019-03-08'],
    ['2019/3/8 2:30:15 PM', '2019-03-08'],
    ['2019年3月8日14时30分', '2019-03-08'],
    ['2019-03-08T14:30:15.250', '2019-03-08'],
    ['2019-03-08T23:30:00Z', '2019-03-08 ? date-zone'],
    ['2019-03-08T14:30:00+09:00', '2019-03-08 ? date-zone'],
    // One order only makes a day of these.
    ['23/3/2019', '2019-03-23'],
    ['3/23/2019', '2019-03-23'],
    ['23.3.2019', '2019-03-23'],
    ['3-3-2019', '2019-03-03'],
    ['3/23/19', '2019-03-23 ? date-year-assumed'],
    ['8-Mar-19', '2019-03-08 ? date-year-assumed'],
    ['8 Mar 84', '1984-03-08 ? date-year-assumed'],
    ['19年3月8日', '2019-03-08 ? date-year-assumed'],
  ])('%s is %s', (text, date) => expect(read(text)).toBe(date));

  test.each([
    ['3/8/2019', '? date-order-open'],
    ['8.3.2019', '? date-order-open'],
    ['19-3-8', '? date-order-open'],
    ['08/03/19', '? date-order-open'],
    ['99.12.31', '? date-order-open'],
    ['108/03/08', '? date-roc-open'],
    ['108年3月8日', '? date-roc-open'],
    ['2019-02-29', '? date-impossible'],
    ['2019/13/1', '? date-impossible'],
    ['2019年4月31日', '? date-impossible'],
    ['30 February 2019', '? date-impossible'],
    ['2/29/2019', '? date-impossible'],
    ['20190230', '? date-impossible'],
    ['13月5日', '? date-impossible'],
    ['3月8日', '? date-without-year'],
    ['三月八号', '? date-without-year'],
    ['8 March', '? date-without-year'],
    ['May twenty-first', '? date-without-year'],
    ['the second of Aug.', '? date-without-year'],
    ['3-18', '? date-pair'],
    ['1789-07-14', '? date-impossible'],
    ['367年1月1日', '? date-impossible'],
    ['Mar 8th', '? date-without-year'],
    ['3/18', '? date-without-year'],
    ['3/8', '? date-pair'],
    ['2019年3月', '? date-without-day'],
    ['2019-03', '? date-without-day'],
    ['03/2019', '? date-without-day'],
    ['March 2019', '? date-without-day'],
    ['农历2019年二月初二', '? date-lunar'],
    ['闰四月初八', '? date-lunar'],
    ['2019-03-08 - 2019-03-09', '? figure-unreadable'],
    ['14:30', '? figure-unreadable'],
  ])('%s is not read: %s', (text, problem) => expect(read(text)).toBe(problem));

  test.each(['yesterday', '下周五', '三年', '5年3个月', '30天', 'in 2 weeks', '3 March or later', '2019-03-08 合计'])(
    '%s is text',
    (text) => expect(read(text)).toBe('text'),
  );

  test('a day without a year says which it is', () => {
    expect(readCell('五月十二日')).toMatchObject({ value: null, problem: { data: { month: 5, day: 12 } } });
  });
});

describe('dates that their surroundings decide', () => {
  const year = { from: '2019-01-01', to: '2019-12-31' };
  const winter = { from: '2018-11-01', to: '2019-02-28' };
  const long = { from: '2018-01-01', to: '2019-12-31' };
  test.each<[string, CellContext, string]>([
    ['3/8/2019', { dateOrder: 'dmy' }, '2019-08-03'],
    ['3/8/2019', { dateOrder: 'mdy' }, '2019-03-08'],
    ['23/8/2019', { dateOrder: 'mdy' }, '? date-impossible'],
    ['3/8/19', { dateOrder: 'dmy' }, '2019-08-03 ? date-year-assumed'],
    ['19-8-3', { dateOrder: 'ymd' }, '2019-08-03 ? date-year-assumed'],
    ['3/8/2019', { dateOrder: 'ymd' }, '? date-order-open'],
    ['5月12日', { period: year }, '2019-05-12 ? date-year-assumed'],
    ['12月5日', { period: winter }, '2018-12-05 ? date-year-assumed'],
    ['1月5日', { period: winter }, '2019-01-05 ? date-year-assumed'],
    ['5月12日', { period: winter }, '? date-without-year'],
    ['5月12日', { period: long }, '? date-without-year'],
    ['2月29日', { period: year }, '? date-without-year'],
    ['12/5', { period: year, dateOrder: 'dmy' }, '2019-05-12 ? date-year-assumed'],
    ['12/5', { period: year }, '? date-pair'],
    ['12-25', { period: year }, '? date-pair'],
    ['12-25', { period: year, dateOrder: 'mdy' }, '2019-12-25 ? date-year-assumed'],
    ['Mar-20', { period: year }, '? date-without-year'],
    ['108/3/8', { roc: true }, '2019-03-08'],
    ['99.12.31', { roc: true }, '2010-12-31'],
    ['108年3月8日', { roc: true }, '2019-03-08'],
    ['108/2/29', { roc: true }, '? date-impossible'],
  ])('%s with %j is %s', (text, context, date) => expect(read(text, context)).toBe(date));
});
