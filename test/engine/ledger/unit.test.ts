import { describe, expect, test } from '@jest/globals';
import { readUnit } from '../../../src/engine/ledger/unit';
import { toText } from '../../../src/engine/number/rational';

const show = (text: string): string => {
  const read = readUnit(text);
  return read ? [read.unit ? toText(read.unit) : '', read.currency ?? ''].join(' ').trim() : 'none';
};

describe('a unit of money', () => {
  test.each([
    ['元', '1'],
    ['万元', '10000'],
    ['萬元', '10000'],
    ['千元', '1000'],
    ['百万元', '1000000'],
    ['亿元', '100000000'],
    ['单位：万元', '10000'],
    ['金额单位：元', '1'],
    ['單位：新臺幣元', '1 TWD'],
    ['人民币', 'CNY'],
    ['人民币元', '1 CNY'],
    ['人民币万元', '10000 CNY'],
    ['单位：人民币万元', '10000 CNY'],
    ['RMB', 'CNY'],
    ['RMB万元', '10000 CNY'],
    ['万美元', '10000 USD'],
    ['千港元', '1000 HKD'],
    ['USD', 'USD'],
    ['ILS', 'ILS'],
    ['Currency: EUR', 'EUR'],
    ["USD '000", '1000 USD'],
    ['in thousands of EUR', '1000 EUR'],
    ['EUR in thousands', '1000 EUR'],
    ['USD million', '1000000 USD'],
    ['K USD', '1000 USD'],
    ['천원', '1000'],
  ])('%s', (text, read) => {
    expect(show(text)).toBe(read);
  });

  test.each(['', '含税', '1-30天', '天', '月', '%', '¥', '$', 'net', '千客户', '金额', 'Total', 'x'.repeat(1000)])(
    '%p says none',
    (text) => {
      expect(show(text)).toBe('none');
    },
  );
});
