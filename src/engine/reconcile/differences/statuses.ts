import type { Side } from '../../ledger/side';
import { SIDES } from '../../ledger/side';
import type { Paid, Received } from '../halves';
import type { Difference } from '../result';
import { UNDATED } from '../../ledger/aging/aged';
import type { Book } from './book';
import { saying } from './book';

/** Words of a side's status that its own figures, or another side's, say otherwise. */
export function statusDifferences(book: Book, received: readonly Received[], paid: readonly Paid[]): Difference[] {
  const { count, halves, settled } = book;
  const found: Difference[] = [];
  for (let contract = 0; contract < count; contract++) {
    for (const side of SIDES) {
      const { words, paidWord } = halves[side][contract]!;
      if (words.length === 0) continue;
      const isPaid = paid[contract]!;
      const isReceived = received[contract]!;
      const saysReceived = words.includes('received') || words.includes('accepted');
      const saysNotYet =
        !saysReceived && words.some((word) => word === 'unshipped' || word === 'shipped' || word === 'unsigned');
      const isSigned = (settled.dates.get('signDate')?.[contract] ?? UNDATED) !== UNDATED;
      if (isPaid !== 'unknown' && paidWord !== 'unknown' && paidWord !== isPaid)
        found.push(contradiction(book, side, contract, 'paidAmount'));
      else if ((saysReceived && isReceived === 'no') || (saysNotYet && isReceived === 'yes'))
        found.push(contradiction(book, side, contract, 'receiptDate'));
      else if (words.includes('unsigned') && isSigned) found.push(contradiction(book, side, contract, 'signDate'));
      else if (words.includes('cancelled') && side !== 'sales' && !halves.sales[contract]!.words.includes('cancelled'))
        found.push(contradiction(book, side, contract, 'contract'));
    }
  }
  return found;
}

function contradiction(
  book: Book,
  side: Side,
  contract: number,
  field: 'paidAmount' | 'receiptDate' | 'signDate' | 'contract',
): Difference {
  const { settled } = book;
  const word = book.sides[side].texts.has('status') ? 'status' : undefined;
  const against = settled.from.get(field)?.[contract];
  return {
    kind: 'status',
    contracts: [contract],
    field: 'status',
    says: [
      ...(word ? [saying(book, side, contract, word)] : []),
      ...(against ? [saying(book, against, contract, field)] : []),
    ],
  };
}
