import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Grid } from '../../engine/grid/grid';
import { contentAt } from '../../engine/grid/grid';
import { cellOf, numericKeys } from '../../hosts/grid/cells';
import type { Further } from '../../hosts/grid/further';
import { columnPixels, freezeOf, READY_ROWS } from '../../hosts/grid/look';
import { rowHeights, wrappedIn } from '../../hosts/grid/row-heights';
import { roomFor } from '../../hosts/grid/sheet-data';
import { LISTS_SHEET } from '../../hosts/xlsx/lists';
import { readText } from '../../hosts/xlsx/package';
import type { FileBook, FileSheet } from '../../hosts/xlsx/read-book';
import { readBook } from '../../hosts/xlsx/read-book';
import { openSheet } from '../../hosts/xlsx/sheet-xml';
import type { Parts } from '../../hosts/xlsx/zip';
import { LIMITS, unzip } from '../../hosts/xlsx/zip';
import { styleOf } from './cell-look';
import type { Layout } from './read-layout';
import { readLayout } from './read-layout';
import { readNotes } from './read-notes';
import { rangeOf } from './read-rules';
import { conditionsOf } from './read-conditions';
import { validationsOf } from './read-validations';
import type { BookStyles } from './read-styles';
import { readStyles } from './read-styles';

type Cells = IObjectMatrixPrimitiveType<ICellData>;
/** A workbook as the spreadsheet opens it. */
export type FileSnapshot = Partial<IWorkbookData> & {
  sheets: Record<string, Partial<IWorksheetData>>;
  sheetOrder: string[];
};

/** Pixels of a column of which the file says nothing. */
const DEFAULT_WIDTH = 72;

/** Points to pixels. */
const pixels = (points: number): number => Math.round((points * 96) / 72);

const styleId = (number: number): string => `file-${number}`;

/** A file's widths count the margins of Excel's columns in; see `columnPixels`. */
const MARGIN = 5 / 7;
const width = (characters: number): number => columnPixels(Math.max(0, characters - MARGIN));

/** The largest of as many numbers as a sheet has rows, 0 of none: as arguments of a call they would be too many. */
function largest(numbers: Iterable<number>): number {
  let found = 0;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

/**
 * Cells with contents and styles. In a file a cell's style takes the place of its column's, in Univer both are
 * combined; so columns and rows get no styles here, their cells do.
 */
function cellsFrom(
  { grid, refusal }: FileSheet,
  { styles, columns, rows }: Layout,
  known: BookStyles,
): { readonly cells: Cells; readonly further: Further } {
  const cells: Cells = {};
  const cell = (row: number, column: number): ICellData => ((cells[row] ??= {})[column] ??= {});
  const drawn = (style: number | undefined): style is number =>
    style !== undefined && Object.keys(known.cells[style] ?? {}).length > 0;
  grid.rows.forEach((line, row) =>
    line.forEach((_, column) => {
      const content = contentAt(grid, row, column);
      // What an array formula spilled is worked out again from its first cell.
      const spilled = refusal?.(row, column) === 'array' && typeof content !== 'object';
      if (content !== null && !spilled) Object.assign(cell(row, column), cellOf(content));
    }),
  );
  const ready = Math.max(grid.rows.length, largest(styles.keys())) + READY_ROWS;
  const below: Record<number, string> = {};
  for (const [column, { style }] of columns) {
    if (!drawn(style)) continue;
    below[column] = styleId(style);
    for (let row = 0; row < ready; row++) cell(row, column).s = below[column];
  }
  let right = largest(columns.keys());
  for (const line of styles.values()) right = Math.max(right, largest(line.keys()));
  for (const [row, { style }] of rows)
    for (let column = 0; drawn(style) && column <= right; column++) cell(row, column).s = styleId(style);
  for (const [row, line] of styles)
    for (const [column, style] of line) {
      if (drawn(style)) cell(row, column).s = styleId(style);
      else delete cells[row]?.[column]?.s;
    }
  return { cells, further: { from: ready, styles: below } };
}

function sheetFrom(id: string, sheet: FileSheet, layout: Layout, known: BookStyles): Partial<IWorksheetData> {
  const { columns, rows, merges, frozen, gridlines, standard } = layout;
  const { cells: cellData, further } = cellsFrom(sheet, layout, known);
  const used = (keys: readonly number[]): number => largest(keys.map((key) => key + 1));
  const right = largest([used([...columns.keys()]), ...Object.values(cellData).map((line) => used(numericKeys(line)))]);
  const columnWidth = (column: number): number => {
    const size = columns.get(column)?.size ?? standard.width;
    return size === undefined ? DEFAULT_WIDTH : width(size);
  };
  const fontSize = ({ s }: ICellData): number | undefined => {
    const look = known.cells[Number(String(s).slice(styleId(0).length - 1))];
    return look?.wrap ? (look.size ?? known.size) : undefined;
  };
  const heights = rowHeights(wrappedIn(cellData, columnWidth, fontSize));
  for (const [row, { size, found, hidden }] of rows)
    heights[row] = {
      ...heights[row],
      ...(found !== undefined && { ah: pixels(found), ia: 1 }),
      ...(size !== undefined && { h: pixels(size), ia: 0 }),
      ...(hidden && { hd: 1 }),
    };
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? 1 : 0,
    cellData,
    columnData: Object.fromEntries(
      [...columns].map(([column, { size, hidden }]) => [
        column,
        { ...(size !== undefined && { w: width(size) }), ...(hidden && { hd: 1 }) },
      ]),
    ),
    rowData: heights,
    custom: { further, ...(sheet.refusal?.(0, 0) === 'protected' && { locked: true }) },
    mergeData: merges.map(rangeOf),
    freeze: freezeOf({ headerRow: frozen.rows - 1, frozenColumns: frozen.columns }),
    showGridlines: gridlines ? 1 : 0,
    defaultStyle: { fs: known.size },
    defaultColumnWidth: standard.width === undefined ? DEFAULT_WIDTH : width(standard.width),
    ...(standard.height !== undefined && { defaultRowHeight: pixels(standard.height) }),
    ...roomFor(used(numericKeys(cellData)), right),
  };
}

