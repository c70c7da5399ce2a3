import type { Quota } from '../engine/evaluating/quota';
import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import { cleanText } from '../engine/parse/text';
import type { SheetDefinition } from './definition';
import { cellOf, findingAt, findTable, isBlank, missingHeaders, textOf, unreadableSheet } from './table';
import { readTerm, TERM_COLUMNS } from './terms';

/** How many visits a month somebody is to make (S10). A person keeps it. */
export const QUOTA_SHEET: SheetDefinition<'quota'> = {
  key: 'quota',
  name: 'Quota 回访指标',
  columns: [
    {
      key: 'person',
      header: { 'zh-CN': '姓名', en: 'Person' },
      also: ['Name'],
      width: 14,
      format: '@',
      required: true,
    },
    {
      key: 'visits',
      header: { 'zh-CN': '每月回访次数', en: 'Visits a month' },
      width: 14,
      format: '0',
      required: true,
    },
    ...TERM_COLUMNS,
  ],
};

export function readQuotas(grid: Grid | undefined): { readonly quotas: Quota[]; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const table = grid && findTable(grid, QUOTA_SHEET);
  if (grid && !table && !grid.rows.every((cells) => cells.every(isBlank))) {
    return { quotas: [], findings: [unreadableSheet(grid, QUOTA_SHEET)] };
  }
  if (!table) return { quotas: [], findings };
  findings.push(...missingHeaders(table, QUOTA_SHEET));
  if (findings.length > 0) return { quotas: [], findings };
  const quotas = table.rows.flatMap((row): Quota[] => {
    const { term, findings: own } = readTerm(table, row);
    const visits = wholeNumber(cellOf(table, row, 'visits'));
    findings.push(...own);
    if (visits === undefined)
      findings.push(findingAt(table, row, 'visits', 'quota-visits', 'error', { text: textOf(table, row, 'visits') }));
    return term && visits !== undefined ? [{ ...term, visits }] : [];
  });
  return { quotas, findings };
}

function wholeNumber(value: string | number | boolean | null): number | undefined {
  const number = typeof value === 'string' && /^\d{1,4}$/.test(cleanText(value)) ? Number(cleanText(value)) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 10_000 ? number : undefined;
}
