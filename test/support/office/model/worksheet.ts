import type { Content } from '../../../../src/engine/grid/value';
import { isFormula } from '../../../../src/engine/grid/value';
import type { Scalar } from '../entry';
import { parseArea } from '../entry';
import { OfficeError } from '../wire';
import type { Area } from './area';
import { cellAt, contains, meets } from './area';
import { Cells } from './cells';
import { Charts } from './chart';
import { PageLayout } from './page-layout';
import { Range } from './range';
import type { ConditionalFormat } from './rules';
import { Styles } from './styles';
import { Tables } from './table';
import type { Workbook } from './workbook';

class SheetProtection {
  protected = false;
  password: string | undefined = undefined;
  protect(_options?: unknown, password?: string): void {
    if (this.protected) throw new OfficeError('AccessDenied', 'The sheet is protected already.');
    this.protected = true;
    this.password = password;
  }
  unprotect(password?: string): void {
    if (this.password !== undefined && password !== this.password)
      throw new OfficeError('AccessDenied', 'The password is wrong.');
    this.protected = false;
    this.password = undefined;
  }
}

class SheetFilter {
  constructor(readonly sheet: Worksheet) {}
  get isDataFiltered(): boolean {
    const { filtered, tables } = this.sheet;
    return filtered !== undefined && !tables.items.some(({ area }) => contains(area, filtered.area));
  }
}

class FreezePanes {
  frozen: Area | undefined = undefined;
  freezeAt({ area }: Range): void {
    this.frozen = area;
  }
  freezeColumns(columns: number): void {
    this.frozen = { row: 0, column: 0, rows: 0, columns };
  }
  unfreeze(): void {
    this.frozen = undefined;
  }
  freezeRows(rows: number): void {
    this.frozen = { row: 0, column: 0, rows, columns: 0 };
  }
}

export class Worksheet {
  visibility = 'Visible';
  readonly protection = new SheetProtection();
  readonly freezePanes = new FreezePanes();
  readonly cells = new Cells();
  readonly styles = new Styles();
  readonly tables = new Tables(this);
  readonly charts = new Charts(this);
  readonly pageLayout = new PageLayout(() => this.workbook.hasPrinter);
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merged: readonly Area[] = [];
  readonly validations: { readonly area: Area; readonly name: string; readonly value: unknown }[] = [];
  conditionals: ConditionalFormat[] = [];
  /** An area whose filter hides some of its rows. */
  filtered: { readonly area: Area; readonly hidden: ReadonlySet<number> } | undefined = undefined;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  get position(): number {
    return this.workbook.worksheets.items.indexOf(this);
  }
  get autoFilter(): SheetFilter {
    return new SheetFilter(this);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  getRange(address: string): Range {
    const area = parseArea(address);
    if (!area) throw new OfficeError('InvalidArgument', address);
    return new Range(this, area);
  }
  getCell(row: number, column: number): Range {
    return new Range(this, cellAt(row, column));
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    if (!valuesOnly) throw new OfficeError('ApiNotFound', 'used ranges are those of values here');
    const area = this.cells.used();
    return area ? new Range(this, area) : null;
  }
  activate(): void {
    this.workbook.active = this;
  }
  delete(): void {
    this.workbook.worksheets.remove(this);
  }

  /** A row that was hidden, or that a filter hides. */
  isHiddenRow(row: number): boolean {
    return this.hiddenRows.has(row) || this.filtered?.hidden.has(row) === true;
  }
  /** A cell that is merged into another one before it: what is written there is lost. */
  isCovered(row: number, column: number): boolean {
    const at = cellAt(row, column);
    return this.merged.some((area) => contains(area, at) && (area.row !== row || area.column !== column));
  }

  covers(outer: Area, inner: Area): boolean {
    return contains(outer, inner);
  }
  validationOf(area: Area, name: string): unknown {
    return this.validations.findLast((given) => given.name === name && contains(given.area, area))?.value;
  }

  checkFormatting(): void {
    if (this.protection.protected) throw new OfficeError('AccessDenied', 'The sheet is protected.');
  }
  checkCell(row: number, column: number): void {
    if (this.protection.protected && this.styles.get(cellAt(row, column), 'protection/locked') !== false)
      throw new OfficeError('AccessDenied', 'The cell is protected.');
  }
  checkFilter(area: Area): void {
    const { filtered } = this;
    if (!filtered || !meets(filtered.area, area)) return;
    for (let row = area.row; row < area.row + area.rows; row++)
      if (filtered.hidden.has(row)) throw new OfficeError('FilteredRangeConflict', 'Rows are filtered out.');
  }

  enter(row: number, column: number, input: Scalar | null): void {
    if (this.isCovered(row, column)) return;
    this.cells.enter(row, column, input);
    this.workbook.dirty = true;
    for (const table of this.tables.items)
      if (contains({ ...table.area, rows: 1 }, cellAt(row, column))) table.nameHeaders();
  }
  tell(range: Range): void {
    this.workbook.events.changed(this, range.address);
  }

  /** Puts contents there as if the workbook had been opened with them. */
  hold(row: number, column: number, content: Content): void {
    if (isFormula(content))
      this.cells.put(row, column, { value: content.result ?? '', formula: `=${content.formula}` });
    else this.cells.put(row, column, content === null || content === '' ? undefined : { value: content });
  }
}
