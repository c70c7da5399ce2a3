import type { Rational } from '../number/rational';
import { compare, isZero, subtract, ZERO } from '../number/rational';
import type { Statuses } from '../ledger/board/statuses';
import type { Records } from '../ledger/records';
import type { Status } from '../ledger/status';
import { columnOf } from '../ledger/table';
import type { Line } from './line';
import { dayIn } from './line';
import type { Said } from './said';

/** The two halves of complete (L2), each with a state for what is not whole. `unknown`: nobody says. */
export type Received = 'yes' | 'part' | 'no' | 'unknown';
export type Paid = 'full' | 'part' | 'none' | 'unknown';

/** What a side says about the halves of a contract, in dates or words. */
export interface SaidHalves {
  readonly received: Received;
  /** A day of receipt says so, not a word of its status. */
  readonly isDated: boolean;
  /** In words alone: money is for `paidOf`. */
  readonly paidWord: Paid;
  /** Words of its status that are understood. */
  readonly words: readonly Status[];
}

export type StatusesOf = (records: Records) => Statuses;

const SILENT: SaidHalves = { received: 'unknown', isDated: false, paidWord: 'unknown', words: [] };

/** @param today days since 1970-01-01: a receipt after it has not come yet */
export function halvesSaid(said: Said, statusesOf: StatusesOf, today: number): readonly SaidHalves[] {
  return said.lines.map((lines) => {
    if (lines.length === 0) return SILENT;
    const each = lines.map(({ records, record }) => statusesOf(records).of[record]!);
    const words = each.length === 1 ? each[0]! : [...new Set(each.flat())];
    const isDated = lines.some((line) => hasCome(line, today));
    return { received: receivedBy(lines, statusesOf, today), isDated, paidWord: paidWord(words), words };
  });
}

/** A contract is received when each of its rows is: a second delivery without a signature leaves it in part. */
function receivedBy(lines: readonly Line[], statusesOf: StatusesOf, today: number): Received {
  const each = lines.map((line) => receivedIn(line, statusesOf, today)).filter((one) => one !== 'unknown');
  if (each.length === 0) return 'unknown';
  return each.every((one) => one === 'yes') ? 'yes' : each.includes('yes') ? 'part' : 'no';
}

const RECEIVED: readonly Status[] = ['received', 'accepted'];
const NOT_YET: readonly Status[] = ['unsigned', 'unshipped', 'shipped'];

function receivedIn(line: Line, statusesOf: StatusesOf, today: number): Received {
  const { records, record } = line;
  if (hasCome(line, today)) return 'yes';
  const words = statusesOf(records).of[record]!;
  if (words.some((word) => RECEIVED.includes(word))) return 'yes';
  if (words.some((word) => NOT_YET.includes(word))) return 'no';
  const hasColumn = (['receiptDate', 'signed'] as const).some((field) => columnOf(records.table, field));
  return hasColumn || dayIn(line, 'acceptanceDate') !== null ? 'no' : 'unknown';
}

const hasCome = (line: Line, today: number): boolean =>
  (['receiptDate', 'acceptanceDate'] as const).some((field) => (dayIn(line, field) ?? Infinity) <= today);

function paidWord(words: readonly Status[]): Paid {
  if (words.includes('part-paid')) return 'part';
  if (words.includes('paid')) return words.includes('unpaid') ? 'part' : 'full';
  return words.includes('unpaid') ? 'none' : 'unknown';
}

/** @param owed what must have come in: the amount less what may stay open */
export function paidOf(owed: Rational | null, paid: Rational | null, outstanding: Rational | null): Paid {
  const received = paid ?? (owed && outstanding ? subtract(owed, outstanding) : null);
  if (owed === null) {
    if (outstanding !== null && isZero(outstanding)) return 'full';
    return paid !== null && !isZero(paid) && outstanding !== null ? 'part' : 'unknown';
  }
  if (received === null) return 'unknown';
  if (compare(received, owed) >= 0) return 'full';
  return compare(received, ZERO) > 0 ? 'part' : 'none';
}
