import { describe, expect, test } from '@jest/globals';
import type { Content } from '../../src/engine/grid/value';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { undoOf } from '../../src/hosts/host';
import type { MemoryHost } from '../../src/hosts/memory';
import { memoryHost } from '../../src/hosts/memory';
import type { Environment } from '../../src/jobs/job';
import type { ReconcileJobOptions } from '../../src/jobs/reconcile';
import { reconcile } from '../../src/jobs/reconcile';
import { allSheets, cellsUnder, pastedTable, runIn } from '../support/ledger-jobs';

const ENV: Environment = { now: '2026-06-30T09:00:00+08:00', language: 'zh-CN' };

const SALES = `
  合同编号 | 客户名称 | 合同金额 | 签订日期
  HT-2026-001 | 北京远山科技有限公司 | 100000 | 2026-01-05
  HT-2026-002 | 上海蓝湾贸易有限公司 | 50000 | 2026-01-08
  HT-2026-003 | 深圳青禾电子有限公司 | 80000 | 2026-02-01
`;
const DELIVERY = `
  合同号 | 客户名称 | 发货日期 | 签收日期
  HT-2026-001 | 北京远山科技有限公司 | 2026-01-20 | 2026-01-25
  HT-2026-002 | 上海蓝湾贸易有限公司 | 2026-01-21 | 2026-01-28
  HT-2026-003 | 深圳青禾电子有限公司 | 2026-02-11 | -
`;
const FINANCE = `
  合同编号 | 客户名称 | 合同金额 | 已回款 | 回款日期
  HT-2026-001 | 北京远山科技有限公司 | 100000 | 100000 | 2026-03-01
  HT-2026-002 | 上海蓝湾贸易有限公司 | 44247.79 | 20000 | 2026-03-05
`;
const THREE: ReconcileJobOptions = { sources: [SALES, DELIVERY, FINANCE].map(pastedTable) };

const run = (host: MemoryHost, options: ReconcileJobOptions = {}, environment: Environment = ENV) =>
  runIn(host, reconcile, options, environment);

const inLedger = (host: MemoryHost, ...headers: string[]): Promise<Content[][]> =>
  cellsUnder(host, 'Ledger 统一台账', 2, ...headers);
const inDifferences = (host: MemoryHost, ...headers: string[]): Promise<Content[][]> =>
  cellsUnder(host, 'Differences 差异', 1, ...headers);

describe('three departments paste their ledgers', () => {
  test('one ledger comes out: each contract with its state and where its figures stand', async () => {
    const host = memoryHost([]);
    const { report } = await run(host, THREE);
    expect(report.reports.map(({ side }) => side)).toEqual(['sales', 'delivery', 'finance']);
    expect(await inLedger(host, '编号', '转化状态', '签收情况', '回款情况', '合同金额', '差异数')).toEqual([
      ['HT-2026-001', '转化完成', '已签收', '已付清', 100000, 0],
      ['HT-2026-002', '部分回款', '已签收', '部分回款', 50000, 1],
      ['HT-2026-003', '信息不足', '未签收', '不明', 80000, 1],
    ]);
    const [first] = await inLedger(host, '数据来源');
    const sources = first![0];
    expect(sources).toContain('合同金额 Paste 粘贴 1!C2');
    expect(sources).toContain('签收日期 Paste 粘贴 2!D2');
    expect(sources).toMatch(/Paste 粘贴 3!D2/);
  });

  test('each difference is named, with both sides and the likely cause', async () => {
    const host = memoryHost([]);
    await run(host, THREE);
    expect(await inDifferences(host, '差异类型', '销售', '交付', '财务', '可能原因')).toEqual([
      ['金额不一致', '50000（Paste 粘贴 1!C3）', null, '44247.79（Paste 粘贴 3!C3）', '含税与不含税（13%）'],
      ['缺这份合同', 'HT-2026-003（Paste 粘贴 1!A4）', 'HT-2026-003（Paste 粘贴 2!A4）', '无此合同', null],
    ]);
  });

  test('the same ledgers a second time change nothing, and undo brings everything back', async () => {
    const host = memoryHost([]);
    const { receipt } = await run(host, THREE);
    const after = await allSheets(host);
    const { plan } = await run(host, THREE);
    expect(isEmptyPlan(plan)).toBe(true);
    expect(await allSheets(host)).toEqual(after);
    await host.apply(undoOf(receipt));
    expect(await allSheets(host)).toEqual([]);
  });
});

describe('L3: the ledger is tried beside the old tables before it is adopted', () => {
  const on = (day: string): Environment => ({ ...ENV, now: `${day}T09:00:00+08:00` });
  const asOf = '2026-06-30';
  const inTrial = (host: MemoryHost, ...headers: string[]): Promise<Content[][]> =>
    cellsUnder(host, 'Ledger trial 台账试用', 0, ...headers);
  const adopt = { by: '王经理' };

  test('a line a day: how the ledger stands, and what would be another in each table', async () => {
    const host = memoryHost([]);
    await run(host, { ...THREE, asOf, trial: true }, on('2026-06-28'));
    await run(host, { asOf, trial: true, tolerance: { n: 30000n, d: 1n } }, on('2026-06-29'));
    expect(
      await inTrial(host, '事项', '合同数', '转化完成', '状态有变', '财务表会改', '财务表会增', '销售表会改'),
    ).toEqual([
      ['试用', 3, 1, null, 1, 1, 0],
      ['试用', 3, 2, 1, 1, 1, 0],
    ]);
  });

  test('a second run on the same day is the same line', async () => {
    const host = memoryHost([]);
    await run(host, { ...THREE, asOf, trial: true }, on('2026-06-28'));
    await run(host, { asOf, trial: true }, on('2026-06-28'));
    expect(await inTrial(host, '事项')).toEqual([['试用']]);
  });

  test.each([
    [['2026-06-28'], adopt, 'trial-short'],
    [['2026-06-28', '2026-06-29', '2026-06-30'], { by: ' ' }, 'trial-nobody'],
    [['2026-06-28', '2026-06-29', '2026-06-30'], adopt, undefined],
    [['2026-06-28'], { by: '王经理', reason: '月底前必须启用' }, undefined],
  ])('after %j, adopted by %j: %s', async (days, adoption, refused) => {
    const host = memoryHost([]);
    await run(host, { ...THREE, asOf }, on('2026-06-27'));
    for (const day of days) await run(host, { asOf, trial: true }, on(day));
    const { report } = await run(host, { asOf, adopt: adoption }, on('2026-07-01'));
    expect(report.findings.find(({ code }) => code.startsWith('trial-'))?.code).toBe(refused);
    expect((await inTrial(host, '事项')).at(-1)).toEqual([refused ? '试用' : '启用']);
    const { report: later } = await run(host, { asOf }, on('2026-07-02'));
    expect(later.trial.adopted?.by).toBe(refused ? undefined : adoption.by);
  });
});
