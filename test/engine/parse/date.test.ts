import { describe, expect, test } from '@jest/globals';
import { daysBetween, fromSerial, parseDate, toSerial } from '../../../src/engine/parse/date';

describe('serial numbers of a workbook', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined], // the 29 February 1900 that never was
    [61, '1900-03-01'],
    [43344, '2018-09-01'],
    [43344.75, '2018-09-01'],
    [45351, '2024-02-29'],
    [2958465, '9999-12-31'],
    [2958466, undefined],
    [0, undefined],
    [-1, undefined],
  ])('%d is %s in the 1900 system', (serial, date) => {
    expect(fromSerial(serial)).toBe(date);
    if (date && Number.isInteger(serial)) expect(toSerial(date)).toBe(serial);
  });

  test.each([
    [0, '1904-01-01'],
    [41882, '2018-09-01'],
  ])('%d is %s in the 1904 system', (serial, date) => {
    expect(fromSerial(serial, true)).toBe(date);
    expect(toSerial(date, true)).toBe(serial);
  });

  test('every day from 1900 to 2100 comes back, a day apart', () => {
    for (let serial = 61; serial < 73_051; serial++) {
      const date = fromSerial(serial)!;
      if (toSerial(date) !== serial || daysBetween(date, fromSerial(serial + 1)!) !== 1) throw new Error(date);
    }
  });
});

describe('dates as text', () => {
  test.each([
    ['2018-09-03', '2018-09-03'],
    ['2018/9/3', '2018-09-03'],
    ['２０１８．９．３', '2018-09-03'],
    ['2018年9月3日', '2018-09-03'],
    ['2018-09-03 14:30', '2018-09-03'],
    ['2018-09-03T14:30:00+08:00', '2018-09-03'],
    ['2018-02-29', undefined],
    ['2018-13-01', undefined],
    ['03/09/2018', undefined],
    ['9月3日', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s → %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});
