import type { Finding, FindingData, Severity } from '../../grid/plan';
import type { Field } from '../fields';
import type { Records } from '../records';
import { columnOf } from '../table';

/** A finding at the header of a field's column, else at the head of the table. */
export const at =
  ({ source, table }: Records, field?: Field) =>
  (code: string, severity: Severity, data: FindingData = {}): Finding => {
    const column = (field && columnOf(table, field)?.column) ?? table.columns[0]?.column ?? 0;
    return {
      at: { sheet: source.grid.sheet, row: table.headerRows.at(-1) ?? table.top, column },
      code,
      severity,
      data,
    };
  };
