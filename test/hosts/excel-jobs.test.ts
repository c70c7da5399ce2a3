import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../src/app/workbook';
import { toText } from '../../src/engine/number/rational';
import type { Plan } from '../../src/engine/grid/plan';
import { undoOf } from '../../src/hosts/host';
import { enter } from '../../src/jobs/enter';
import { give } from '../../src/jobs/give';
import { score } from '../../src/jobs/score';
import { setup } from '../../src/jobs/setup';
import { openWorkbook } from '../support/office';
import { MARKS } from '../support/standard-marks';

const environment = { now: '2018-09-07T17:30:00+08:00', language: 'zh-CN' } as const;

const entry = (id: string) => ({
  row: null,
  id,
  rubric: 'proactive-visit',
  date: '2018-09-03',
  engineer: '样例王工',
  group: '北区',
  customer: '样例机床有限公司',
  evaluator: '样例郑工',
  comment: '=准备充分，目标明确',
  marks: new Map(MARKS),
  comments: new Map(),
});

test('set up, enter, give, score and undo in Excel: our tables grow and shrink with their rows', async () => {
  const { office, host } = openWorkbook([{ name: 'Sheet1', rows: [] }]);
  const grids = async () => (await readWorkbook(host)).grids;
  const apply = async (plan: Plan) => {
    const receipt = await host.apply(plan);
    expect(receipt.skipped).toEqual([]);
    return receipt;
  };
  const table = (sheet: string) => {
    const [only] = office.workbook.worksheets.getItem(sheet).tables.items;
    return only && [only.area.row, only.area.rows];
  };

  await apply(setup(await grids(), {}, environment).plan);
  expect([table('Visits 回访'), table('Results 评定结果')]).toEqual([[1, 2], [0, 2]]); // prettier-ignore

  const receipts = [];
  for (const id of ['V1', '002', '3-4'])
    receipts.push(await apply(enter(await grids(), { entry: entry(id) }, environment).plan));
  const workbook = await readWorkbook(host);
  expect(workbook.scored.visits.map(({ visit, outcome }) => [visit.id, outcome && toText(outcome.score)])).toEqual([
    ['V1', '79'],
    ['002', '79'],
    ['3-4', '79'],
  ]);
  expect(workbook.scored.visits[0]!.visit.comment).toBe('=准备充分，目标明确');
  expect(table('Visits 回访')).toEqual([1, 4]);

  receipts.push(await apply(give(await grids(), { visits: ['V1', '3-4'], by: '样例郑工' }, environment).plan));
  expect(table('Results 评定结果')).toEqual([0, 3]);
  receipts.push(await apply(score(await grids(), {}, environment).plan));
  expect((await readWorkbook(host)).scored.book.given.map(({ visit, score: given }) => [visit, toText(given)])).toEqual(
    [
      ['V1', '79'],
      ['3-4', '79'],
    ],
  );

  for (const receipt of receipts.reverse()) await apply(undoOf(receipt));
  expect((await readWorkbook(host)).scored.visits).toEqual([]);
  expect([table('Visits 回访'), table('Results 评定结果')]).toEqual([[1, 2], [0, 2]]); // prettier-ignore
});
