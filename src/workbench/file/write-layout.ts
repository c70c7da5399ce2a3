import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import { numericKeys } from '../../hosts/grid/cells';
import { areaName } from '../../hosts/xlsx/area';
import { columnRuns, columnStyle } from '../../hosts/xlsx/columns';
import { freeze } from '../../hosts/xlsx/panes';
import type { SheetXml } from '../../hosts/xlsx/sheet-xml';
import { openSheet } from '../../hosts/xlsx/sheet-xml';
import { writeCells } from '../../hosts/xlsx/write-cells';
import { attributesXml, element, joined } from '../../hosts/xlsx/xml';
import type { CellLook } from './cell-look';
import { lookOf } from './cell-look';
import type { Layout } from './read-layout';
import { readLayout } from './read-layout';
import type { LookChange, StyleWriter } from './write-styles';

/** A sheet as Univer has it, with the styles that its cells name. */
export interface Drawn {
  readonly sheet: Partial<IWorksheetData>;
  readonly styles: IWorkbookData['styles'];
  /** Points of the workbook's standard font. */
  readonly size: number;
}

/** Pixels of one character of a file's column widths. */
const CHARACTER = 7;

/** Answers with the look of a cell, its column's and row's style included. */
function lookReader({ sheet, styles, size }: Drawn): (row: number, column: number) => CellLook {
  const known = new Map<string, CellLook>();
  const idOf = (style: Nullable<IStyleData | string>): string =>
    typeof style === 'string' ? style : style ? JSON.stringify(style) : '';
  const dataOf = (style: Nullable<IStyleData | string>): IStyleData =>
    (typeof style === 'string' ? styles[style] : style) ?? {};
  return (row, column) => {
    const all = [sheet.rowData?.[row]?.s, sheet.columnData?.[column]?.s, sheet.cellData?.[row]?.[column]?.s];
    const key = all.map(idOf).join('\n');
    const there = known.get(key);
    if (there) return there;
    const look = lookOf(Object.assign({}, ...all.map(dataOf)) as IStyleData, { size });
    known.set(key, look);
    return look;
  };
}

const LOOKS = [
  'format',
  'bold',
  'italic',
  'underline',
  'strike',
  'size',
  'ink',
  'fill',
  'align',
  'vertical',
  'wrap',
  'borders',
] as const;

/** What turns one look into another; `undefined` when they are alike. */
export function lookChange(from: CellLook, to: CellLook, standard: number): LookChange | undefined {
  if (from === to) return undefined;
  const change: Record<string, unknown> = {};
  for (const key of LOOKS) if (JSON.stringify(from[key]) !== JSON.stringify(to[key])) change[key] = to[key] ?? null;
  if (change['size'] === null) change['size'] = standard;
  return Object.keys(change).length > 0 ? change : undefined;
}

type Matrix<Item> = Map<number, Map<number, Item>>;

