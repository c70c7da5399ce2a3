import type { ExactColumn } from '../number/column';
import { constantColumn, OK } from '../number/column';
import { pickRows } from '../number/column-place';
import { isZero, ZERO } from '../number/rational';
import type { Derivation } from './derivation';
import type { Rubric } from './rubric';
import { activeCriteria } from './rubric';

type Columns = ReadonlyMap<string, ExactColumn>;

/** The same for rows in which the same marks are missing, not applicable or unreadable. */
export const stateKey = (states: readonly Uint8Array[], row: number): string =>
  String.fromCharCode(...states.map((state) => state[row]!));

/** Rows in which the same marks are missing, not applicable or unreadable: most of what makes them odd they have in common. */
export function alikeRows(rubric: Rubric, marks: Columns, rows: readonly number[]): number[][] {
  const states = activeCriteria(rubric).map(({ id }) => marks.get(id)!.state);
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = stateKey(states, row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Whether one row's derivation says that no row like it has a score, whatever its other marks are. */
export const noneIsScored = ({ refused }: Derivation, marks: Columns, row: number): boolean =>
  refused.some(({ code, criterion }) =>
    criterion ? marks.get(criterion.id)!.state[row] !== OK : code === 'nothing-applicable',
  );

/**
 * Rows like one whose derivation is known, as plain rows of a rubric of their own: the weights are those after spreading, and what
 * is not applicable is the constant that it counts for.
 */
export function asPlainRows(
  rubric: Rubric,
  { lines }: Derivation,
  marks: Columns,
  rows: readonly number[],
): { readonly rubric: Rubric; readonly marks: Columns } {
  const own = lines.map(({ criterion, mark, contribution }): [string, ExactColumn] => [
    criterion.id,
    mark.state === 'notApplicable'
      ? constantColumn(isZero(contribution) ? ZERO : criterion.max, rows.length)
      : pickRows(marks.get(criterion.id)!, rows),
  ]);
  const criteria = lines.map(({ criterion, weight }) => ({ ...criterion, weight }));
  return { rubric: { ...rubric, criteria }, marks: new Map(own) };
}
