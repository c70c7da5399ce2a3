import type { ICellData, IRowData, IWorkbookData, Workbook, Worksheet } from '@univerjs/core';
import { numericKeys } from './cells';
import type { Stamps } from './stamps';

/** Rows of a sheet that are stored together. */
export const BAND = 1_000;

/** Some rows of a sheet, to be stored. */
export interface Band {
  /** The sheet's id. */
  readonly sheet: string;
  /** As JSON, as they are now. */
  text(): string;
}

/** What a band's text holds. */
interface BandRows {
  readonly cells: Record<number, Record<number, ICellData>>;
  readonly rows: Record<number, Partial<IRowData>>;
}

/** Puts bands' texts back into the frame. */
export function joined(frame: IWorkbookData, bands: Iterable<readonly [sheet: string, text: string]>): IWorkbookData {
  for (const [id, text] of bands) {
    const sheet = frame.sheets[id];
    if (!sheet) continue;
    const { cells, rows } = JSON.parse(text) as BandRows;
    Object.assign((sheet.cellData ??= {}), cells);
    Object.assign((sheet.rowData ??= {}), rows);
  }
  return frame;
}

const part = <Row>(all: Readonly<Record<number, Row>>, band: number): Record<number, Row> => {
  const rows: Record<number, Row> = {};
  for (let row = band * BAND; row < (band + 1) * BAND; row++) {
    const there = all[row];
    if (there !== undefined) rows[row] = there;
  }
  return rows;
};

/** Tells the bands of a workbook. */
export function bandsOf(workbook: Workbook, stamps: Stamps): () => readonly Band[] {
  const made = new WeakMap<object, Band>();
  const ofSheets = new WeakMap<object, readonly Band[]>();

  const make = (sheet: Worksheet, band: number): Band => {
    const id = sheet.getSheetId();
    const stamp = stamps.band(id, band);
    const text = (): string => {
      const { cellData, rowData = {} } = sheet.getConfig();
      return JSON.stringify({ cells: part(cellData, band), rows: part(rowData, band) } as BandRows);
    };
    const there = made.get(stamp) ?? { sheet: id, text };
    made.set(stamp, there);
    return there;
  };
  const ofSheet = (sheet: Worksheet): readonly Band[] => {
    const { cellData, rowData = {} } = sheet.getConfig();
    const numbers = new Set(
      [cellData, rowData].flatMap((rows) => numericKeys(rows).map((row) => Math.floor(row / BAND))),
    );
    return [...numbers].map((band) => make(sheet, band));
  };
  return () =>
    workbook.getSheets().flatMap((sheet) => {
      const stamp = stamps.sheet(sheet.getSheetId());
      const bands = ofSheets.get(stamp) ?? ofSheet(sheet);
      ofSheets.set(stamp, bands);
      return bands;
    });
}
