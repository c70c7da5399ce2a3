import { expect, test } from '@jest/globals';
import { latestIssues } from '../../../src/engine/ledger/issues';
import { recognise } from '../../../src/engine/ledger/recognise';
import { drawnSheet } from '../../support/recognised';

/** A sheet of a workbook: of which day, and the rows below `客户 | 余额 | 1-30天 | 31-60天`. */
const sheet = (name: string, day: string, rows: readonly string[], title = '余额表') => {
  const { source } = drawnSheet(`
    title  | ${title} |
    title  | ${day === '' ? '内部使用' : `截止日期：${day}`} |
    header | 客户 | 余额 | 1-30天 | 31-60天 |
    ${rows.map((row) => `data | ${row} |`).join('\n')}`);
  const named = { ...source, grid: { ...source.grid, sheet: name } };
  return { source: named, recognition: recognise(named) };
};

const APRIL = ['甲 | 300 | 300 | 0', '乙 | 200 | 0 | 200'];
const MAY = ['甲 | 100 | 100 | 0', '乙 | 250 | 0 | 250', '丙 | 9 | 9 | 0'];

test.each([
  ['the later of two issues', sheet('4月', '2024-04-30', APRIL), sheet('5月', '2024-05-31', MAY), ['5月'], 1],
  ['whichever stands first', sheet('5月', '2024-05-31', MAY), sheet('4月', '2024-04-30', APRIL), ['5月'], 1],
  ['both of one day', sheet('华东', '2024-05-31', APRIL), sheet('华北', '2024-05-31', MAY), ['华东', '华北'], 0],
  ['both without a day', sheet('4月', '', APRIL), sheet('5月', '', MAY), ['4月', '5月'], 0],
  [
    'both of other customers',
    sheet('甲', '2024-04-30', APRIL),
    sheet('丙', '2024-05-31', MAY.slice(2)),
    ['甲', '丙'],
    0,
  ],
])('%s', (_, one, other, left, said) => {
  const { reports, findings } = latestIssues([one, other]);
  expect(reports.map(({ source }) => source.grid.sheet)).toEqual(left);
  expect(findings.map(({ at, code }) => `${at.sheet} ${code}`)).toEqual(said === 0 ? [] : ['5月 report-replaces']);
});
