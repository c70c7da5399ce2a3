import type { ICellData, IObjectMatrixPrimitiveType, IWorkbookData } from '@univerjs/core';
import type { Turns } from '../turns';
import type { BookTexts } from './bands';
import { rowsOf } from './bands';
import { numericKeys } from './cells';

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** A workbook ready to be opened. */
export interface LaidOut {
  /** All but the cells; of these only formulas, for which Univer looks when a workbook comes. */
  readonly workbook: Partial<IWorkbookData>;
  /** By sheet id whole rows of cells, formulas too. */
  readonly rows: ReadonlyMap<string, Cells>;
  readonly formulas: number;
}

/** Lays a workbook out, a band at a time. The frame becomes part of it. */
export function* layingOut({ frame, bands }: BookTexts): Turns<LaidOut> {
  const rows = new Map<string, Cells>();
  let formulas = 0;
  for (const { sheet: id, text } of bands) {
    const sheet = frame.sheets[id];
    if (!sheet) continue;
    const band = rowsOf(text);
    const cells = rows.get(id) ?? {};
    rows.set(id, Object.assign(cells, band.cells));
    Object.assign((sheet.rowData ??= {}), band.rows);
    const known: Cells = (sheet.cellData ??= {});
    for (const row of numericKeys(band.cells))
      for (const column of numericKeys(band.cells[row]!)) {
        const cell = band.cells[row]![column]!;
        if (!cell.f && !cell.si) continue;
        (known[row] ??= {})[column] = cell;
        formulas++;
      }
    yield 1;
  }
  return { workbook: frame, rows, formulas };
}
