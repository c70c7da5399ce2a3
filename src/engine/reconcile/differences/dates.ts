import { UNDATED } from '../../ledger/aging/aged';
import { SIDES } from '../../ledger/side';
import { dateOfDay } from '../../parse/date';
import type { LedgerField } from '../ledger-fields';
import { LEDGER_FIELD_NAMES } from '../ledger-fields';
import { dayIn } from '../line';
import type { Difference, Saying } from '../result';
import { placesOf } from '../said';
import type { Book } from './book';
import { fieldsOf, saying } from './book';

const DATES = fieldsOf('date', LEDGER_FIELD_NAMES);

/** The same day said differently by two sides. */
export function dateDifferences(book: Book): Difference[] {
  const { count, sides } = book;
  return DATES.flatMap((field) => {
    const sayers = SIDES.filter((side) => sides[side].dates.has(field));
    if (sayers.length < 2) return [];
    const found: Difference[] = [];
    for (let contract = 0; contract < count; contract++) {
      const own = sayers.filter((side) => sides[side].dates.get(field)![contract] !== UNDATED);
      if (new Set(own.map((side) => sides[side].dates.get(field)![contract])).size < 2) continue;
      found.push({
        kind: 'date',
        contracts: [contract],
        field,
        says: own.map((side) => saying(book, side, contract, field)),
      });
    }
    return found;
  });
}

/** What comes first, and what cannot come before it. */
const ORDER: readonly (readonly [LedgerField, LedgerField])[] = [
  ['signDate', 'shipDate'],
  ['signDate', 'receiptDate'],
  ['signDate', 'paidDate'],
  ['shipDate', 'receiptDate'],
  ['receiptDate', 'acceptanceDate'],
  ['invoiceDate', 'dueDate'],
];
/** Days that have been; a due date or the end of a trial may still come. */
const PAST: readonly LedgerField[] = [
  'signDate',
  'shipDate',
  'receiptDate',
  'acceptanceDate',
  'invoiceDate',
  'paidDate',
];

/** Days in an impossible order, and days that have not come yet but are entered as if they had. */
export function orderDifferences(book: Book): Difference[] {
  const { count, settled, today } = book;
  const found: Difference[] = [];
  const dayOf = (field: LedgerField, contract: number): number => settled.dates.get(field)?.[contract] ?? UNDATED;
  for (let contract = 0; contract < count; contract++) {
    const broken = new Set<LedgerField>();
    for (const [before, after] of ORDER) {
      const first = dayOf(before, contract);
      const early = after === 'paidDate' ? firstPayment(book, contract) : dayOf(after, contract);
      // One wrong day breaks several orders: it is told once.
      if (first === UNDATED || early === UNDATED || early >= first || broken.has(after)) continue;
      broken.add(after);
      const says = [said(book, contract, before, first), said(book, contract, after, early)];
      found.push({ kind: 'date-order', contracts: [contract], field: after, says });
    }
    for (const field of PAST) {
      const day = dayOf(field, contract);
      if (day !== UNDATED && day > today)
        found.push({ kind: 'future', contracts: [contract], field, says: [said(book, contract, field, day)] });
    }
  }
  return found;
}

function firstPayment({ sides, settled }: Book, contract: number): number {
  const side = settled.from.get('paidDate')?.[contract];
  const days = side ? sides[side].lines[contract]!.flatMap((line) => dayIn(line, 'paidDate') ?? []) : [];
  return days.length > 0 ? Math.min(...days) : UNDATED;
}

function said({ sides, settled }: Book, contract: number, field: LedgerField, day: number): Saying {
  const side = settled.from.get(field)![contract]!;
  return { side, field, text: dateOfDay(day) ?? '', places: placesOf(sides[side], contract, field) };
}
