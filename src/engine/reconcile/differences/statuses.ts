import { UNDATED } from '../../ledger/aging/aged';
import type { Side } from '../../ledger/side';
import { SIDES } from '../../ledger/side';
import type { Status } from '../../ledger/status';
import type { Rational } from '../../number/rational';
import { compare } from '../../number/rational';
import type { Paid, Received } from '../halves';
import type { LedgerField } from '../ledger-fields';
import { LEDGER_FIELDS } from '../ledger-fields';
import type { Difference } from '../result';
import type { Book } from './book';
import { saying } from './book';

/**
 * Words of a side's status that its own figures, or another side's, say otherwise. A word that says less than what has
 * come is only late: it is told of nobody but the side whose word it is.
 */
export function statusDifferences(book: Book, received: readonly Received[], paid: readonly Paid[]): Difference[] {
  const found: Difference[] = [];
  for (let contract = 0; contract < book.count; contract++)
    for (const side of SIDES) {
      const { words } = book.halves[side][contract]!;
      const against =
        words.length > 0 ? contradicted(book, side, contract, received[contract]!, paid[contract]!) : undefined;
      if (against) found.push(contradiction(book, side, contract, against));
    }
  return found;
}

type Against = 'paidAmount' | 'receiptDate' | 'signDate' | 'contract';

function contradicted(
  { halves, settled }: Book,
  side: Side,
  contract: number,
  received: Received,
  paid: Paid,
): Against | undefined {
  const { words, paidWord } = halves[side][contract]!;
  const says = (...any: readonly Status[]): boolean => any.some((word) => words.includes(word));
  const isOwn = (field: LedgerField): boolean =>
    side === LEDGER_FIELDS[field].from || side === settled.from.get(field)?.[contract];
  const value = (field: LedgerField): Rational | null => settled.amounts.get(field)?.[contract] ?? null;
  const [amount, money] = [value('contractAmount'), value('paidAmount')];
  /** What is kept back, or within the tolerance, may be called open. */
  const isLeft = amount !== null && money !== null && compare(money, amount) < 0;

  if (paidWord === 'full' && (paid === 'part' || paid === 'none')) return 'paidAmount';
  if (paidWord === 'part' && paid === 'none') return 'paidAmount';
  if ((paidWord === 'part' || paidWord === 'none') && paid === 'full' && !isLeft && isOwn('paidAmount'))
    return 'paidAmount';
  const saysReceived = says('received', 'accepted');
  if (saysReceived && received === 'no') return 'receiptDate';
  if (!saysReceived && says('unshipped', 'shipped', 'unsigned') && received === 'yes' && isOwn('receiptDate'))
    return 'receiptDate';
  const isSigned = (settled.dates.get('signDate')?.[contract] ?? UNDATED) !== UNDATED;
  if (says('unsigned') && isSigned && isOwn('signDate')) return 'signDate';
  return says('cancelled') && side !== 'sales' && !halves.sales[contract]!.words.includes('cancelled')
    ? 'contract'
    : undefined;
}

function contradiction(book: Book, side: Side, contract: number, field: Against): Difference {
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
