import { expect, test } from '@jest/globals';
import { formatKind } from '../../src/engine/grid/number-format';

test.each([
  ['yyyy-mm-dd', 'date'],
  ['m/d/yyyy', 'date'],
  ['yyyy"年"m"月"d"日";@', 'date'],
  ['[$-804]yyyy"年"m"月"', 'date'],
  ['[$-404]e/m/d', 'date'],
  ['m"月"d"日"', 'date'],
  ['mmm-yy', 'date'],
  ['m/d/yy h:mm AM/PM', 'date'],
  ['[Red]yyyy/m/d', 'date'],
  ['yyyy\\-mm\\-dd', 'date'],
  ['0%', 'percent'],
  ['0.00%;[Red]-0.00%', 'percent'],
  ['General', undefined],
  ['', undefined],
  ['@', undefined],
  ['0.00E+00', undefined],
  ['##0.0e+0', undefined],
  ['#,##0.00_);(#,##0.00)', undefined],
  ['h:mm', undefined],
  ['mm:ss', undefined],
  ['[h]:mm:ss', undefined],
  ['"yd"0', undefined],
  ['0"%"', undefined],
  ['0.0"万元"', undefined],
  ['#,##0_d', undefined],
  ['[$¥-804]#,##0.00', undefined],
  ['"unclosed yyyy', undefined],
])('%s → %s', (code, kind) => {
  expect(formatKind(code)).toBe(kind);
});
