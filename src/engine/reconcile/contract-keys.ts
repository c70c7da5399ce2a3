import { UNDATED } from '../ledger/aging/aged';
import { keysOf } from '../ledger/keys';
import { toText } from '../number/rational';
import { dateOfDay } from '../parse/date';
import type { Settled } from './settled';

/** What a note of the user's hangs on: a contract's number, else its customer. */
export function contractKeys({ texts, amounts, dates }: Settled, count: number): string[] {
  const text = (field: 'contract' | 'customer' | 'contractName', contract: number): string =>
    texts.get(field)?.[contract] ?? '';
  const names = Array.from(
    { length: count },
    (_, contract) => text('contract', contract) || text('customer', contract),
  );
  return keysOf(names, (contract) => {
    const amount = amounts.get('contractAmount')?.[contract];
    const day = dates.get('signDate')?.[contract] ?? UNDATED;
    return [
      ...[text('customer', contract), text('contractName', contract), amount ? toText(amount) : ''],
      day === UNDATED ? '' : (dateOfDay(day) ?? ''),
    ];
  });
}
