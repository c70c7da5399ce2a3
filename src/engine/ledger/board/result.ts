import type { Finding } from '../../grid/plan';
import type { Rational } from '../../number/rational';
import type { CalendarDate } from '../../parse/date';
import type { Place } from '../aging/result';
import type { Balance, SetAside } from '../balance';

/** The field that the days without payment count from (P1). Until a person chooses, nothing is judged red. */
export type BoardStart = 'contract' | 'shipment' | 'receipt' | 'invoice';

/** P1: signed green, shipped yellow, over the limit without payment red; red goes before yellow. */
export type BoardState = 'signed' | 'shipped' | 'overdue' | 'paid' | 'unjudged';

export interface BoardRow {
  readonly key: string;
  readonly contract: string;
  readonly contractName: string;
  readonly customer: string;
  readonly owner: string;
  readonly department: string;
  readonly currency: string;
  readonly amount: Rational | null;
  readonly paid: Rational | null;
  /** What is still open; `null` when the rows do not say. */
  readonly open: Rational | null;
  readonly signDate: CalendarDate | null;
  readonly shipDate: CalendarDate | null;
  readonly receiptDate: CalendarDate | null;
  readonly invoiceDate: CalendarDate | null;
  readonly state: BoardState;
  /** Whether some, not all, of the amount is paid. */
  readonly partPaid: boolean;
  /** Days since the chosen start; `null` while none is chosen or the row lacks it. */
  readonly days: number | null;
  readonly place: Place;
}

export interface BoardResult {
  readonly asOf: CalendarDate;
  readonly start: BoardStart | null;
  /** Days without payment after which a contract is red. */
  readonly limit: number;
  readonly rows: readonly BoardRow[];
  /** How many unpaid rows would be red under each start, and their open money by currency: shown until one is chosen. */
  readonly wouldBeRed: Readonly<
    Record<
      BoardStart,
      { readonly rows: number; readonly lacking: number; readonly open: ReadonlyMap<string, Rational> }
    >
  >;
  /** The weekly meeting's list: red rows by owner, the longest first. */
  readonly late: readonly { readonly owner: string; readonly rows: readonly BoardRow[] }[];
  readonly balance: Balance;
  readonly setAside: readonly SetAside[];
  readonly findings: readonly Finding[];
}

export interface BoardOptions {
  readonly asOf?: CalendarDate;
  readonly start?: BoardStart;
  /** Default 45. */
  readonly limit?: number;
}
