import { ABSENT, placesOf, PRESENT } from '../said';
import type { Difference } from '../result';
import { SIDES } from '../../ledger/side';
import type { Book } from './book';

/** Sides that have a ledger but no row of a contract that another side has; and those whose rows of it were all refused. */
export function presenceDifferences({ sides, given, count }: Book): Difference[] {
  const found: Difference[] = [];
  for (let contract = 0; contract < count; contract++) {
    const absent = given.filter((side) => sides[side].presence[contract] === ABSENT);
    const there = SIDES.filter((side) => sides[side].presence[contract] === PRESENT);
    const refused = given.filter((side) => sides[side].presence[contract] !== ABSENT && !there.includes(side));
    if (absent.length === 0 && refused.length === 0) continue;
    const says = there.map((side) => ({
      side,
      field: 'contract' as const,
      text: sides[side].texts.get('contract')?.[contract] ?? '',
      places: placesOf(sides[side], contract, 'contract'),
    }));
    if (absent.length > 0) found.push({ kind: 'missing', contracts: [contract], sides: absent, says });
    if (refused.length > 0) found.push({ kind: 'refused', contracts: [contract], sides: refused, says });
  }
  return found;
}
