import { parseArea } from '../entry';
import { OfficeError } from '../wire';
import type { Area } from './area';
import { contains, meets } from './area';
import { Range } from './range';
import type { Worksheet } from './worksheet';

class TableFilter {
  constructor(readonly table: Table) {}
  get isDataFiltered(): boolean {
    const { filtered } = this.table.sheet;
    return filtered !== undefined && contains(this.table.area, filtered.area);
  }
}

/** A table: a header of different texts over at least one row. It never grows by itself. */
export class Table {
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showFilterButton = true;
  showHeaders = true;
  showTotals = false;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Worksheet,
    public area: Area,
  ) {
    this.nameHeaders();
  }

  get autoFilter(): TableFilter {
    return new TableFilter(this);
  }
  getRange(): Range {
    return new Range(this.sheet, this.area);
  }
  getHeaderRowRange(): Range {
    return new Range(this.sheet, { ...this.area, rows: 1 });
  }
  getDataBodyRange(): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 });
  }

  /** The header stays in its row; the new area must overlap the old one and no other table. */
  resize(to: Range | string): void {
    const area = typeof to === 'string' ? parseArea(to) : to.area;
    if (!area || area.row !== this.area.row || area.rows < 2 || !meets(area, this.area))
      throw new OfficeError('InvalidArgument', 'A table keeps its header row and one row at least.');
    if (this.sheet.protection.protected) throw new OfficeError('AccessDenied');
    if (this.sheet.tables.items.some((table) => table !== this && meets(table.area, area)))
      throw new OfficeError('InvalidArgument', 'Tables do not overlap.');
    this.area = area;
    this.nameHeaders();
  }

  /** A header is a text, not empty, and different from the others. */
  nameHeaders(): void {
    const taken = new Set<string>();
    for (let column = this.area.column; column < this.area.column + this.area.columns; column++) {
      const given = this.sheet.cells.get(this.area.row, column)?.value ?? `Column${column - this.area.column + 1}`;
      let name = typeof given === 'boolean' ? String(given).toUpperCase() : String(given);
      for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${given}${copy}`;
      taken.add(name.toLowerCase());
      this.sheet.cells.put(this.area.row, column, { value: name });
    }
  }
}

export class Tables {
  readonly items: Table[] = [];
  constructor(readonly sheet: Worksheet) {}

  add(address: Range | string, hasHeaders: boolean): Table {
    const given = typeof address === 'string' ? parseArea(address) : address.area;
    if (!given || !hasHeaders) throw new OfficeError('InvalidArgument');
    if (this.sheet.protection.protected) throw new OfficeError('AccessDenied');
    const area = { ...given, rows: Math.max(2, given.rows) };
    if (this.items.some((table) => meets(table.area, area)))
      throw new OfficeError('InvalidArgument', 'Tables do not overlap.');
    if (this.sheet.merged.some((merged) => meets(merged, area)))
      throw new OfficeError('InvalidArgument', 'A table takes no merged cells.');
    const number = this.sheet.workbook.nextTable++;
    const table = new Table(`{table-${number}}`, `Table${number}`, this.sheet, area);
    this.items.push(table);
    return table;
  }
  getItem(key: string): Table {
    const found = this.items.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    if (!found) throw new OfficeError('ItemNotFound', key);
    return found;
  }
}
