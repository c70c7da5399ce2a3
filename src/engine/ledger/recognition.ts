import type { Area } from '../grid/area';
import type { Finding } from '../grid/plan';
import type { Rational } from '../number/rational';
import type { CalendarDate } from '../parse/date';
import type { DateOrder, DecimalSign, Problem } from '../parse/reading';
import type { Field } from './fields';
import type { Bucket } from './buckets';

/**
 * What a row of a source is. Every row of the sheet has exactly one role, so that the balance of rows can be drawn:
 * rows in = data + merged + totals + titles + set aside.
 */
export type RowRole =
  | 'blank'
  /** Title, company, period, unit, as-of date … above the header; what it says is in `Facts`. */
  | 'title'
  | 'header'
  /** The header printed again further down. */
  | 'repeated-header'
  /** Names the group of the rows below it (or above), has no money of its own. */
  | 'group'
  | 'data'
  /** Adds up other rows of the table, proved by arithmetic. */
  | 'subtotal'
  | 'total'
  /** Worked out of the totals: `Percentage of total`, 比率. */
  | 'derived'
  /** A remark under or between the rows, a signature line. */
  | 'note'
  /** Neither understood nor in the way: goes to Set aside with a finding. */
  | 'unclear';

/** What the rows above the table (and the sheet's name) say about all of it. Each with the cell that says so. */
export interface Facts {
  readonly title?: Fact<string>;
  readonly company?: Fact<string>;
  readonly asOf?: Fact<CalendarDate>;
  readonly period?: Fact<{ readonly from: CalendarDate; readonly to: CalendarDate }>;
  /** ISO 4217. */
  readonly currency?: Fact<string>;
  /** What one unit of a printed amount is worth: 10000 for 万元. */
  readonly unit?: Fact<Rational>;
  /** Aging counts from the due date or from the invoice date, if the report says so. */
  readonly basis?: Fact<'due' | 'invoice'>;
}

export interface Fact<Value> {
  readonly value: Value;
  readonly row: number;
  readonly column: number;
}

export interface RecognisedColumn {
  /** Column of the sheet, from 0. */
  readonly column: number;
  /** The header as people read it, several rows joined: `合同 / 金额`. Unique within the table. */
  readonly name: string;
  /** What it holds, `undefined` for a column that nobody asked for: it is carried along untouched. */
  readonly field?: Field;
  /** For `field: 'bucket'`. */
  readonly bucket?: Bucket;
  /** The month that the column's name says: amounts of that month. */
  readonly period?: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly type: 'amount' | 'date' | 'percent' | 'number' | 'text' | 'empty';
  /** How `field` was decided: by the recipe, an alias, the values; and how sure that is, 0 to 1. */
  readonly decidedBy: 'recipe' | 'alias' | 'pattern' | 'values' | 'none';
  readonly confidence: number;
  /** From the column's own header or a unit row; otherwise the sheet's. */
  readonly unit?: Rational;
  readonly currency?: string;
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
}

/** A table found on a sheet. */
export interface RecognisedTable {
  readonly headerRows: readonly number[];
  readonly columns: readonly RecognisedColumn[];
  /** First and last row that belong to it, title rows included. */
  readonly top: number;
  readonly bottom: number;
  /** Rows with the role `data`, in their order. */
  readonly data: readonly number[];
  /** The group that a data row stands under (customer sections, accounts), outermost first. */
  readonly groups: ReadonlyMap<number, readonly string[]>;
  /**
   * Cells that show what stands above them, by column: the row of data, and the row whose cell it shows. Names in merged
   * cells, and names that are printed once for several rows; never amounts.
   */
  readonly filled?: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Printed totals and subtotals: which rows each adds up. */
  readonly totals: readonly PrintedTotal[];
  readonly facts: Facts;
  /** Why the table does not count: all its rows are set aside for this reason. `data` is empty then. */
  readonly aside?: Problem;
}

export interface PrintedTotal {
  readonly row: number;
  readonly role: 'subtotal' | 'total';
  /** The data rows that it claims to add up. */
  readonly of: readonly number[];
  /** Amount columns where the printed number and the sum of the rows differ. Empty: proved. */
  readonly differs: readonly { readonly column: number; readonly printed: Rational; readonly computed: Rational }[];
}

/** A sheet understood. `tables` is empty when there is no header: then the user is asked (finding `no-header`). */
export interface Recognition {
  /** A role for each row of the grid; where tables stand beside each other, that in the leftmost that fills the row. */
  readonly roles: readonly RowRole[];
  readonly tables: readonly RecognisedTable[];
  readonly findings: readonly Finding[];
  /** Where tables stand beside each other: the sheet without the others, then each other one. Otherwise absent. */
  readonly parts?: readonly Part[];
}

/** A part of a sheet whose rows were read by themselves. */
export interface Part {
  /** Its cells; absent for what the other parts leave of the sheet. */
  readonly area?: Area;
  /** A role for each row of the grid, `blank` outside the part. */
  readonly roles: readonly RowRole[];
}
