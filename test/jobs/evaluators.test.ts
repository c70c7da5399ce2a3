import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { evaluators } from '../../src/jobs/evaluators';
import { give } from '../../src/jobs/give';
import { regrade } from '../../src/jobs/regrade';
import { readBook } from '../../src/sheets/read-book';
import { applied } from '../support/applied';
import { grid } from '../support/grid-literal';
import { visitSheets } from '../support/visits';
import { lines } from '../support/workbook';

const NOW = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };
const HEAD = '| Evaluator | From | To |';
const listed = (rows: string, name = 'Evaluators 评分人'): Grid[] => [...visitSheets(), grid(name, `${HEAD}${rows}`)];
const givenBy = (grids: readonly Grid[], by: string): string[] => {
  const { given, refused } = give(grids, { visits: ['V2'], by }, NOW).report;
  return [...given, ...refused.map(({ code, ids = [] }) => `${code} ${ids.join()}`)];
};
const regradedBy = (grids: readonly Grid[], by: string): string | undefined =>
  regrade(grids, { visit: 'V1', by, reason: 'Again', under: 'now' }, NOW).report.refused?.code;

describe('a list of who may score', () => {
  test.each([
    ['no sheet', visitSheets(), ['V2']],
    ['an empty sheet', [...visitSheets(), grid('Evaluators 评分人', '| |')], ['V2']],
    ['a list without a name', listed(''), ['V2']],
    ['on the list', listed('\n| Max | 43466 | |'), ['V2']],
    ['on the list from tomorrow', listed('\n| Max | 2019-03-01 | |'), ['giver-not-evaluator Max']],
    ['on it until yesterday', listed('\n| Max | | 2019-02-27 |'), ['giver-not-evaluator Max']],
    ['on it with a day that is none', listed('\n| Max | soon | |'), ['giver-not-evaluator Max']],
    ['somebody else is on it', listed('\n| Zoe | | |', '评分人'), ['giver-not-evaluator Max']],
    ['a list without headers', [...visitSheets(), grid('Evaluators', '| Max |')], ['giver-not-evaluator Max']],
  ] as const)('%s', (_, grids, expected) => {
    expect(givenBy(grids, 'Max')).toEqual(expected);
    expect(regradedBy(grids, 'Max')).toBe(expected[0] === 'V2' ? undefined : 'giver-not-evaluator');
  });

  test('nobody gives or regrades their own visit, on the list or not', () => {
    expect(givenBy(visitSheets(), ' ben')).toEqual(['giver-own-visit ben']);
    expect(givenBy(listed('\n| Ben | | |'), 'Ben')).toEqual(['giver-own-visit Ben']);
    expect(regradedBy(visitSheets(), 'Ann')).toBe('giver-own-visit');
  });

  test('rows that cannot be read are findings', () => {
    const grids = listed('\n| | 2019-01-01 | |\n| Max | soon | |\n| Zoe | 2019-02-01 | 2019-01-01 |');
    expect(lines(readBook(grids).findings.filter(({ at }) => at.sheet === 'Evaluators 评分人'))).toEqual([
      'Evaluators 评分人!A2 term-person',
      'Evaluators 评分人!B3 term-date',
      'Evaluators 评分人!C4 term-backwards',
    ]);
  });
});

describe('adding to it', () => {
  const add = (grids: readonly Grid[], person: string, from?: string, to?: string) =>
    evaluators(grids, { add: { person, ...(from && { from }), ...(to && { to }) } }, NOW);

  test('begins the sheet, and goes on in it', () => {
    const begun = applied(visitSheets(), add(visitSheets(), ' Zoe ', '2019-01-01').plan);
    const grids = applied(begun, add(begun, 'Max', undefined, '2019-01-31').plan);
    const { report } = evaluators(grids, {}, NOW);
    expect(report).toMatchObject({ isOpen: false, findings: [] });
    expect(report.evaluators).toEqual([
      { person: 'Zoe', from: '2019-01-01', today: true },
      { person: 'Max', to: '2019-01-31', today: false },
    ]);
    expect(givenBy(grids, 'Zoe')).toEqual(['V2']);
    expect(givenBy(grids, 'Max')).toEqual(['giver-not-evaluator Max']);
  });

  test.each([
    ['nobody', visitSheets(), ' ', undefined, undefined, 'term-person'],
    ['an end before the beginning', visitSheets(), 'Zoe', '2019-02-01', '2019-01-01', 'term-backwards'],
    [
      'a sheet that lost a column',
      [...visitSheets(), grid('Evaluators', '| Evaluator | From |')],
      'Zoe',
      undefined,
      undefined,
      'evaluators-columns-missing',
    ],
  ] as const)('%s is refused', (_, grids, person, from, to, code) => {
    const { plan, report } = add(grids, person, from, to);
    expect([isEmptyPlan(plan), report.refused?.code]).toEqual([true, code]);
  });
});

describe('time taken', () => {
  /** The minutes of V1 to V4, all marked by Zoe. */
  const timed = (...minutes: (string | number)[]): Grid[] =>
    visitSheets().map((each) =>
      each.sheet === 'Visits'
        ? {
            ...each,
            rows: each.rows.map((row, i) => [
              ...row,
              i === 0 ? null : i === 1 ? '评分用时（分钟）' : (minutes[i - 2] ?? null),
            ]),
          }
        : each,
    );

  test('is told by evaluator, against fifteen minutes', () =>
    expect(evaluators(timed(10, 20, 14), {}, NOW).report).toMatchObject({
      times: [{ evaluator: 'Zoe', visits: 3, median: { n: 14n, d: 1n }, longer: 1 }],
      findings: [],
    }));

  test('is not guessed', () => {
    const { times, findings } = evaluators(timed('long', 0, -3, 2000), {}, NOW).report;
    expect(times).toEqual([]);
    expect(lines(findings)).toEqual([3, 4, 5, 6].map((row) => `Visits!R${row} minutes-unreadable (warning)`));
  });

  test('is no criterion: the sheet is read as before', () => {
    expect(readBook(timed(10)).findings).toEqual(readBook(visitSheets()).findings);
    expect(evaluators(visitSheets(), {}, NOW).report.times).toEqual([]);
  });
});
