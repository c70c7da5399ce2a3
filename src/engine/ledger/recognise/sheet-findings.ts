import { areaName } from '../../grid/area';
import type { Finding, FindingData, Severity } from '../../grid/plan';
import { tablesIn } from '../part';
import type { Recognition } from '../recognition';
import { cellFinding } from '../set-aside';
import type { Sheet } from './header';

/** What a person should know about the sheet as a whole. */
export function sheetFindings({ source }: Sheet, recognition: Recognition): Finding[] {
  const finding = (row: number, column: number, code: string, severity: Severity, data: FindingData): Finding =>
    cellFinding(source, row, column, { code, data }, severity);
  const findings: Finding[] = [];
  const { parts = [{ roles: recognition.roles }] } = recognition;
  const tables = tablesIn(recognition);
  const below = tables[0]!.filter(({ data }) => data.length > 0);
  if (below.length > 1)
    findings.push(finding(below[1]!.headerRows[0]!, 0, 'several-tables', 'info', { count: below.length }));
  parts.forEach(({ area }, i) => {
    if (area && tables[i]!.some(({ data }) => data.length > 0))
      findings.push(finding(area.top, area.left, 'table-beside', 'info', { area: areaName(area) }));
  });
  const isData = (row: number): boolean => parts.some(({ roles }) => roles[row] === 'data');
  const hidden = [...(source.hiddenRows ?? [])].filter(isData).sort((a, b) => a - b);
  if (hidden.length > 0)
    findings.push(finding(hidden[0]!, 0, 'data-hidden', 'warning', { count: hidden.length, row: hidden[0]! + 1 }));
  return findings;
}
