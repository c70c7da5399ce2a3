import { compare } from '../number/rational';
import { UNDATED } from '../ledger/aging/aged';
import { headerKey } from '../ledger/header-key';
import type { Side } from '../ledger/side';
import type { LedgerField } from './ledger-fields';
import { LEDGER_FIELDS } from './ledger-fields';
import type { Reconciled } from './result';
import { PRESENT } from './said';

/** What would change in a department's own table if the unified ledger took its place (L3). */
export interface WouldChange {
  /** Values that would be others. */
  readonly changed: number;
  /** Blank cells of columns that the table has, which would get a value. */
  readonly filled: number;
  /** Contracts that it does not have. */
  readonly added: number;
}

/** Texts that all sides add to stand beside each other: none of them is another one's. */
const isOwn = (field: LedgerField): boolean => LEDGER_FIELDS[field].rule !== 'all';

/** @param side one of which there is a ledger */
export function wouldChange({ settled, sides, count }: Reconciled, side: Side): WouldChange {
  const said = sides[side];
  let [changed, filled, added] = [0, 0, 0];
  const tally = (isSaid: boolean, isSettled: boolean, isSame: () => boolean): void => {
    if (!isSettled) return;
    if (!isSaid) filled++;
    else if (!isSame()) changed++;
  };
  for (let contract = 0; contract < count; contract++) {
    if (said.presence[contract] !== PRESENT) {
      added++;
      continue;
    }
    for (const [field, values] of said.amounts) {
      const [own, one] = [values[contract]!, settled.amounts.get(field)![contract]!];
      tally(own !== null, one !== null, () => compare(own!, one!) === 0);
    }
    for (const [field, values] of said.dates) {
      const [own, one] = [values[contract]!, settled.dates.get(field)![contract]!];
      tally(own !== UNDATED, one !== UNDATED, () => own === one);
    }
    for (const [field, values] of said.texts) {
      if (!isOwn(field)) continue;
      const [own, one] = [values[contract]!, settled.texts.get(field)![contract]!];
      tally(own !== '', one !== '', () => headerKey(own) === headerKey(one));
    }
  }
  return { changed, filled, added };
}
