import type { Field } from '../fields';
import type { RecognisedTable, Recognition } from '../recognition';

const OPEN: readonly Field[] = ['outstanding', 'bucket', 'notDue'];

const has = ({ columns }: RecognisedTable, field: Field): boolean => columns.some((column) => column.field === field);

/** Whether a sheet says what is owed. Of a workbook's many sheets, only those that do are reports to age. */
export const isReport = ({ tables }: Recognition): boolean =>
  tables.some(
    (table) =>
      OPEN.some((field) => has(table, field)) ||
      has(table, 'invoiceAmount') ||
      (has(table, 'contractAmount') && has(table, 'paidAmount')) ||
      table.columns.some(({ period }) => period !== undefined),
  );
