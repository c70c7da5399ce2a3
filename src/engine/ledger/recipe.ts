import type { DateOrder, DecimalSign } from '../parse/reading';
import type { Field } from './fields';
import type { Side } from './side';

/**
 * The decisions of a person about how a report is read, so that next month's is read the same way. Keyed by names,
 * never by positions: a column that moved is found again. Exported and stored as JSON.
 */
export interface Recipe {
  readonly version: 1;
  /** The sheet's name, when the workbook has several. */
  readonly sheet?: string;
  /** The header's first row, counted from 1, when a person pointed to it; 0: there is no header. */
  readonly headerRow?: number;
  /** Whose ledger it is, when neither its name nor its columns say so. */
  readonly side?: Side;
  /** By header name. */
  readonly columns: Readonly<Record<string, ColumnRecipe>>;
  /** Texts of first cells of rows that are not data. */
  readonly excluded?: readonly string[];
  /** The sheet's tables are all money of their own: none says again what another one does, whatever its figures come to. */
  readonly apart?: true;
  /** ISO 4217, for the whole report. */
  readonly currency?: string;
  /** What one unit of a printed amount is worth, as a decimal: `10000` for 万元. */
  readonly unit?: string;
  readonly basis?: 'due' | 'invoice';
  /** The buckets that it is aged into: `0-30,31-60,61-90,90+`. */
  readonly buckets?: string;
  /** What people's words for a status mean: by the word as written. */
  readonly statuses?: Readonly<Record<string, string>>;
  /** What the report itself said when this was decided: it decides nothing, but a change of it is told. */
  readonly said?: Said;
}

export interface Said {
  /** As a decimal. */
  readonly unit?: string;
  readonly currency?: string;
  readonly basis?: 'due' | 'invoice';
  /** The names of all its columns, months left out, in their order: the next issue of the report is known by them. */
  readonly columns?: readonly string[];
}

export interface ColumnRecipe {
  /** `null`: carried along, not read. */
  readonly field: Field | null;
  readonly decimal?: DecimalSign;
  readonly dateOrder?: DateOrder;
  readonly unit?: string;
  readonly currency?: string;
}

/** Of somebody who decided nothing: the report is read afresh. */
export const UNDECIDED: Recipe = { version: 1, columns: {} };
