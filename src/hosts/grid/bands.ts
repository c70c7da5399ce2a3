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

/** A band as it was at some time. */
export interface BandText {
  readonly sheet: string;
  readonly text: string;
}

/** A workbook as it is stored and sent: all but rows of cells, and these a band at a time. */
export interface BookTexts {
  readonly frame: IWorkbookData;
  readonly bands: readonly BandText[];
}

/** What a band's text holds. */
interface BandRows {
  readonly cells: Record<number, Record<number, ICellData>>;
  readonly rows: Record<number, Partial<IRowData>>;
}

/** Puts the bands back into the frame. */
export function joined({ frame, bands }: BookTexts): IWorkbookData {
  for (const { sheet: id, text } of bands) {
    const sheet = frame.sheets[id];
    if (!sheet) continue;
    const { cells, rows } = rowsOf(text);
    Object.assign((sheet.cellData ??= {}), cells);
    Object.assign((sheet.rowData ??= {}), rows);
  }
  return frame;
}

export const rowsOf = (text: string): BandRows => JSON.parse(text) as BandRows;

/** Cells of a band that is made to be sent: some milliseconds for whoever takes it apart. */
const AT_ONCE = 8_000;

/** The reverse, wherever the workbook comes from. Takes the rows out of it. */
export function apart(workbook: Partial<IWorkbookData> & Pick<IWorkbookData, 'sheets'>): BookTexts {
  const bands: BandText[] = [];
  for (const [id, sheet] of Object.entries(workbook.sheets)) {
    const { cellData = {}, rowData = {} } = sheet;
    let [band, size]: [BandRows, number] = [{ cells: {}, rows: {} }, 0];
    const add = (): void => {
      if (size > 0) bands.push({ sheet: id, text: JSON.stringify(band) });
      [band, size] = [{ cells: {}, rows: {} }, 0];
    };
    for (const row of new Set([cellData, rowData].flatMap(numericKeys))) {
      const cells = cellData[row];
      if (cells) band.cells[row] = cells as Record<number, ICellData>;
      if (rowData[row]) band.rows[row] = rowData[row];
      size += 1 + (cells ? Object.keys(cells).length : 0);
      if (size >= AT_ONCE) add();
    }
    add();
    Object.assign(sheet, { cellData: {}, rowData: {} });
  }
  return { frame: workbook as IWorkbookData, bands };
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
