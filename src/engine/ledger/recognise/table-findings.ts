import { cellName } from '../../grid/address';
import type { Finding, FindingData, Severity } from '../../grid/plan';
import type { RecognisedColumn } from '../recognition';
import { cellFinding } from '../set-aside';
import type { ReadColumn } from './columns';
import type { HeaderRows, Sheet } from './header';
import { textAt } from './header';
import type { BodyLine } from './lines';
import { isMoneyColumn } from './lines';
import type { Running } from './running';
import type { SummedSection } from './sections';
import { filledColumns } from './shape';

/** A finding at a row's first filled cell. */
function atRow(sheet: Sheet, row: number, code: string, severity: Severity, data: FindingData): Finding {
  return cellFinding(sheet.source, row, filledColumns(sheet.shape, row)[0] ?? 0, { code, data }, severity);
}

/** A row above the header that looks like data. */
export function rowAbove(sheet: Sheet, row: number): Finding {
  const [first = 0] = filledColumns(sheet.shape, row);
  return atRow(sheet, row, 'row-above-header', 'warning', { text: textAt(sheet, row, first).trim().slice(0, 60) });
}

/** A balance that is carried from row to row. */
export function runningFinding(
  { source }: Sheet,
  { last }: HeaderRows,
  columns: readonly ReadColumn[],
  { balance, debit, credit }: Running,
): Finding {
  const [own, more, less] = [balance, debit, credit].map((index) => columns[index]!.recognised);
  const data = { name: own!.name, more: more!.name, less: less!.name };
  return cellFinding(source, Math.max(0, last), own!.column, { code: 'column-running', data }, 'warning');
}

/** Sums under one printing of the header, of the rows under another. */
export function sectionFinding(
  sheet: Sheet,
  lines: readonly BodyLine[],
  { lines: own, of }: SummedSection,
  columns: readonly RecognisedColumn[],
): Finding {
  const money = columns.filter(isMoneyColumn).map(({ name }) => name);
  const first = lines.slice(own.from, own.to).find((line) => line.money)!;
  const detail = lines.slice(of.from, of.to).find((line) => line.money)!;
  const [column = 0] = filledColumns(sheet.shape, detail.row);
  const named = columns.find(({ type }) => type === 'text');
  return atRow(sheet, first.row, 'table-sums', 'warning', {
    count: lines.slice(own.from, own.to).filter((line) => line.money && !line.word).length,
    columns: columns.map(({ name }) => name),
    other: cellName({ row: detail.row, column }),
    by: named?.name ?? '',
    sums: money,
  });
}
