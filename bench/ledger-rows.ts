import type { Value } from '../src/engine/grid/value';

const COLUMNS = '客户名称 合同编号 发票号 开票日期 到期日 币种 应收余额 未到期 1-30天 31-60天 61-90天 90天以上'.split(
  ' ',
);

function line(i: number): Value[] {
  const day = new Date(Date.UTC(2024, 0, 1) + (i % 400) * 86_400_000).toISOString().slice(0, 10);
  const amount = ((i * 37) % 100_000) + 0.5;
  const parts = [null, null, amount, null, null];
  return [`客户${i % 3000}`, `HT-${i % 20_000}`, `FP${i}`, day, day, 'CNY', amount, ...parts];
}

/** A list of receivables of twelve columns under its header. @param first the invoice that it begins with */
export const ledgerRows = (rows: number, first = 0): Value[][] => [
  COLUMNS,
  ...Array.from({ length: rows }, (_, i) => line(first + i)),
];

/** The same as it lies in a clipboard. */
export const ledgerText = (rows: number, first = 0): string =>
  ledgerRows(rows, first)
    .map((row) => row.join('\t'))
    .join('\n');
