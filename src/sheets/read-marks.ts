import type { Grid } from '../engine/grid/grid';
import { valueAt } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import type { ExactColumn, State } from '../engine/number/column';
import { fromFloats, MISSING, NOT_APPLICABLE, OK, UNREADABLE } from '../engine/number/column';
import type { Kind } from '../engine/rubric/rubric';
import { isYesNo } from '../engine/rubric/rubric';
import { isBlank } from './table';
import { isNotApplicable, readYesNo } from './words';

/** What a cell says for a criterion of a kind, or for an evidence column (`kind` absent): a state, and a value when it is OK. */
export function readMark(value: Value, kind: Kind | undefined): { state: State; value: number } {
  const nothing = (state: State) => ({ state, value: 0 });
  if (isBlank(value)) return nothing(MISSING);
  if (typeof value === 'string' && isNotApplicable(value)) return nothing(NOT_APPLICABLE);
  if (kind !== undefined && isYesNo(kind)) {
    const yes = readYesNo(value!);
    return yes === undefined ? nothing(UNREADABLE) : { state: OK, value: yes ? 1 : 0 };
  }
  return typeof value === 'number' && Number.isFinite(value) ? { state: OK, value } : nothing(UNREADABLE);
}

/** One column of the Visits sheet as exact numbers, for the given rows. */
export function readMarkColumn(
  grid: Grid,
  column: number,
  rows: readonly number[],
  kind: Kind | undefined,
): ExactColumn {
  const values = new Float64Array(rows.length);
  const states = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    const mark = readMark(valueAt(grid, row, column), kind);
    values[i] = mark.value;
    states[i] = mark.state;
  });
  return fromFloats(values, states);
}
