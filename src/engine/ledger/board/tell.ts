import type { Finding, FindingData, Severity } from '../../grid/plan';
import { READ } from '../read-table';
import type { Records } from '../records';
import { cellFinding } from '../set-aside';
import { columnOf } from '../table';
import type { Field } from '../fields';

/** Of rows with the same trouble this many are findings; the others are counted. */
const NAMED = 20;

/** Says something about a record at the cell of a field: of its first column that the table has, else of the row. */
export type Tell = (
  record: number,
  fields: readonly Field[],
  code: string,
  data: FindingData,
  severity?: Severity,
) => void;

/** Gathers findings about the records of a table that count. A long list of the same kind is cut, and its rest counted. */
export function teller(records: Records): { readonly tell: Tell; readonly findings: () => Finding[] } {
  const found: Finding[] = [];
  const counts = new Map<string, { count: number; record: number; column: number; name: string }>();
  const tell: Tell = (record, fields, code, data, severity = 'warning') => {
    if (records.fate[record] !== READ) return;
    const column = fields.map((field) => columnOf(records.table, field)).find((each) => each !== undefined);
    const [at, name] = [column?.column ?? 0, column?.name ?? ''];
    const before = counts.get(code);
    if (!before || before.count < NAMED)
      found.push(cellFinding(records.source, records.rows[record]!, at, { code, data }, severity));
    counts.set(code, { count: (before?.count ?? 0) + 1, record, column: at, name });
  };
  const findings = (): Finding[] => [
    ...found,
    ...[...counts].flatMap(([code, { count, record, column, name }]): Finding[] => {
      if (count <= NAMED) return [];
      const data = { column: name, count: count - NAMED, like: code };
      return [cellFinding(records.source, records.rows[record]!, column, { code: 'cells-alike', data }, 'warning')];
    }),
  ];
  return { tell, findings };
}
