import type { ExactColumn } from './column';
import { constantColumn, draftColumn, MISSING, NOT_APPLICABLE, OK, put, valueAt } from './column';
import { ONE, ZERO } from './rational';
import { leastCommonMultiple } from './whole';

// Look-ups of globals are slow in a sandbox, so they stay out of the loops.
const { abs } = Math;

/**
 * Each row from `yes` where the condition is true, otherwise from `no`, with its state: what is not chosen does not
 * matter. A row whose condition has no value has none, for the same reason.
 */
export function select(condition: ExactColumn, yes: ExactColumn, no: ExactColumn): ExactColumn {
  const common = leastCommonMultiple(yes.den, no.den);
  const draft = draftColumn(condition.length, common === Infinity ? yes.den : common);
  const { num, state } = draft;
  const end = Number.MAX_SAFE_INTEGER;
  const [scaleYes, scaleNo] = common === Infinity ? [1, NaN] : [common / yes.den, common / no.den];
  for (let row = 0; row < num.length; row++) {
    const chosen = condition.num[row] !== 0 ? yes : no;
    state[row] = condition.state[row]! || chosen.state[row]!;
    if (state[row] !== OK) continue;
    const result = chosen.num[row]! * (chosen === yes ? scaleYes : scaleNo);
    if (abs(result) <= end && !chosen.big?.has(row)) num[row] = result;
    else put(draft, row, valueAt(chosen, row));
  }
  return draft;
}

/** From the left: where `a` is false the result is, whatever `b` is. */
export const and = (a: ExactColumn, b: ExactColumn): ExactColumn => select(a, b, constantColumn(ZERO, a.length));

/** From the left: where `a` is true the result is, whatever `b` is. */
export const or = (a: ExactColumn, b: ExactColumn): ExactColumn => select(a, constantColumn(ONE, a.length), b);

/** Missing and not applicable rows become 0; unreadable ones stay what they are. */
export function absentAsZero(a: ExactColumn): ExactColumn {
  const [num, state] = [a.num.slice(), a.state.slice()];
  for (let row = 0; row < num.length; row++) {
    if (state[row] !== MISSING && state[row] !== NOT_APPLICABLE) continue;
    num[row] = 0;
    state[row] = OK;
  }
  return { ...a, num, state };
}
