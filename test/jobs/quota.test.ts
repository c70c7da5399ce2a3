import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import type { QuotaOptions } from '../../src/jobs/quota';
import { quota } from '../../src/jobs/quota';
import { applied } from '../support/applied';
import { grid } from '../support/grid-literal';
import { visitSheets } from '../support/visits';
import { lines } from '../support/workbook';

/** In February 2019 Ann made V1 and V3, Ben V2 and V4. */
const book = (rows: string, name = 'Quota 回访指标'): Grid[] => [
  ...visitSheets(),
  grid(name, `| Person | Visits a month | From | To |${rows}`),
];
const at = (day: string) => ({ now: `${day}T09:00:00+08:00`, language: 'en' as const });
/** `2019-02 Ann 2/3 missed`, a line a month and person. */
const months = (grids: readonly Grid[], today = '2019-03-31', options: QuotaOptions = {}): string[] =>
  quota(grids, options, at(today)).report.months.map(
    ({ month, person, made, need, state }) => `${month} ${person} ${made}/${need} ${state}`,
  );

describe('a quota of visits made', () => {
  test.each([
    ['met', '\n| Ann | 2 | | |', ['2019-02 Ann 2/2 met', '2019-03 Ann 0/2 running']],
    ['missed', '\n| Ann | 3 | | |', ['2019-02 Ann 2/3 missed', '2019-03 Ann 0/3 running']],
    ['by the same person spelled otherwise', '\n| ａNN | 2 | | 2019-02-28 |', ['2019-02 ａNN 2/2 met']],
    ['by somebody without a visit', '\n| Zoe | 1 | 2019-02-01 | 2019-02-28 |', ['2019-02 Zoe 0/1 missed']],
    ['from the middle of a month', '\n| Ann | 2 | 2019-02-15 | |', ['2019-03 Ann 0/2 running']],
    ['to the last but one day of a month', '\n| Ann | 2 | | 2019-02-27 |', []],
    [
      'raised later',
      '\n| Ben | 1 | | 2019-02-28 |\n| Ben | 4 | 2019-03-01 | |',
      ['2019-02 Ben 2/1 met', '2019-03 Ben 0/4 running'],
    ],
    [
      'of two the last',
      '\n| Ben | 1 | | |\n| ben | 4 | 2019-02-01 | 2019-02-28 |',
      ['2019-02 ben 2/4 missed', '2019-03 Ben 0/1 running'],
    ],
  ])('%s', (_, rows, expected) => expect(months(book(rows))).toEqual(expected));

  test('a month by itself, and one that is not over', () => {
    expect(months(book('\n| Ann | 2 | | |'), '2019-03-31', { month: '2019-02' })).toEqual(['2019-02 Ann 2/2 met']);
    expect(months(book('\n| Ann | 3 | | |'), '2019-02-28')).toEqual(['2019-02 Ann 2/3 running']);
    expect(months(book('\n| Ann | 3 | | |'), '2019-03-01', { month: '2018-02' })).toEqual(['2018-02 Ann 0/3 missed']);
  });

  test('rows that cannot be read are findings, and no quotas', () => {
    const { quotas, findings } = quota(
      book("\n| Ann | two | | |\n| | 2 | | |\n| Ben | 2 | soon | |\n| Zoe | 1.5 | | |\n| Max | '3 | | |", '回访指标'),
      {},
      at('2019-03-31'),
    ).report;
    expect(lines(findings)).toEqual(
      ['B2 quota-visits', 'A3 term-person', 'C4 term-date', 'B5 quota-visits'].map((line) => `回访指标!${line}`),
    );
    expect(quotas).toEqual([{ person: 'Max', visits: 3 }]);
    const broken = quota([...visitSheets(), grid('Quota', '| Notes |')], {}, at('2019-03-31')).report.findings;
    expect(lines(broken)).toEqual(['Quota!A1 sheet-unreadable']);
  });

  test('begins the sheet and goes on in it', () => {
    const add = (grids: Grid[], person: string, visits: number): Grid[] =>
      applied(grids, quota(grids, { add: { person, visits, from: '2019-02-01' } }, at('2019-03-01')).plan);
    expect(months(add(add(visitSheets(), 'Ann', 2), 'Ben', 3), '2019-03-31', { month: '2019-02' })).toEqual([
      '2019-02 Ann 2/2 met',
      '2019-02 Ben 2/3 missed',
    ]);
    const none = quota(visitSheets(), { add: { person: ' ', visits: 2 } }, at('2019-03-01'));
    expect([isEmptyPlan(none.plan), none.report.refused?.code]).toEqual([true, 'term-person']);
  });
});
