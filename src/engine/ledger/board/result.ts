import type { Finding } from '../../grid/plan';
import type { Rational } from '../../number/rational';
import type { CalendarDate } from '../../parse/date';
import type { Place } from '../aging/result';
import type { Balance, SetAside } from '../balance';
import type { Status, StatusRules } from '../status';

/** The field that the days without payment count from (P1). Until a person chooses, nothing is judged red. */
export const BOARD_STARTS = ['contract', 'shipment', 'receipt', 'invoice'] as const;
export type BoardStart = (typeof BOARD_STARTS)[number];

/**
 * P1: signed green, shipped yellow, over the limit without payment red; red goes before yellow. Paid rows leave the
 * board into a state of their own, and so do cancelled ones and credits (a negative amount: never netted). `unjudged`
 * is neither signed nor shipped as far as its row says. In the order in which the board shows them.
 */
export const BOARD_STATES = ['overdue', 'shipped', 'signed', 'unjudged', 'credit', 'paid', 'cancelled'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** States of rows that money is still expected for: those on the board. */
export const isOnBoard = (state: BoardState): boolean =>
  state === 'overdue' || state === 'shipped' || state === 'signed' || state === 'unjudged';

/** More than this many days without payment is red: day 46 is the first. */
export const DEFAULT_LIMIT = 45;

/** A payable unit: one row of a list, be it a contract, an instalment or an invoice. */
export interface BoardRow {
  /** What a note of the user's hangs on: the document, else the contract, else the customer. Unique within the result. */
  readonly key: string;
  readonly contract: string;
  readonly document: string;
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
  /** Signed for by the customer; in a list without that, accepted by the customer. */
  readonly receiptDate: CalendarDate | null;
  readonly invoiceDate: CalendarDate | null;
  readonly paidDate: CalendarDate | null;
  readonly state: BoardState;
  /** Whether some, not all, of the amount is paid. */
  readonly partPaid: boolean;
  /** The row's own status, as written. */
  readonly statusText: string;
  /** What its words mean; empty without such a column or for a word that is not settled. */
  readonly statuses: readonly Status[];
  /** Days since the chosen start, negative before it; `null` while none is chosen or the row lacks it. */
  readonly days: number | null;
  readonly place: Place;
}

/** Money by currency, in order of first appearance. Rows whose open amount is not known count as rows only. */
export type Money = ReadonlyMap<string, Rational>;

/** What one choice of the start would come to, over the rows on the board. */
export interface WouldBeRed {
  readonly rows: number;
  readonly open: Money;
  /** Rows without that date: they would never become red. */
  readonly lacking: number;
  readonly lackingOpen: Money;
}

export interface BoardResult {
  readonly asOf: CalendarDate;
  readonly start: BoardStart | null;
  /** Days without payment after which a contract is red. */
  readonly limit: number;
  /** By state, then the longest first; the same whatever the order of the reports' rows. */
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<BoardState, { readonly rows: number; readonly open: Money }>>;
  /** How many unpaid rows would be red under each start, and their open money by currency: shown until one is chosen. */
  readonly wouldBeRed: Readonly<Record<BoardStart, WouldBeRed>>;
  /** The weekly meeting's list: red rows by owner, the longest first; rows without an owner (`''`) at the end. */
  readonly late: readonly { readonly owner: string; readonly rows: readonly BoardRow[] }[];
  /** Words of status columns that nobody has settled, with how often they stand there. */
  readonly unknownWords: ReadonlyMap<string, number>;
  readonly balance: Balance;
  readonly setAside: readonly SetAside[];
  readonly findings: readonly Finding[];
}

export interface BoardOptions {
  readonly asOf?: CalendarDate;
  readonly start?: BoardStart;
  /** Default 45. */
  readonly limit?: number;
  /** What people's words for a status mean; ours without it. A report's own recipe goes before it. */
  readonly statuses?: StatusRules;
}
