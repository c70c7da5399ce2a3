import type { Finding } from '../../grid/plan';
import type { Rational } from '../../number/rational';
import type { CalendarDate } from '../../parse/date';
import type { Balance, SetAside } from '../balance';
import type { Bucket } from '../buckets';

/** The cell that a value came from. */
export interface Place {
  readonly origin: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What ages: money by where it stands. Credits are never netted against the rest. */
export interface AgedAmounts {
  /** What is owed: notDue + all buckets + unplaced. Credits are not taken off. */
  readonly outstanding: Rational;
  readonly notDue: Rational;
  /** Credit notes, unallocated receipts, advances: zero or negative. */
  readonly credits: Rational;
  /** One for each bucket of the result. */
  readonly buckets: readonly Rational[];
  /** Owed, but the report puts it into no bucket and gives no date to age it by. */
  readonly unplaced: Rational;
  /** P2: what is beyond 60 days; `null` when the report's own buckets do not tell. */
  readonly over60: Rational | null;
}

/** One open item: an invoice, a contract, or a customer's line when the report has no finer ones. */
export interface AgingItem extends AgedAmounts {
  /** Contract, document or customer: what a note of the user's hangs on. Unique within the result. */
  readonly key: string;
  readonly customer: string;
  readonly owner: string;
  readonly department: string;
  readonly contract: string;
  readonly document: string;
  readonly currency: string;
  readonly invoiceDate: CalendarDate | null;
  readonly dueDate: CalendarDate | null;
  /** Days since the date that aging counts from, negative before it; `null` without a date. */
  readonly days: number | null;
  /** The source row, at the column of the money. */
  readonly place: Place;
}

/** Items added up: by customer, owner or department, one for each currency. */
export interface AgingGroup extends AgedAmounts {
  readonly name: string;
  readonly currency: string;
  readonly items: number;
}

/** What the report itself says, beside what the items come to. */
export interface Stated {
  readonly currency: string;
  /** Sums of the report's own columns, in its own buckets. */
  readonly buckets: readonly { readonly bucket: Bucket; readonly name: string; readonly amount: Rational }[];
  readonly outstanding: Rational | null;
  readonly notDue: Rational | null;
  readonly credits: Rational | null;
}

export interface AgingResult {
  readonly asOf: CalendarDate;
  /** `stated`: no dates to age by, the report's own buckets stand. */
  readonly basis: 'due' | 'invoice' | 'stated';
  readonly buckets: readonly Bucket[];
  readonly items: readonly AgingItem[];
  readonly customers: readonly AgingGroup[];
  readonly owners: readonly AgingGroup[];
  readonly departments: readonly AgingGroup[];
  /** One for each currency, in order of first appearance. */
  readonly totals: readonly AgingGroup[];
  readonly stated: readonly Stated[];
  readonly balance: Balance;
  readonly setAside: readonly SetAside[];
  readonly findings: readonly Finding[];
}

export interface AgingOptions {
  readonly asOf?: CalendarDate;
  readonly basis?: 'due' | 'invoice';
  readonly buckets?: readonly Bucket[];
}
