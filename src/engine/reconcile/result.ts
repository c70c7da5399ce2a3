import type { Finding } from '../grid/plan';
import type { Balance, SetAside } from '../ledger/balance';
import type { Place } from '../ledger/aging/result';
import type { Side } from '../ledger/side';
import type { StatusRules } from '../ledger/status';
import type { NameLink } from '../match/types';
import type { Rational } from '../number/rational';
import type { CalendarDate } from '../parse/date';
import type { Expression } from '../formula/expression';
import type { Cause } from './amount-cause';
import type { Decision } from './decisions';
import type { Paid, Received } from './halves';
import type { Evidence } from './join';
import type { LedgerField } from './ledger-fields';
import type { Settled, Sides } from './settled';

/** What a person may look at, in the order of the Differences sheet (L5: listed, without blame). */
export const DIFFERENCES = [
  /** A side has no row of the contract. */
  'missing',
  /** All its rows of the contract were set aside. */
  'refused',
  'amount',
  'currency',
  /** The printed balance is not what the other figures of the side come to. */
  'balance',
  'overpaid',
  'over-invoiced',
  'date',
  /** Paid before signed, signed for before shipped, later than the day of the report. */
  'date-order',
  'future',
  'status',
  'duplicate',
  'customer',
  'number',
  /** A payment for several contracts that nobody can part. */
  'shared-payment',
  /** A payment without a contract. */
  'unplaced',
] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** What one side says, with the cells that say it. */
export interface Saying {
  readonly side: Side;
  /** A decimal, a date, or words. */
  readonly text: string;
  readonly field: LedgerField;
  readonly places: readonly Place[];
}

export interface Difference {
  readonly kind: DifferenceKind;
  /** Places of contracts in the result, sorted; none for a payment that fits none. */
  readonly contracts: readonly number[];
  readonly field?: LedgerField;
  readonly says: readonly Saying[];
  /** Of `missing` and `refused`. */
  readonly sides?: readonly Side[];
  /** Of `amount`, `over-invoiced` and `balance`. */
  readonly cause?: Cause;
  readonly detail?: string;
  /** Of `number`: they were taken for one contract. */
  readonly isJoined?: boolean;
  /** Of `unplaced`: contracts that come to the payment's amount, each proposal by itself. */
  readonly candidates?: readonly (readonly number[])[];
  /** Of `shared-payment` and `unplaced`: what a decision about it hangs on. */
  readonly key?: string;
}

/**
 * Where a contract stands (L2). `unsettled`: the sides contradict each other in what decides it. `unknown`: something that
 * decides it is said by nobody. `carried`: from before the cut-off date, judged by nobody (L4).
 */
export const LEDGER_STATES = [
  'complete',
  'paid',
  'received',
  'part-paid',
  'open',
  'unsettled',
  'unknown',
  'carried',
  'cancelled',
] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** Where the money of a field went, over all rows of a side that were read. `read` is the sum of the others, always. */
export interface LedgerMoney {
  readonly side: Side;
  readonly field: LedgerField;
  readonly currency: string;
  readonly read: Rational;
  /** In the rows of the ledger. */
  readonly counted: Rational;
  /** Said again by another row of the same contract, such as the amount of a contract beside each of its instalments. */
  readonly repeated: Rational;
  /** In rows that contradict each other, or in payments that nobody can part. */
  readonly unsettled: Rational;
  /** In rows without a contract. */
  readonly unplaced: Rational;
}

export interface ReconcileOptions {
  /** The day to which everything is looked at. */
  readonly asOf: CalendarDate;
  /** L4: contracts from before this day are carried and not judged. */
  readonly cutOff?: CalendarDate;
  /** What a payment in full may lack, in the contract's currency. */
  readonly tolerance?: Rational;
  /** Whether the retention must be paid too before a contract is paid in full; until then it may stay open. */
  readonly retentionCounts?: boolean;
  /** When a contract is complete (L2); `COMPLETE` without it. */
  readonly complete?: Expression;
  readonly decisions?: readonly Decision[];
  readonly statuses?: StatusRules;
}

/** The unified ledger. Contracts are places from 0, in the order of their numbers. */
export interface Reconciled {
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate | null;
  readonly count: number;
  /** Sides of which there is a ledger. */
  readonly sidesGiven: readonly Side[];
  readonly sides: Sides;
  readonly settled: Settled;
  /** What a note of the user's hangs on: unique. */
  readonly keys: readonly string[];
  readonly states: readonly LedgerState[];
  readonly received: readonly Received[];
  readonly paid: readonly Paid[];
  readonly differences: readonly Difference[];
  /** How many differences a contract has. */
  readonly differencesOf: Int32Array;
  /** How rows came to each contract, where it was not by its number alone. */
  readonly evidence: readonly (readonly Evidence[])[];
  /** Customers that may be one under two names. */
  readonly customers: {
    readonly names: readonly string[];
    readonly groups: readonly (readonly number[])[];
    readonly review: readonly NameLink[];
    /** Place of a name's group; -1 for a name that nobody wrote. */
    readonly groupOf: (name: string) => number;
  };
  readonly money: readonly LedgerMoney[];
  readonly balance: Balance;
  readonly setAside: readonly SetAside[];
  readonly findings: readonly Finding[];
}
