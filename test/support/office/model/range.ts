import { cellName, MAX_COLUMNS, MAX_ROWS } from '../../../../src/engine/grid/address';
import type { Scalar } from '../entry';
import { OfficeError } from '../wire';
import type { Area } from './area';
import { meets } from './area';
import { RangeFormat } from './format';
import { RangeAreas } from './range-areas';
import { ConditionalFormats, DataValidation } from './rules';
import type { Worksheet } from './worksheet';

/** Cells of one read; beyond it Excel gives `null` instead of the values. */
const MAX_CELLS = 5_000_000;

/** Merged areas that Excel tells of at once; with more it fails. */
const MAX_MERGES = 512;

/** `null` for some of them. */
const allOf = (states: readonly boolean[]): boolean | null =>
  states.every(Boolean) ? true : states.some(Boolean) ? null : false;

/** Places in a row as runs: `[0, 1, 4]` → `[0, 2], [4, 1]`. */
function runsOf(places: readonly number[]): [start: number, count: number][] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === place) last[1]++;
    else runs.push([place, 1]);
  }
  return runs;
}

type Input = Scalar | null;

export class Range {
  readonly isReferable = true;

  constructor(
    readonly sheet: Worksheet,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
    if (!inside || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS)
      throw new OfficeError('InvalidArgument', 'outside of the sheet');
  }

  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get rowCount(): number {
    return this.area.rows;
  }
  get columnCount(): number {
    return this.area.columns;
  }
  get address(): string {
    const { row, column, rows, columns } = this.area;
    return `'${this.sheet.name}'!${cellName(this.area)}:${cellName({ row: row + rows - 1, column: column + columns - 1 })}`;
  }

  #read<T>(read: (row: number, column: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > MAX_CELLS) return null;
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => read(row + r, column + c)));
  }

  /** Calls back for each cell that the input does not leave alone. One value stands for all cells. */
  #write<T>(input: T | readonly (readonly T[])[], write: (row: number, column: number, value: T) => void): void {
    const { row, column, rows, columns } = this.area;
    const isGrid = Array.isArray(input);
    if (isGrid) this.validateArraySize(input.length, (input[0] as readonly T[] | undefined)?.length ?? 0);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const value = isGrid ? ((input as readonly (readonly T[])[])[r]![c] as T) : (input as T);
        if (value !== null) write(row + r, column + c, value);
      }
    }
  }

  validateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns)
      throw new OfficeError(
        'InvalidArgument',
        'The number of rows or columns in the input array does not match the size or dimensions of the range.',
      );
  }

  get values(): Scalar[][] | null {
    this.sheet.workbook.calculate();
    return this.#read((row, column) => this.sheet.cells.get(row, column)?.value ?? '');
  }
  set values(input: Input | readonly (readonly Input[])[]) {
    this.sheet.checkFilter(this.area);
    this.#write(input, (row, column) => this.sheet.checkCell(row, column));
    this.#write(input, (row, column, value) => this.sheet.enter(row, column, value));
    this.sheet.tell(this);
  }

  /** Where there is no formula, the value; a text that begins with `=` looks like a formula here. */
  get formulas(): Scalar[][] | null {
    return this.#read((row, column) => {
      const cell = this.sheet.cells.get(row, column);
      return cell?.formula ?? cell?.value ?? '';
    });
  }
  set formulas(input: Input | readonly (readonly Input[])[]) {
    this.values = input;
  }

  get numberFormat(): string[][] | null {
    return this.#read((row, column) => this.sheet.cells.format(row, column));
  }
  set numberFormat(input: string | null | readonly (readonly (string | null)[])[]) {
    this.sheet.checkFormatting();
    this.#write(input, (row, column, value) => this.sheet.cells.setFormat(row, column, value!));
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this);
  }

  /** What the formula in this cell fills beside its own cell, if it does. */
  getSpillingToRangeOrNullObject(): Range | null {
    return this.sheet.workbook.customFunctions.spillOf(this);
  }
  get #rows(): number[] {
    return Array.from({ length: this.area.rows }, (_, place) => this.area.row + place);
  }
  get #columns(): number[] {
    return Array.from({ length: this.area.columns }, (_, place) => this.area.column + place);
  }
  get rowHidden(): boolean | null {
    return allOf(this.#rows.map((row) => this.sheet.isHiddenRow(row)));
  }
  get columnHidden(): boolean | null {
    return allOf(this.#columns.map((column) => this.sheet.hiddenColumns.has(column)));
  }

  /** The visible rectangles; on a protected sheet Excel does not look. */
  getSpecialCellsOrNullObject(type: string): RangeAreas | null {
    if (type !== 'Visible') throw new OfficeError('ApiNotFound', `special cells ${type}`);
    if (this.sheet.protection.protected) throw new OfficeError('AccessDenied', 'The sheet is protected.');
    const rows = runsOf(this.#rows.filter((row) => !this.sheet.isHiddenRow(row)));
    const columns = runsOf(this.#columns.filter((column) => !this.sheet.hiddenColumns.has(column)));
    const visible = rows.flatMap(([row, height]) =>
      columns.map(([column, width]) => new Range(this.sheet, { row, column, rows: height, columns: width })),
    );
    return visible.length > 0 ? new RangeAreas(visible) : null;
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const found = this.sheet.merged.filter((area) => meets(area, this.area));
    if (found.length > MAX_MERGES) throw new OfficeError('GeneralException', 'too many merged areas');
    return found.length > 0 ? new RangeAreas(found.map((area) => new Range(this.sheet, area))) : null;
  }
  /** Keeps what is in the first cell alone. */
  merge(across: boolean): void {
    this.sheet.checkFormatting();
    if (across) throw new OfficeError('ApiNotFound', 'merging row by row');
    if (this.sheet.tables.items.some((table) => meets(table.area, this.area)))
      throw new OfficeError('InvalidOperation', 'A table takes no merged cells.');
    const { row, column } = this.area;
    for (const r of this.#rows)
      for (const c of this.#columns) if (r !== row || c !== column) this.sheet.cells.put(r, c, undefined);
    this.sheet.merged = [...this.sheet.merged.filter((area) => !meets(area, this.area)), this.area];
  }
  getRow(row: number): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + row, rows: 1 });
  }
  getCell(row: number, column: number): Range {
    return new Range(this.sheet, { row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  getBoundingRect({ area }: Range): Range {
    const row = Math.min(this.area.row, area.row);
    const column = Math.min(this.area.column, area.column);
    const rows = Math.max(this.area.row + this.area.rows, area.row + area.rows) - row;
    const columns = Math.max(this.area.column + this.area.columns, area.column + area.columns) - column;
    return new Range(this.sheet, { row, column, rows, columns });
  }
  select(): void {
    this.sheet.activate();
    this.sheet.workbook.selected = this.address;
  }
}
