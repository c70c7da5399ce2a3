import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import { numericKeys } from '../../hosts/grid/cells';
import { furtherStyle } from '../../hosts/grid/further';
import { areaName } from '../../hosts/xlsx/area';
import { columnRuns, columnStyle } from '../../hosts/xlsx/columns';
import { freeze } from '../../hosts/xlsx/panes';
import type { SheetXml } from '../../hosts/xlsx/sheet-xml';
import { openSheet } from '../../hosts/xlsx/sheet-xml';
import { writeCells } from '../../hosts/xlsx/write-cells';
import type { CellLook } from './cell-look';
import { lookOf } from './cell-look';
import type { Drawn } from './drawn';
import { lookChange } from './drawn';
import type { Layout } from './read-layout';
import { columnChanges, rowChanges, writeColumns, writeRows } from './write-bands';
import type { LookChange, StyleWriter } from './write-styles';

/** Answers with the look of a cell, its column's and row's style included. */
function lookReader({ sheet, styles, size }: Drawn): (row: number, column: number) => CellLook {
  const known = new Map<string, CellLook>();
  const below = furtherStyle(sheet);
  const idOf = (style: Nullable<IStyleData | string>): string =>
    typeof style === 'string' ? style : style ? JSON.stringify(style) : '';
  const dataOf = (style: Nullable<IStyleData | string>): IStyleData =>
    (typeof style === 'string' ? styles[style] : style) ?? {};
  return (row, column) => {
    const own = sheet.cellData?.[row]?.[column]?.s ?? below(row, column);
    const [ofRow, ofColumn] = [sheet.rowData?.[row]?.s, sheet.columnData?.[column]?.s];
    const key = ofRow || ofColumn ? `${idOf(ofRow)}\n${idOf(ofColumn)}\n${idOf(own)}` : idOf(own);
    const there = known.get(key);
    if (there) return there;
    const look = lookOf({ ...dataOf(ofRow), ...dataOf(ofColumn), ...dataOf(own) }, { size });
    known.set(key, look);
    return look;
  };
}

type Line = Readonly<Record<number, ICellData>>;
type Matrix<Item> = Map<number, Map<number, Item>>;

/** The changes between looks, each found once: a sheet has few looks and many cells. */
function changesKnown(size: number): (from: CellLook, to: CellLook) => LookChange | undefined {
  const known = new Map<CellLook, Map<CellLook, LookChange | undefined>>();
  return (from, to) => {
    const there = known.get(from) ?? new Map<CellLook, LookChange | undefined>();
    known.set(from, there);
    if (!there.has(to)) there.set(to, lookChange(from, to, size));
    return there.get(to);
  };
}

/** Which cells look otherwise than the file has them. */
function cellChanges(base: Drawn, now: Drawn): Matrix<LookChange> {
  const [was, is] = [lookReader(base), lookReader(now)];
  const changes: Matrix<LookChange> = new Map();
  const changeOf = changesKnown(base.size);
  const [before, after] = [base.sheet.cellData ?? {}, now.sheet.cellData ?? {}];
  for (const row of new Set([...numericKeys(before), ...numericKeys(after)])) {
    const [old, fresh]: readonly Line[] = [before[row] ?? {}, after[row] ?? {}];
    const look = (column: number): void => {
      const change = changeOf(was(row, column), is(row, column));
      if (change) changes.set(row, (changes.get(row) ?? new Map<number, LookChange>()).set(column, change));
    };
    numericKeys(fresh!).forEach(look);
    for (const column of numericKeys(old!)) if (!(column in fresh!)) look(column);
  }
  return changes;
}

function writeLooks(
  xml: SheetXml,
  part: string,
  layout: Layout,
  changes: Matrix<LookChange>,
  styles: StyleWriter,
): void {
  const runs = columnRuns(xml, part);
  // Cells that are not there yet are made, empty.
  const edits = new Map(
    [...changes].map(([row, line]) => {
      const there = layout.styles.get(row);
      return [row, new Map([...line.keys()].filter((column) => !there?.has(column)).map((column) => [column, null]))];
    }),
  );
  const cells = xml.find('sheetData') ?? `<${xml.prefix}sheetData/>`;
  const written = writeCells(cells, part, xml.prefix, edits, {
    ofColumn: (column) => columnStyle(runs, column),
    at: (row, column, base) => {
      const change = changes.get(row)?.get(column);
      return change ? styles.changed(base, change) : base;
    },
    all: true,
  });
  xml.put('sheetData', [written]);
}

const nameOf = ({ startRow, endRow, startColumn, endColumn }: IRange): string =>
  areaName({ top: startRow, bottom: endRow, left: startColumn, right: endColumn });

function writeMerges(xml: SheetXml, base: Drawn, now: Drawn): boolean {
  const namesOf = ({ sheet }: Drawn): string[] => (sheet.mergeData ?? []).map(nameOf).sort();
  const names = namesOf(now);
  if (names.join() === namesOf(base).join()) return false;
  const p = xml.prefix;
  const items = names.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  xml.put('mergeCells', names.length > 0 ? [`<${p}mergeCells count="${names.length}">${items}</${p}mergeCells>`] : []);
  return true;
}

function writeFreeze(xml: SheetXml, part: string, base: Drawn, now: Drawn): boolean {
  const of = ({ sheet }: Drawn) => ({ rows: sheet.freeze?.ySplit ?? 0, columns: sheet.freeze?.xSplit ?? 0 });
  const [was, is] = [of(base), of(now)];
  if (was.rows === is.rows && was.columns === is.columns) return false;
  freeze(xml, part, is.rows, is.columns);
  return true;
}

/**
 * A sheet's part with the formatting that people changed in the spreadsheet: looks of cells and columns, widths,
 * heights, what is hidden, merged and kept in view. All else stays letter for letter; `undefined` when nothing changed.
 * @param base the part itself as the spreadsheet would show it
 * @param looks the looks of the file's cell styles, by number
 */
export function writeLayout(
  { text, part, layout }: { readonly text: string; readonly part: string; readonly layout: Layout },
  { base, now, looks }: { readonly base: Drawn; readonly now: Drawn; readonly looks: readonly CellLook[] },
  styles: StyleWriter,
): string | undefined {
  const cells = cellChanges(base, now);
  const columns = columnChanges(base, now, layout, looks);
  const rows = rowChanges(base, now);
  const xml = openSheet(text, part);
  if (cells.size > 0) writeLooks(xml, part, layout, cells, styles);
  writeColumns(xml, part, columns, styles);
  writeRows(xml, part, rows);
  const merged = writeMerges(xml, base, now);
  const frozen = writeFreeze(xml, part, base, now);
  return merged || frozen || cells.size + columns.size + rows.size > 0 ? xml.text() : undefined;
}
