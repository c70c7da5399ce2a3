import { setup } from '../../src/jobs/setup';
import type { SheetDraft } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import { createXlsx } from '../../src/hosts/xlsx';
import { benchBook } from '../book';
import { benchMarks, benchRubric } from '../data';

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
const ENVIRONMENT = { now: '2024-06-30T09:00:00+08:00', language: 'en' } as const;

async function fileOf(add: readonly SheetDraft[]): Promise<Uint8Array> {
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add });
  const grids = await host.read(add.map(({ name }) => name));
  // The pane scores where all of its sheets are.
  if (grids.length > 1) await host.apply(setup(grids, {}, ENVIRONMENT).plan);
  return host.save();
}

/** So many visits of 12 criteria, two of them formulas. */
export const visitsFile = (visits: number): Promise<Uint8Array> =>
  fileOf(
    benchBook(benchRubric(), benchMarks(visits), 40).map(({ sheet, rows }) => ({ name: sheet, rows, look: LOOK })),
  );

const COLUMNS = '客户名称 合同编号 发票号 开票日期 到期日 币种 应收余额 未到期 1-30天 31-60天 61-90天 90天以上'.split(
  ' ',
);

/** A list of receivables of so many rows and twelve columns. */
export function ledgerFile(rows: number): Promise<Uint8Array> {
  const line = (i: number): Value[] => {
    const day = new Date(Date.UTC(2024, 0, 1) + (i % 400) * 86_400_000).toISOString().slice(0, 10);
    const amount = ((i * 37) % 100_000) + 0.5;
    const parts = [null, null, amount, null, null];
    return [`客户${i % 3000}`, `HT-${i % 20_000}`, `FP${i}`, day, day, 'CNY', amount, ...parts];
  };
  return fileOf([{ name: '应收', rows: [COLUMNS, ...Array.from({ length: rows }, (_, i) => line(i))], look: LOOK }]);
}
