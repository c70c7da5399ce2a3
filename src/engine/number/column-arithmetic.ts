import type { ExactColumn } from './column';
import { constantColumn } from './column';
import { combine } from './column-combine';
import { ONE, ZERO } from './rational';

/*
 * Row by row, exactly, on columns of the same length. A row that has no value in one operand has none in the result:
 * its state is that of the first operand without one. A quotient by zero is `DIVIDED_BY_ZERO`.
 */
type Binary = (a: ExactColumn, b: ExactColumn) => ExactColumn;

export const add: Binary = (a, b) => combine('add', a, b);
export const subtract: Binary = (a, b) => combine('subtract', a, b);
export const multiply: Binary = (a, b) => combine('multiply', a, b);
export const divide: Binary = (a, b) => combine('divide', a, b);
export const min: Binary = (a, b) => combine('min', a, b);
export const max: Binary = (a, b) => combine('max', a, b);

/** The comparisons give 1 for true and 0 for false. */
export const less: Binary = (a, b) => combine('less', a, b);
export const lessOrEqual: Binary = (a, b) => combine('lessOrEqual', a, b);
export const greater: Binary = (a, b) => combine('greater', a, b);
export const greaterOrEqual: Binary = (a, b) => combine('greaterOrEqual', a, b);
export const equal: Binary = (a, b) => combine('equal', a, b);
export const unequal: Binary = (a, b) => combine('unequal', a, b);

export const negate = (a: ExactColumn): ExactColumn => subtract(constantColumn(ZERO, a.length), a);
export const abs = (a: ExactColumn): ExactColumn => max(a, negate(a));
/** Where `low` is above `high`, `high`. */
export const clamp = (a: ExactColumn, low: ExactColumn, high: ExactColumn): ExactColumn => min(max(a, low), high);
/** Of a column of truths. */
export const not = (a: ExactColumn): ExactColumn => subtract(constantColumn(ONE, a.length), a);
