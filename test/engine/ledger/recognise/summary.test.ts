import { expect, test } from '@jest/globals';
import { age } from '../../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../../src/engine/ledger/gather';
import { toText } from '../../../../src/engine/number/rational';
import { findingsOf, recogniseDrawn } from '../../../support/recognised';

/** A report with a small table below it. */
const drawn = (header: string, first: string, second: string, role: string) =>
  recogniseDrawn(`
    header   | 客户   | 业务员 | 发票号 | 到期日     | 余额 |
    data     | 甲公司 | 张三   | F-1    | 2024-03-01 | 100  |
    data     | 乙公司 | 李四   | F-2    | 2024-01-01 | 200  |
    data     | 丙公司 | 张三   | F-3    | 2024-02-01 | 310  |
    total    | 合计   |        |        |            | 610  |
    blank    |        |        |        |            |      |
    header   | ${header} |        |            |      |
    ${role}  | ${first}  |        |            |      |
    ${role}  | ${second} |        |            |      |`);

test.each([
  ['业务员 | 合计', '张三 | 410', '李四 | 200', 'derived', ['A7 table-summary'], '610', 0],
  ['业务员 | 余额', '张三 | 410', '李四 | 200', 'derived', ['A7 table-summary'], '610', 0],
  ['客户 | 未收金额', '甲公司 | 410', '丙公司 | 200', 'derived', ['A7 table-summary'], '610', 0],
  ['业务员 | 合计', '张三 | 410', '李四 | 201', 'unclear', ['A7 table-nameless'], '610', 2],
  ['客户 | 未收金额', '丁公司 | 4', '戊公司 | 2', 'data', ['A7 several-tables'], '616', 0],
])('%s: %s; %s is %s', (header, first, second, role, findings, outstanding, aside) => {
  const read = drawn(header, first, second, role);
  expect(read.recognition.roles).toEqual(read.expected);
  expect(findingsOf(read)).toEqual(findings);
  const { source, recognition } = read;
  const { totals, balance, setAside } = age([{ source, recognition }], { asOf: '2024-03-31' }, '2024-03-31');
  expect([toText(totals[0]!.outstanding), setAside.length]).toEqual([outstanding, aside]);
  expect(isAccountedFor(balance)).toBe(true);
});
