import type { Evaluators } from '../engine/evaluating/scorer';
import { ANYBODY } from '../engine/evaluating/scorer';
import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { SheetDefinition } from './definition';
import { findTable, isBlank } from './table';
import { readTerm, TERM_COLUMNS } from './terms';

/** Who may score, and when (S10). A person keeps it; without the sheet, or with nobody in it, anybody may. */
export const EVALUATORS_SHEET: SheetDefinition<'evaluators'> = {
  key: 'evaluators',
  name: 'Evaluators 评分人',
  columns: [
    {
      key: 'person',
      header: { 'zh-CN': '评分人', en: 'Evaluator' },
      also: ['姓名', 'Name'],
      width: 14,
      format: '@',
      required: true,
    },
    ...TERM_COLUMNS,
    { key: 'note', header: { 'zh-CN': '备注', en: 'Note' }, width: 30, format: '@', wrap: true, late: true },
  ],
};

/** A list that cannot be read lets nobody score: it would be worse to let everybody. */
export function readEvaluators(grid: Grid | undefined): { readonly list: Evaluators; readonly findings: Finding[] } {
  if (!grid || grid.rows.every((cells) => cells.every(isBlank))) return { list: ANYBODY, findings: [] };
  const table = findTable(grid, EVALUATORS_SHEET);
  if (!table) return { list: { isOpen: false, terms: [] }, findings: [] };
  const read = table.rows.map((row) => readTerm(table, row));
  const terms = read.flatMap(({ term }) => (term ? [term] : []));
  return {
    list: { isOpen: table.rows.length === 0, terms },
    findings: read.flatMap(({ findings }) => findings),
  };
}
