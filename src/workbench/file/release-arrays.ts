import { formulaKey } from '../../engine/grid/grid';
import type { FileSheet } from '../../hosts/xlsx/read-book';
import { replaceFormulas } from './replace-cells';

/**
 * A sheet's part in which array formulas that are about to go or to change are plain ones, so that their cells may be
 * written one by one. Only those that spill: the others Excel too changes whole or not at all.
 * @param now the texts of the formulas as they will be
 */
export function releaseArrays(
  xml: string,
  { grid, origin }: FileSheet,
  now: ReadonlyMap<string, string> | undefined,
): string | undefined {
  const changed = new Set(
    origin!.arrays
      .filter(({ isDynamic }) => isDynamic)
      .map(({ top, left }) => formulaKey(top, left))
      .filter((key) => grid.formulas?.get(key) !== now?.get(key)),
  );
  if (changed.size === 0) return undefined;
  return replaceFormulas(
    xml,
    origin!.part,
    (key) => changed.has(key),
    (cell) =>
      cell.xml
        .replace(/^<[^>]*/, (head) => head.replace(/\scm\s*=\s*("[^"]*"|'[^']*')/, ''))
        .replace(cell.formula, () => cell.formula.replace(/^<([^\s>]+)[^>]*>/, '<$1>')),
  );
}