/** Names under which Univer's plugins keep what is theirs. */
const VALIDATIONS = 'SHEET_DATA_VALIDATION_PLUGIN';
const CONDITIONS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
const NOTES = 'SHEET_NOTE_PLUGIN';

/** What a workbook's sheets are known by while it is open, in the order of the file: names may change, these do not. */
export const fileSheetId = (place: number): string => `file-${place + 1}`;

/**
 * A workbook file as the spreadsheet shows it.
 * @throws {HostError} the codes of `openXlsx`
 */
export const openFile = (bytes: Uint8Array): FileSnapshot => openParts(unzip(bytes, LIMITS));

/** The same of a package that was taken apart. @param book what is read of it already */
export function openParts(parts: Parts, book: FileBook = readBook(parts, LIMITS), layoutOf = readLayout): FileSnapshot {
  const { main, sheets: all, dates1904 } = book;
  const known = readStyles(parts, main);
  const sheets = all.filter(({ name }) => name !== LISTS_SHEET);
  const lists = new Map<string, Grid>(
    all.filter(({ name }) => name === LISTS_SHEET).map(({ name, grid }) => [name, grid]),
  );
  const made = sheets.map((sheet, place) => {
    const { part } = sheet.origin!;
    const text = readText(parts, part);
    const xml = openSheet(text, part);
    return {
      id: fileSheetId(place),
      data: sheetFrom(fileSheetId(place), sheet, layoutOf(text, part), known),
      validations: validationsOf(xml, part, lists),
      conditions: conditionsOf(xml, part, known.conditional),
      notes: readNotes(parts, part),
    };
  });
  const resource = (name: string, of: (sheet: (typeof made)[number]) => object) => ({
    name,
    data: JSON.stringify(
      Object.fromEntries(
        made.filter((sheet) => Object.keys(of(sheet)).length > 0).map((sheet) => [sheet.id, of(sheet)]),
      ),
    ),
  });
  const styles: Record<string, IStyleData> = Object.fromEntries(
    known.cells.map((look, number) => [styleId(number), styleOf(look)]),
  );
  return {
    styles,
    sheetOrder: made.map(({ id }) => id),
    sheets: Object.fromEntries(made.map(({ id, data }) => [id, data])),
    resources: [
      resource(VALIDATIONS, ({ validations }) => validations),
      resource(CONDITIONS, ({ conditions }) => conditions),
      resource(NOTES, ({ notes }) => notes),
    ],
    ...(dates1904 && { custom: { dates1904 } }),
  };
}
