import { describe, expect, test } from '@jest/globals';
import { keysOf } from '../../../src/engine/ledger/keys';
import { isSignedFor, OUR_RULES, OUR_WORDS, readStatus, statusRules } from '../../../src/engine/ledger/status';

const read = (text: string, rules = OUR_RULES): string => readStatus(text, rules)?.join(' + ') ?? '?';

describe('words for a status', () => {
  test.each([
    ['已发货', 'shipped'],
    ['已發貨', 'shipped'],
    [' 已 发 货 ', 'shipped'],
    ['Shipped', 'shipped'],
    ['IN TRANSIT', 'shipped'],
    ['未发货', 'unshipped'],
    ['执行中', 'signed'],
    ['已签约/未发货', 'signed + unshipped'],
    ['已签约/已发货', 'signed + shipped'],
    ['待簽訂', 'unsigned'],
    ['已签收', 'received'],
    ['驗收合格', 'accepted'],
    ['部分回款', 'part-paid'],
    ['已结清', 'paid'],
    ['Paid in full', 'paid'],
    ['作废', 'cancelled'],
    ['诉讼中', 'disputed'],
    ['正常', 'nothing'],
    ['', ''],
    ['-', ''],
    ['无', ''],
    ['已发货/未回款', 'shipped + unpaid'],
    ['已发货，未回款', 'shipped + unpaid'],
    ['已发货未回款', 'shipped + unpaid'],
    ['已签收已验收', 'received + accepted'],
    ['shipped, unpaid', 'shipped + unpaid'],
    ['Shipped and paid', 'shipped + paid'],
    ['未回款/部分回款', 'unpaid + part-paid'],
  ])('%p: %s', (text, meaning) => expect(read(text)).toBe(meaning));

  test.each([
    '完成',
    '已关闭',
    '退货',
    'closed',
    'received',
    '已回款30%',
    '已发货未知',
    '已发货未发货',
    '已回款/未回款',
    'unpaidish',
    '不已发货',
    '已发货'.repeat(50),
    '__proto__',
    'constructor',
    '\ud800',
  ])('%p is for a person to settle', (text) => expect(read(text)).toBe('?'));

  test('no word stands for two things', () => {
    expect(OUR_RULES.size).toBe(new Set(OUR_WORDS.map(([word]) => word.toLowerCase())).size);
  });

  test('what the user says goes before what we say', () => {
    const rules = statusRules(
      [
        ['已核销', 'nothing'],
        ['已关闭', 'paid'],
      ],
      OUR_WORDS,
    );
    expect([read('已核销', rules), read('已關閉', rules), read('已发货', rules)]).toEqual([
      'nothing',
      'paid',
      'shipped',
    ]);
  });
});

test.each([
  ['是', true],
  ['Y', true],
  ['√', true],
  ['已签收', true],
  ['已验收', true],
  ['否', false],
  ['no', false],
  ['×', false],
  ['未签收', false],
  ['也许', undefined],
  ['', undefined],
])('signed for? %p: %p', (text, meaning) => expect(isSignedFor(text, OUR_RULES)).toBe(meaning));

test.each([
  [
    ['A', 'B'],
    [[], []],
    ['A', 'B'],
  ],
  [
    ['A', 'A', 'B'],
    [['x'], ['y'], []],
    ['A · x', 'A · y', 'B'],
  ],
  [
    ['A', 'A'],
    [['x'], ['x']],
    ['A · x', 'A · x #2'],
  ],
  [
    ['', ''],
    [['x'], []],
    ['x', '?'],
  ],
  [
    ['A', 'A', 'A · x'],
    [['x'], ['y'], []],
    ['A · x #2', 'A · y', 'A · x'],
  ],
  [
    ['A', 'A'],
    [['A', ''], ['']],
    ['A', 'A #2'],
  ],
  [[], [], []],
] as [string[], string[][], string[]][])('keys of %p', (names, more, keys) => {
  expect(keysOf(names, (row) => more[row]!)).toEqual(keys);
});
