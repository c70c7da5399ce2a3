import { UNDATED } from '../ledger/aging/aged';
import type { Settled } from './settled';

/** What tells when a contract began: the day it was signed, else the first day that anybody has of it. */
const BEGINNINGS = ['shipDate', 'invoiceDate', 'receiptDate', 'paidDate', 'acceptanceDate', 'dueDate'] as const;

/** L4: contracts from before a day, given as days since 1970-01-01. */
export function carriedBy({ dates }: Settled, count: number, cutOff: number | null): Uint8Array {
  const carried = new Uint8Array(count);
  if (cutOff === null) return carried;
  for (let contract = 0; contract < count; contract++) {
    const signed = dates.get('signDate')?.[contract] ?? UNDATED;
    const others = BEGINNINGS.map((field) => dates.get(field)?.[contract] ?? UNDATED).filter((day) => day !== UNDATED);
    const began = signed !== UNDATED ? signed : Math.min(...others);
    if (began < cutOff) carried[contract] = 1;
  }
  return carried;
}
