import type { Finding, FindingData, Severity } from '../../grid/plan';
import type { RecognisedTable, RowRole } from '../recognition';
import { cellFinding } from '../set-aside';
import type { Sheet } from './header';

/** What a person should know about the sheet as a whole. */
export function sheetFindings(
  { source }: Sheet,
  tables: readonly RecognisedTable[],
  roles: readonly RowRole[],
): Finding[] {
  const finding = (row: number, column: number, code: string, severity: Severity, data: FindingData): Finding =>
    cellFinding(source, row, column, { code, data }, severity);
  const findings: Finding[] = [];
  if (tables.length > 1)
    findings.push(finding(tables[1]!.headerRows[0]!, 0, 'several-tables', 'info', { count: tables.length }));
  const hidden = [...(source.hiddenRows ?? [])].filter((row) => roles[row] === 'data').sort((a, b) => a - b);
  if (hidden.length > 0)
    findings.push(finding(hidden[0]!, 0, 'data-hidden', 'warning', { count: hidden.length, row: hidden[0]! + 1 }));
  return findings;
}