/** Which cells look otherwise than the file has them. */
function cellChanges(base: Drawn, now: Drawn): Matrix<LookChange> {
  const [was, is] = [lookReader(base), lookReader(now)];
  const changes: Matrix<LookChange> = new Map();
  const [before, after] = [base.sheet.cellData ?? {}, now.sheet.cellData ?? {}];
  for (const row of new Set([...numericKeys(before), ...numericKeys(after)])) {
    const lines: readonly Record<number, ICellData>[] = [before[row] ?? {}, after[row] ?? {}];
    for (const column of new Set(lines.flatMap(numericKeys))) {
      const change = lookChange(was(row, column), is(row, column), base.size);
      if (change) changes.set(row, (changes.get(row) ?? new Map<number, LookChange>()).set(column, change));
    }
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

interface ColumnChange {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly look?: LookChange;
}

function columnChanges(base: Drawn, now: Drawn, layout: Layout, looks: readonly CellLook[]): Map<number, ColumnChange> {
  const changes = new Map<number, ColumnChange>();
  const [before, after] = [base.sheet.columnData ?? {}, now.sheet.columnData ?? {}];
  for (const column of new Set([...numericKeys(before), ...numericKeys(after)])) {
    const [was, is] = [before[column] ?? {}, after[column] ?? {}];
    const style = typeof is.s === 'string' ? now.styles[is.s] : is.s;
    const known = looks[layout.columns.get(column)?.style ?? 0] ?? {};
    const look = style && lookChange(known, lookOf(style, { size: base.size }), base.size);
    const change = {
      ...(is.w !== undefined && is.w !== was.w && { width: is.w / CHARACTER }),
      ...((is.hd ?? 0) !== (was.hd ?? 0) && { hidden: is.hd === 1 }),
      ...(look && { look }),
    };
    if (Object.keys(change).length > 0) changes.set(column, change);
  }
  return changes;
}

function writeColumns(
  xml: SheetXml,
  part: string,
  changes: ReadonlyMap<number, ColumnChange>,
  styles: StyleWriter,
): void {
  if (changes.size === 0) return;
  let runs = columnRuns(xml, part);
  for (const [column, { width, hidden, look }] of changes) {
    const at = column + 1;
    const there = runs.find(({ min, max }) => at >= min && at <= max);
    const attributes: Record<string, string> = { ...there?.attributes };
    if (width !== undefined) Object.assign(attributes, { width: String(width), customWidth: '1' });
    if (hidden !== undefined) attributes['hidden'] = hidden ? '1' : '0';
    if (look) attributes['style'] = String(styles.changed(Number(attributes['style'] ?? 0), look));
    attributes['width'] ??= '9.140625';
    const rest = runs.flatMap((run) =>
      run === there
        ? [
            { ...run, max: at - 1 },
            { ...run, min: at + 1 },
          ].filter(({ min, max }) => min <= max)
        : [run],
    );
    runs = [...rest, { min: at, max: at, attributes }].sort((a, b) => a.min - b.min);
  }
  const p = xml.prefix;
  const items = runs.map(({ min, max, attributes }) => `<${p}col${attributesXml({ ...attributes, min, max })}/>`);
  xml.put('cols', [`<${p}cols>${items.join('')}</${p}cols>`]);
}

interface RowChange {
  /** Points; `null`: as high as its contents. */
  readonly height?: number | null;
  readonly hidden?: boolean;
}

function rowChanges({ sheet: base }: Drawn, { sheet: now }: Drawn): Map<number, RowChange> {
  const changes = new Map<number, RowChange>();
  const [before, after] = [base.rowData ?? {}, now.rowData ?? {}];
  const heightOf = ({ h, ia }: { h?: number; ia?: number }): number | undefined => (ia === 0 ? h : undefined);
  for (const row of new Set([...numericKeys(before), ...numericKeys(after)])) {
    const [was, is] = [before[row] ?? {}, after[row] ?? {}];
    const height = heightOf(is);
    const change = {
      ...(height !== heightOf(was) && { height: height === undefined ? null : (height * 72) / 96 }),
      ...((is.hd ?? 0) !== (was.hd ?? 0) && { hidden: is.hd === 1 }),
    };
    if (Object.keys(change).length > 0) changes.set(row, change);
  }
  return changes;
}

function writeRows(xml: SheetXml, part: string, changes: ReadonlyMap<number, RowChange>): void {
  if (changes.size === 0) return;
  const p = xml.prefix;
  const data = element(xml.find('sheetData') ?? `<${p}sheetData/>`, part);
  const rows = new Map<number, string>();
  let last = -1;
  for (const { attributes, xml: row } of data.children) {
    last = attributes['r'] === undefined ? last + 1 : Number(attributes['r']) - 1;
    rows.set(last, row);
  }
  for (const [row, { height, hidden }] of changes) {
    const there = element(rows.get(row) ?? `<${p}row/>`, part);
    const attributes: Record<string, string> = { ...there.attributes, r: String(row + 1) };
    if (height === null) for (const name of ['ht', 'customHeight']) delete attributes[name];
    else if (height !== undefined) Object.assign(attributes, { ht: String(height), customHeight: '1' });
    if (hidden !== undefined) attributes['hidden'] = hidden ? '1' : '0';
    const head = `<${p}row${attributesXml(attributes)}>`;
    rows.set(row, joined({ head, children: there.children, tail: `</${p}row>` }));
  }
  const children = [...rows].sort(([a], [b]) => a - b).map(([, text]) => ({ name: 'row', attributes: {}, xml: text }));
  xml.put('sheetData', [joined({ ...data, children })]);
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
  text: string,
  part: string,
  { base, now, looks }: { readonly base: Drawn; readonly now: Drawn; readonly looks: readonly CellLook[] },
  styles: StyleWriter,
): string | undefined {
  const layout = readLayout(text, part);
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
