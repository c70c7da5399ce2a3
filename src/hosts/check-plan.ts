import { cellName, MAX_COLUMNS, MAX_ROWS } from '../engine/grid/address';
import type { Area } from '../engine/grid/area';
import { isArea } from '../engine/grid/area';
import { mergeable } from '../engine/grid/merge';
import type { Plan, SheetDraft } from '../engine/grid/plan';
import type { Content } from '../engine/grid/value';
import { isFormula } from '../engine/grid/value';
import { HostError } from './host';

/** Limits of Excel (specification): characters of a text, of a formula and of a sheet's name. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
export const MAX_NAME = 31;

function checkContent(sheet: string, row: number, column: number, content: Content): void {
  const cell = cellName({ row, column });
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS))
    throw new HostError('cell-outside', { sheet, cell });
  if (isFormula(content)) {
    if (content.formula.length > MAX_FORMULA)
      throw new HostError('formula-too-long', { sheet, cell, length: content.formula.length, limit: MAX_FORMULA });
    checkContent(sheet, row, column, content.result);
  } else if (typeof content === 'string' && content.length > MAX_TEXT) {
    throw new HostError('text-too-long', { sheet, cell, length: content.length, limit: MAX_TEXT });
  } else if (typeof content === 'number' && !Number.isFinite(content)) {
    throw new HostError('number-not-finite', { sheet, cell });
  }
}

/** What Excel takes as the name of a sheet. `History` is reserved. */
export const isSheetName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= MAX_NAME &&
  !/[*?:/\\[\]\u0000-\u001f]|^'|'$/.test(name) && // eslint-disable-line no-control-regex
  name.toLowerCase() !== 'history';

function checkMerged({ name, rows, merged = [] }: SheetDraft): void {
  const possible = new Set(mergeable(rows, merged));
  const wrong = merged.find((area) => !possible.has(area));
  if (!wrong) return;
  const [from, to] = [
    cellName({ row: wrong.top, column: wrong.left }),
    cellName({ row: wrong.bottom, column: wrong.right }),
  ];
  throw new HostError('merge-impossible', { sheet: name, cells: `${from}:${to}` });
}

const isLine = (area: Area): boolean => isArea(area) && (area.top === area.bottom || area.left === area.right);

function checkCharts({ name, charts = [] }: SheetDraft): void {
  for (const { title, categories, series, at, size } of charts) {
    const { row: top, column: left } = at;
    const covered = { top, left, bottom: top + size.rows - 1, right: left + size.columns - 1 };
    const lines = [categories, ...series.map(({ values }) => values)];
    if (series.length === 0 || !isArea(covered) || !lines.every(isLine))
      throw new HostError('chart-impossible', { sheet: name, title });
  }
}

/**
 * Refuses a plan that no workbook could hold, before anything is written.
 * @throws {HostError} `cell-outside`, `text-too-long`, `formula-too-long`, `number-not-finite`, `sheet-name-invalid`,
 *   `merge-impossible`, `chart-impossible`
 */
export function checkPlan(plan: Plan): void {
  for (const { at, after } of plan.changes) checkContent(at.sheet, at.row, at.column, after);
  for (const draft of plan.add) {
    const { name, rows } = draft;
    if (!isSheetName(name)) throw new HostError('sheet-name-invalid', { name });
    rows.forEach((line, row) => line.forEach((content, column) => checkContent(name, row, column, content)));
    checkMerged(draft);
    checkCharts(draft);
  }
}
