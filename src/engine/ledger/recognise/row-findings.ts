import type { Finding, FindingData, Severity } from '../../grid/plan';
import { toText } from '../../number/rational';
import type { PrintedTotal, RecognisedColumn } from '../recognition';
import { cellFinding } from '../set-aside';
import type { Sheet } from './header';
import type { BodyLine } from './lines';
import { BLANK, filledColumns, kindAt, rowEnd } from './shape';
import type { Totals } from './totals';

export interface ReadRows {
  readonly lines: readonly BodyLine[];
  readonly isData: Uint8Array;
  readonly totals: Totals;
  readonly printed: readonly PrintedTotal[];
  readonly columns: readonly RecognisedColumn[];
}

/** What a person should know about how the rows were read. */
export function rowFindings(
  { source, shape }: Sheet,
  { lines, isData, totals, printed, columns }: ReadRows,
): Finding[] {
  const finding = (row: number, column: number, code: string, severity: Severity, data: FindingData): Finding =>
    cellFinding(source, row, column, { code, data }, severity);
  const start = (row: number): number => filledColumns(shape, row)[0] ?? 0;
  const nameOf = new Map(columns.map(({ column, name }) => [column, name]));
  const findings: Finding[] = [];
  for (const [i, { row, differs }] of printed.entries())
    for (const { column, printed: stated, computed } of differs)
      findings.push(
        finding(row, column, 'total-differs', 'warning', {
          label: lines[totals.found[i]!.line]!.label.trim().slice(0, 60),
          name: nameOf.get(column)!,
          printed: toText(stated),
          computed: toText(computed),
        }),
      );
  for (const line of totals.refused) {
    const { row, label, word, isItem } = lines[line]!;
    // A customer's name with the word in it, beside a document of his own, is nothing to look at.
    if (isItem && !word!.plain) continue;
    findings.push(finding(row, start(row), 'total-refused', 'warning', { label: label.trim().slice(0, 60) }));
  }
  for (const line of totals.derived) {
    const { row, label, word } = lines[line]!;
    if (word!.kind !== 'derived')
      findings.push(finding(row, start(row), 'row-derived', 'info', { label: label.trim().slice(0, 60) }));
  }
  const silent = totals.found.filter(({ line }) => lines[line]!.word === undefined);
  if (silent.length > 0) {
    const { row } = lines[silent[0]!.line]!;
    findings.push(finding(row, start(row), 'totals-without-word', 'info', { count: silent.length, row: row + 1 }));
  }
  const end = [...totals.found].reverse().find(({ sub, of, line }) => !sub || of.to <= line);
  const below = end && !end.sub ? lines.filter((_, i) => i > end.line && isData[i] === 1 && i >= end.of.to) : [];
  if (below.length > 0)
    findings.push(
      finding(below[0]!.row, start(below[0]!.row), 'data-below-total', 'warning', {
        count: below.length,
        row: lines[end!.line]!.row + 1,
      }),
    );
  for (const { row, kind, label } of lines) {
    if (kind === 'stray')
      findings.push(finding(row, start(row), 'row-unclear', 'warning', { text: label.slice(0, 60) }));
    if (kind === 'below-notes')
      findings.push(finding(row, start(row), 'row-below-notes', 'warning', { text: label.slice(0, 60) }));
    if (kind === 'opening')
      findings.push(finding(row, start(row), 'row-opening', 'error', { text: label.slice(0, 60) }));
    if (kind === 'excluded')
      findings.push(finding(row, start(row), 'row-excluded', 'info', { text: label.slice(0, 60) }));
  }
  const outside = cellsOutside();
  if (outside.count > 0)
    findings.push(finding(outside.row, outside.column, 'cells-outside', 'warning', { count: outside.count }));
  return findings;

  /** Cells of the table's rows beside its columns. */
  function cellsOutside(): { count: number; row: number; column: number } {
    const [left, right] = [columns[0]!.column, columns.at(-1)!.column];
    let found = { count: 0, row: 0, column: 0 };
    for (const { row, kind, word } of lines) {
      const end = rowEnd(shape, row);
      // The names of groups and of their totals may stand left of the columns.
      const begin = kind === 'lone' || word ? left : 0;
      for (let column = begin; column < end; column++) {
        if (column === left) column = right + 1;
        if (column >= end || kindAt(shape, row, column) === BLANK) continue;
        found = found.count === 0 ? { count: 1, row, column } : { ...found, count: found.count + 1 };
      }
    }
    return found;
  }
}
