import type { CalendarDate } from '../../parse/date';
import { dayNumber } from '../../parse/date';
import { OK } from '../../number/column';
import { UNDATED } from '../aging/aged';
import type { Status } from '../status';
import type { BoardDates } from './dates';
import type { Payable } from './payable';
import { signs } from './payable';
import type { BoardStart, BoardState } from './result';
import { BOARD_STARTS } from './result';

/** What says that a row is paid. */
export type SettledBy = 'money' | 'date' | 'word';

/** Where each record of a table stands. */
export interface Judged {
  readonly state: readonly BoardState[];
  readonly settledBy: readonly (SettledBy | null)[];
  readonly partPaid: Uint8Array;
  /** Days since the chosen start, `UNDATED` without one. */
  readonly days: Int32Array;
  /** Whether a record would be red under a start, by start and record. */
  readonly red: Readonly<Record<BoardStart, Uint8Array>>;
  /** 1 where the row's words say something else than its dates and amounts, which count. */
  readonly contradicted: Uint8Array;
}

export interface Choice {
  readonly asOf: CalendarDate;
  readonly start: BoardStart | null;
  readonly limit: number;
}

/**
 * Judges the records of a table (P1). Money goes before dates, and dates before words: a word counts where the row says
 * nothing else. A day after the as-of date has not come yet.
 */
export function judge(
  payable: Payable,
  dates: BoardDates,
  statuses: readonly (readonly Status[])[],
  { asOf, start, limit }: Choice,
): Judged {
  const { length } = statuses;
  const today = dayNumber(asOf);
  const [amountSign, openSign, paidSign] = [payable.amount, payable.open, payable.paid].map(signs) as Signs;
  const [hasAmount, hasOpen] = [payable.amount.state, payable.open.state];
  const { contract, shipment, receipt } = dates.starts;
  const state = new Array<BoardState>(length);
  const settledBy = new Array<SettledBy | null>(length).fill(null);
  const [partPaid, contradicted] = [new Uint8Array(length), new Uint8Array(length)];
  const red = redUnder(dates, today, limit);
  const days = start === null ? new Int32Array(length).fill(UNDATED) : daysSince(dates.starts[start], today);
  const isPast = (day: number): boolean => day !== UNDATED && day <= today;

  /** Money says it where it can; a paid date or a word only where the list has no place for payments. */
  const settled = (row: number, saysPaid: boolean): SettledBy | null => {
    if (hasOpen[row] === OK && openSign[row]! <= 0) return 'money';
    if (hasOpen[row] === OK && !payable.withoutPayments) return null;
    if (payable.withoutPayments && isPast(dates.paid[row]!)) return 'date';
    return saysPaid ? 'word' : null;
  };

  for (let row = 0; row < length; row++) {
    const said = statuses[row]!.length === 0 ? SILENT : meaningOf(statuses[row]!);
    const isSigned = isPast(contract[row]!);
    const isShipped = isPast(shipment[row]!) || isPast(receipt[row]!) || isPast(dates.acceptance[row]!);
    const willShip = !isShipped && shipment[row]! > today;

    if (hasOpen[row] === OK && (hasAmount[row] === OK ? amountSign[row]! < 0 : openSign[row]! < 0)) {
      state[row] = 'credit';
      continue;
    }
    if (said.cancelled) {
      state[row] = 'cancelled';
      continue;
    }
    const by = settled(row, said.paid);
    if (
      (isShipped && said.notShipped) ||
      (isSigned && said.unsigned) ||
      (willShip && said.shipped) ||
      (by === null ? said.paid : by !== 'word' && said.owing)
    )
      contradicted[row] = 1;
    if (by !== null) {
      settledBy[row] = by;
      state[row] = 'paid';
      continue;
    }
    if (paidSign[row]! > 0 || said.partPaid) partPaid[row] = 1;
    if (start !== null && red[start][row]) state[row] = 'overdue';
    else if (isShipped || (said.shipped && !willShip)) state[row] = 'shipped';
    // What will ship is signed, whatever else the row says.
    else state[row] = isSigned || said.signed || willShip ? 'signed' : 'unjudged';
  }
  return { state, settledBy, partPaid, days, red, contradicted };
}

type Signs = [Int8Array, Int8Array, Int8Array];

const daysSince = (starts: Int32Array, today: number): Int32Array =>
  starts.map((day) => (day === UNDATED ? UNDATED : today - day));

function redUnder({ starts }: BoardDates, today: number, limit: number): Judged['red'] {
  const of = BOARD_STARTS.map((start) => {
    const red = new Uint8Array(starts[start].length);
    starts[start].forEach((day, row) => day !== UNDATED && today - day > limit && (red[row] = 1));
    return [start, red] as const;
  });
  return Object.fromEntries(of) as Record<BoardStart, Uint8Array>;
}

/** What the words of a row come to. */
interface Said {
  readonly unsigned: boolean;
  readonly signed: boolean;
  readonly notShipped: boolean;
  readonly shipped: boolean;
  readonly paid: boolean;
  readonly partPaid: boolean;
  /** Something is still to be paid. */
  readonly owing: boolean;
  readonly cancelled: boolean;
}

function meaningOf(words: readonly Status[]): Said {
  const says = (...any: readonly Status[]): boolean => words.some((word) => any.includes(word));
  return {
    unsigned: says('unsigned'),
    signed: says('signed', 'unshipped'),
    notShipped: says('unsigned', 'unshipped'),
    shipped: says('shipped', 'received', 'accepted'),
    paid: says('paid'),
    partPaid: says('part-paid'),
    owing: says('unpaid', 'part-paid'),
    cancelled: says('cancelled'),
  };
}

const SILENT = meaningOf([]);
