import { UNDATED } from '../ledger/aging/aged';
import { toText } from '../number/rational';
import { dateOfDay } from '../parse/date';
import type { LedgerField } from './ledger-fields';
import type { Settled } from './settled';

/** A value as one text: a decimal, a day, or words; `''` where nothing is said. Of what a side says, or of what was settled. */
export function valueText(
  { amounts, dates, texts }: Pick<Settled, 'amounts' | 'dates' | 'texts'>,
  contract: number,
  field: LedgerField,
): string {
  const amount = amounts.get(field)?.[contract];
  if (amount) return toText(amount);
  const day = dates.get(field)?.[contract] ?? UNDATED;
  return day !== UNDATED ? (dateOfDay(day) ?? '') : (texts.get(field)?.[contract] ?? '');
}
