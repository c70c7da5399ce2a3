import { cellName, MAX_COLUMNS, MAX_ROWS } from '../engine/grid/address';
import type { Area } from '../engine/grid/area';
import { isArea } from '../engine/grid/area';
import { mergeable } from '../engine/grid/merge';
import type { Plan, SheetDraft } from '../engine/grid/plan';
import type { Content } from '../engine/grid/value';
import { isFormula } from '../engine/grid/value';
import { HostError } from './host';
import type { Turns } from './turns';
import { atOnce, TURN } from './turns';

/** Limits of Excel (specification): characters of a text, of a formula and of a sheet's name. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const MAX_NAME = 31;

const fault = (code: string, sheet: string, row: number, column: number, more: object = {}): HostError =>
  new HostError(code, { sheet, cell: cellName({ row, column }), ...more });

function checkContent(sheet: string, row: number, column: number, content: Content): void {
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS))
    throw fault('cell-outside', sheet, row, column);
  if (isFormula(content)) {
    const { length } = content.formula;
    if (length > MAX_FORMULA) throw fault('formula-too-long', sheet, row, column, { length, limit: MAX_FORMULA });
    checkContent(sheet, row, column, content.result);
  } else if (typeof content === 'string' && content.length > MAX_TEXT) {
    throw fault('text-too-long', sheet, row, column, { length: content.length, limit: MAX_TEXT });
  } else if (typeof content === 'number' && !Number.isFinite(content)) {
    throw fault('number-not-finite', sheet, row, column);
  }
}

/** What Excel takes as the name of a sheet. `History` is reserved. */
const isSheetName = (name: string): boolean =>
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
export const checkPlan = (plan: Plan): void => atOnce(checkingPlan(plan));

/** The same in turns. It counts as nothing done. */
export function* checkingPlan({ changes, add }: Plan): Turns<void> {
  let cells = 0;
  for (const { at, after } of changes) {
    checkContent(at.sheet, at.row, at.column, after);
    if (++cells % TURN === 0) yield 0;
  }
  for (const draft of add) {
    const { name, rows } = draft;
    if (!isSheetName(name)) throw new HostError('sheet-name-invalid', { name });
    let since = 0;
    for (const [row, line] of rows.entries()) {
      line.forEach((content, column) => checkContent(name, row, column, content));
      since += line.length + 1;
      if (since < TURN) continue;
      since = 0;
      yield 0;
    }
    checkMerged(draft);
    checkCharts(draft);
  }
}
