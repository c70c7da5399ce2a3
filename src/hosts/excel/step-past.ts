import type { Change } from '../../engine/grid/change';

/**
 * Rows that a plan adds below everything that its maker had seen, moved below what others have added there since.
 * @param seen rows of each sheet when it was last read
 */
export function stepPast(
  changes: readonly Change[],
  seen: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): readonly Change[] {
  const isNew = (change: Change): boolean => {
    const end = seen.get(change.at.sheet) ?? 0;
    return end > 0 && change.at.row >= end && (now.get(change.at.sheet) ?? 0) > end;
  };
  const filled = new Set(
    changes.filter(({ before }) => before !== null && before !== '').map(({ at }) => `${at.row} ${at.sheet}`),
  );
  return changes.map((change) => {
    const { at } = change;
    if (!isNew(change) || filled.has(`${at.row} ${at.sheet}`)) return change;
    return { ...change, at: { ...at, row: at.row + now.get(at.sheet)! - seen.get(at.sheet)! } };
  });
}
