import type { Area } from './area';
import { isArea, meets } from './area';
import type { Content } from './value';

const fits = (area: Area): boolean => isArea(area) && (area.top < area.bottom || area.left < area.right);

/** Whether something stands in an area beside its first cell: merged, a spreadsheet would throw it away. */
function hides(rows: readonly (readonly Content[])[], { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    const line = rows[row]!;
    for (let column = left; column <= Math.min(right, line.length - 1); column++) {
      const content = line[column] ?? null;
      if (content !== null && content !== '' && (row > top || column > left)) return true;
    }
  }
  return false;
}

/**
 * Those of the areas that can be merged on a sheet of these rows, from the top: inside of the sheet, more than a cell,
 * clear of the others, and with content in the first cell alone.
 */
export function mergeable(rows: readonly (readonly Content[])[], areas: readonly Area[]): Area[] {
  const kept: Area[] = [];
  let reaching: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    if (!fits(area)) continue;
    reaching = reaching.filter(({ bottom }) => bottom >= area.top);
    if (reaching.some((other) => meets(other, area)) || hides(rows, area)) continue;
    kept.push(area);
    reaching.push(area);
  }
  return kept;
}
