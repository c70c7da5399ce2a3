import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import type { Field } from '../../src/engine/ledger/fields';
import { memoryHost } from '../../src/hosts/memory';
import { aging } from '../../src/jobs/aging';
import { learn } from '../../src/jobs/fields';
import type { Environment } from '../../src/jobs/job';
import { readFields } from '../../src/sheets/fields';
import { contents } from '../support/grid-literal';

const environment: Environment = { now: '2024-05-06T09:00:00+08:00', language: 'zh-CN' };

/** Teaches a workbook names; what its sheet then holds. */
async function taught(host: ReturnType<typeof memoryHost>, names: readonly (readonly [string, Field])[]) {
  const grids = await gridsOf(host);
  const { plan, report } = learn(grids, { names: names.map(([name, field]) => ({ name, field })) }, environment);
  await host.apply(plan);
  const sheet = (await gridsOf(host)).find((grid) => grid.sheet === 'Fields 字段');
  const { learned, findings } = readFields(sheet);
  return { report, learned: Object.fromEntries(learned), findings, changes: plan.changes.length, sheet };
}

const gridsOf = async (host: ReturnType<typeof memoryHost>): Promise<readonly Grid[]> =>
  host.read((await host.sheets()).map(({ name }) => name));

describe('names that a person corrects', () => {
  test('begin the sheet with all fields, then go below', async () => {
    const host = memoryHost();
    const first = await taught(host, [['货权日', 'receiptDate']]);
    expect([first.learned, first.sheet!.rows[1]!.slice(0, 3), first.sheet!.rows.at(-1)!.slice(0, 2)]).toEqual([
      { 货权日: 'receiptDate' },
      ['合同编号', expect.stringContaining('合同号'), '文字'],
      ['签收日期', '货权日'],
    ]);
    const second = await taught(host, [['挂账额', 'invoiceAmount']]);
    expect([second.learned, second.changes]).toEqual([{ 货权日: 'receiptDate', 挂账额: 'invoiceAmount' }, 2]);
  });

  test('change nothing the second time', async () => {
    const host = memoryHost();
    await taught(host, [['货权日', 'receiptDate']]);
    const { report, changes } = await taught(host, [['貨權日', 'receiptDate']]);
    expect([report.learned, report.left.length, changes]).toEqual([[], 1, 0]);
  });

  test('take the place of what was said before', async () => {
    const host = memoryHost();
    await taught(host, [['货权日', 'receiptDate'], ['过户日', 'receiptDate']]); // prettier-ignore
    const { learned, findings } = await taught(host, [['货权日', 'shipDate']]);
    expect([learned, findings.filter(({ code }) => code !== 'field-nameless')]).toEqual([
      { 过户日: 'receiptDate', 货权日: 'shipDate' },
      [],
    ]);
  });

  test('of two rows are one name each', async () => {
    const { learned } = await taught(memoryHost(), [['挂账、含税 / 额', 'invoiceAmount']]);
    expect(learned).toEqual({ 挂账含税额: 'invoiceAmount' });
  });

  test.each([
    ['=1+1', 'note'],
    ['30', 'note'],
    ['31-60', 'bucket'],
    ['货'.repeat(200), 'note'],
  ] as const)('%s: %s is left', async (name, field) => {
    const host = memoryHost();
    expect((await taught(host, [[name, field]])).report).toMatchObject({ learned: [], left: [{ name, field }] });
    expect(await host.sheets()).toEqual([]);
  });

  test('are not written into a sheet whose header is gone', async () => {
    const grids = [gridOf('Fields 字段', [['甲', '乙']])];
    const { plan, report } = learn(grids, { names: [{ name: '货权日', field: 'note' }] }, environment);
    expect([plan.changes, plan.add, report.findings.map(({ code }) => code)]).toEqual([[], [], ['fields-unreadable']]);
  });
});

test('a report is read by the names of the workbook', async () => {
  const rows = contents(`
    | 户头   | 挂账 | 过户       |
    | 甲公司 | 100  | 2024-04-01 |
    | 乙公司 | 200  | 2024-04-02 |
  `);
  const source = { grid: gridOf('Report', rows), origin: 'a.csv' };
  const customersOf = (grids: readonly Grid[]): unknown[] =>
    aging(grids, { sources: [source] }, environment).report.result.items.map(({ customer, dueDate }) => [
      customer,
      dueDate,
    ]);
  expect(customersOf([])).toEqual([['', null], ['', null]]); // prettier-ignore
  const host = memoryHost();
  await taught(host, [['户头', 'customer'], ['挂账', 'outstanding'], ['过户', 'dueDate']]); // prettier-ignore
  expect(customersOf(await gridsOf(host))).toEqual([
    ['甲公司', '2024-04-01'],
    ['乙公司', '2024-04-02'],
  ]);
});
