import { describe, expect, test } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import type { Content } from '../../src/engine/grid/value';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import type { Source } from '../../src/engine/ledger/source';
import { undoOf } from '../../src/hosts/host';
import type { MemoryHost } from '../../src/hosts/memory';
import { memoryHost } from '../../src/hosts/memory';
import { sourcesOfPaste } from '../../src/intake';
import type { Environment } from '../../src/jobs/job';
import type { ReconcileJobOptions } from '../../src/jobs/reconcile';
import { reconcile } from '../../src/jobs/reconcile';

const ENV: Environment = { now: '2026-06-30T09:00:00+08:00', language: 'zh-CN' };

const pasted = (text: string): Source =>
  sourcesOfPaste({
    text: text
      .trim()
      .split('\n')
      .map((line) => line.trim().replaceAll(' | ', '\t'))
      .join('\n'),
  }).sources[0]!;

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
const THREE: ReconcileJobOptions = { sources: [SALES, DELIVERY, FINANCE].map(pasted) };

async function run(host: MemoryHost, options: ReconcileJobOptions = {}, environment: Environment = ENV) {
  const names = (await host.sheets()).map(({ name }) => name);
  const done = reconcile(await host.read(names), { ...options, held: await host.readSources(names) }, environment);
  const receipt = await host.apply(done.plan);
  expect([receipt.skipped, receipt.kept]).toEqual([[], []]);
  return { ...done, receipt };
}

const sheet = async (host: MemoryHost, name: string): Promise<Grid> => (await host.read([name]))[0]!;
const allOf = async (host: MemoryHost): Promise<Grid[]> => host.read((await host.sheets()).map(({ name }) => name));

/** Some columns of a sheet, by header. */
async function cells(host: MemoryHost, name: string, headerRow: number, ...headers: string[]): Promise<Content[][]> {
  const { rows } = await sheet(host, name);
  const columns = headers.map((header) => rows[headerRow]!.indexOf(header));
  expect(columns).not.toContain(-1);
  return rows.slice(headerRow + 1).map((row) => columns.map((column) => row[column] ?? null));
}
const inLedger = (host: MemoryHost, ...headers: string[]): Promise<Content[][]> =>
  cells(host, 'Ledger 统一台账', 2, ...headers);
const inDifferences = (host: MemoryHost, ...headers: string[]): Promise<Content[][]> =>
  cells(host, 'Differences 差异', 1, ...headers);

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
    const after = await allOf(host);
    const { plan } = await run(host, THREE);
    expect(isEmptyPlan(plan)).toBe(true);
    expect(await allOf(host)).toEqual(after);
    await host.apply(undoOf(receipt));
    expect(await allOf(host)).toEqual([]);
  });
});
