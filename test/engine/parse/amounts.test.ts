import { describe, expect, test } from '@jest/globals';
import { readCell } from '../../../src/engine/parse/cell';
import type { CellContext } from '../../../src/engine/parse/reading';
import { noted } from '../../support/readings';

const read = (text: string, context: CellContext = {}): string => noted(readCell(text, context));

describe('numbers', () => {
  test.each([
    ['1357', '1357'],
    ['0042', '42'],
    ['-18', '-18'],
    ['− 18', '-18'],
    ['+18', '18'],
    ['18-', '-18'],
    ['(18.5)', '-18.5'],
    ['负18', '-18'],
    ['１８．５', '18.5'],
    ['1,357', '1357'],
    ['1,357.9', '1357.9'],
    ['2.468.013', '2468013'],
    ['1.357,90', '1357.9'],
    ['1 357,90', '1357.9'],
    ["1'357.90", '1357.9'],
    ['1’357’000', '1357000'],
    ['12,34,567.5', '1234567.5'],
    ['.75', '0.75'],
    ['75.', '75'],
    ['7,5', '7.5'],
    ['0,125', '0.125'],
    ['6.125', '6.125'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
    ['18k', '18000'],
    ['1.8M', '1800000'],
    ['2.5 million', '2500000'],
    ['3 lakh', '300000'],
    ['1.8e3', '1800'],
    ['18E-2', '0.18'],
    ['12.6万', '126000'],
    ['三万六', '36000'],
    ['forty-two', '42'],
    ['three hundred and six thousand and nine', '306009'],
    ['\u200E1,357\u200F', '1357'],
  ])('%s is %s', (text, value) => expect(read(text)).toBe(value));

  test.each([
    ['123.456', '? decimal-open'],
    ['1234,567', '? decimal-open'],
    ['1,2345', '? decimal-open'],
    ['1,2,3', '? figure-unreadable'],
    ['1..5', '? figure-unreadable'],
    ['--5', '? figure-unreadable'],
    ['(-5)', '? figure-unreadable'],
    ['12 34', '? figure-unreadable'],
    ['30-60', '? figure-unreadable'],
    ['1, 357', '? figure-unreadable'],
    ['10万5', '? figure-unreadable'],
    ['12..6万', '? figure-unreadable'],
    ['五分之一', '? figure-unreadable'],
    ['#DIV/0!', '? cell-error'],
    ['#REF!', '? cell-error'],
  ])('%s is not read: %s', (text, problem) => expect(read(text)).toBe(problem));

  test.each([
    '合计',
    '约500',
    '500以上',
    '3号楼',
    'A-100',
    '12×3',
    '5 m',
    '万元',
    '元',
    'USD',
    '十几',
    'twenty odd',
    '1_000',
  ])('%s is text', (text) => expect(read(text)).toBe('text'));

  // What looks like figures once it is normalised, and is something else.
  test.each(['5²', '1½', '①②', '㊿', '⒈', '⑴', '٣٤', '\u202E123'])('%s is text', (text) =>
    expect(read(text)).toBe('text'),
  );

  test.each([
    ['1.357', ',', '1357'],
    ['1,357', ',', '1.357'],
    ['1.357,5', ',', '1357.5'],
    ['1,357.5', ',', '? figure-unreadable'],
    ['123.456', '.', '123.456'],
    ['1,5', '.', '? figure-unreadable'],
  ] as const)('%s where %s is the decimal sign: %s', (text, decimal, value) =>
    expect(read(text, { decimal })).toBe(value),
  );
});

describe('amounts', () => {
  test.each([
    ['¥1,357.50', '1357.5 money'],
    ['￥1,357.50', '1357.5 money'],
    ['$18', '18 money'],
    ['CNY 1,357.50', '1357.5 CNY'],
    ['1,357.50cny', '1357.5 CNY'],
    ['RMB1,357', '1357 CNY'],
    ['US$ 18.5', '18.5 USD'],
    ['HK$18', '18 HKD'],
    ['hk $ 18', '18 HKD'],
    ['c $ 18 million', '18000000 CAD'],
    ['NT$ 1,357', '1357 TWD'],
    ['€ 18,5', '18.5 EUR'],
    ['1.357,50 €', '1357.5 EUR'],
    ['£18', '18 GBP'],
    ['R$ 1.357,50', '1357.5 BRL'],
    ['18 kr', '18 money'],
    ['$18 AUD', '18 AUD'],
    ['Rp 135.700', '135700 IDR'],
    ['18 dollars', '18 money'],
    ['18 dollars and 60 cents', '18.6 money'],
    ['60 cents', '0.6 money'],
    ['USD 1.8M', '1800000 USD'],
    ['-$18', '-18 money'],
    ['$-18', '-18 money'],
    ['($18)', '-18 money'],
    ['$(18)', '-18 money'],
    ['US$ 18-', '-18 USD'],
    ['18,- €', '18 EUR'],
    ['18.- CHF', '18 CHF'],
    ['18元', '18 CNY'],
    ['18万元', '180000 CNY'],
    ['1.8亿元人民币', '180000000 CNY'],
    ['人民币18元', '18 CNY'],
    ['港币18元', '18 HKD'],
    ['18美元', '18 USD'],
    ['¥18元', '18 CNY'],
    ['十八块', '18 CNY'],
    ['六块四', '6.4 CNY'],
    ['六元四角', '6.4 CNY'],
    ['6元4角5分', '6.45 CNY'],
    ['四毛五', '0.45 CNY'],
    ['75分', '0.75 CNY'],
    ['贰拾伍元整', '25 CNY'],
    ['RMB贰拾伍元整', '25 CNY'],
    ['人民币贰仟零伍拾元零柒分', '2050.07 CNY'],
    ['人民币叁拾陆万柒仟捌佰玖拾元壹角贰分', '367890.12 CNY'],
    ['人民币负壹佰元整', '-100 CNY'],
    ['新臺幣壹萬貳仟元正', '12000 TWD'],
    ['壹元贰角叁分肆厘', '1.234 CNY'],
  ])('%s is %s', (text, value) => expect(read(text)).toBe(value));

  test.each([
    ['- $18.00', '-18 money ? minus-assumed'],
    ['$ 18. 50', '18.5 money ? blank-assumed'],
    ['1,357元(含税)', '1357 CNY ? tax-noted'],
    ['18,50 € TTC', '18.5 EUR ? tax-noted'],
  ])('%s is %s', (text, value) => expect(read(text)).toBe(value));

  test.each([
    ['1.357 €', '? decimal-open'],
    ['£5 USD', '? currency-conflict'],
    ['5港币美元', '? currency-conflict'],
    ['3元25分', '? figure-unreadable'],
    ['三块零四', '? figure-unreadable'],
    ['元整', '? figure-unreadable'],
    ['$18 $20', '? figure-unreadable'],
    ['18,50 € 18.50', '? figure-unreadable'],
    ['$18 - $20', '? figure-unreadable'],
  ])('%s is not read: %s', (text, problem) => expect(read(text)).toBe(problem));

  test.each([
    'from $18',
    '18 dollars a day',
    '$18/月',
    '1,357 CR',
    '16 ft',
    'all 5',
    'USD/HKD',
    '毛利%',
    '十八块钱左右',
  ])('%s is text', (text) => expect(read(text)).toBe('text'));

  test('a book says what a bare sign means', () => {
    const signs = { '¥': 'JPY', $: 'SGD', 元: 'TWD' };
    expect(['¥18', '$18', '18元', 'US$18', '18港元'].map((text) => read(text, { signs }))).toEqual([
      '18 JPY',
      '18 SGD',
      '18 TWD',
      '18 USD',
      '18 HKD',
    ]);
  });
});

describe('percentages', () => {
  test.each([
    ['12%', '12%'],
    ['１２.５％', '12.5%'],
    ['-12 %', '-12%'],
    ['(12%)', '-12%'],
    ['12,5%', '12.5%'],
    ['1,357%', '1357%'],
    ['百分之十二点五', '12.5%'],
    ['负百分之五', '-5%'],
    ['百分之百', '100%'],
    ['十二个百分点', '12%'],
    ['5‰', '0.5%'],
    ['12 percent', '12%'],
    ['百分之二三十', '? figure-unreadable'],
    ['1..2%', '? figure-unreadable'],
  ])('%s is %s', (text, value) => expect(read(text)).toBe(value));
});

describe('nothing', () => {
  test.each([
    '',
    ' ',
    '　',
    '-',
    '--',
    '—',
    '——',
    '－',
    '/',
    '\\',
    '…',
    '无',
    '無',
    '暂无',
    'N/A',
    'n/a',
    'NA',
    'nil',
    'NULL',
    '(空)',
    '¥ -',
    '$-',
    '\uFEFF',
  ])('“%s” is empty, not zero', (text) => expect(read(text)).toBe('empty'));

  test.each(['0', '0.00', '零', '0元'])('“%s” is zero', (text) => expect(read(text)).toMatch(/^0( |$)/));
});

test('other values', () => {
  expect([null, true, 0.1, NaN, Infinity].map((value) => noted(readCell(value)))).toEqual([
    'empty',
    'text',
    '0.1',
    'text',
    'text',
  ]);
});
