import type { ColumnDraft, ExactColumn } from './column';
import { DATA_DEN, DIVIDED_BY_ZERO, draftColumn, OK, put, valueAt } from './column';
import type { Rational } from './rational';
import { add, compare, divide, isZero, larger, multiply, ONE, smaller, subtract, ZERO } from './rational';
import { greatestCommonDivisor, leastCommonMultiple } from './whole';

// Look-ups of globals are slow in a sandbox, so they stay out of the loops.
const { abs } = Math;
const { isInteger } = Number;
const NOT_EXACT = NaN;

const truth = (yes: boolean): Rational => (yes ? ONE : ZERO);

/** The operations of two columns, on one row of exact numbers. */
const EXACT = {
  add,
  subtract,
  multiply,
  divide,
  min: smaller,
  max: larger,
  less: (a: Rational, b: Rational) => truth(compare(a, b) < 0),
  lessOrEqual: (a: Rational, b: Rational) => truth(compare(a, b) <= 0),
  greater: (a: Rational, b: Rational) => truth(compare(a, b) > 0),
  greaterOrEqual: (a: Rational, b: Rational) => truth(compare(a, b) >= 0),
  equal: (a: Rational, b: Rational) => truth(compare(a, b) === 0),
  unequal: (a: Rational, b: Rational) => truth(compare(a, b) !== 0),
};
export type BinaryOperation = keyof typeof EXACT;

/**
 * One operation on every row of two columns. Rows go through floats that hold whole numbers; those whose operands or
 * result leave that range are computed again as rationals.
 */
export function combine(operation: BinaryOperation, a: ExactColumn, b: ExactColumn): ExactColumn {
  if (a.length !== b.length) throw new RangeError(`columns of ${a.length} and ${b.length} rows`);
  const scale = scaleOf(operation, a, b);
  const draft = draftColumn(a.length, scale.den);
  const left = combineFloats(operation, a, b, scale, draft);
  for (const rows of [left, a.big?.keys() ?? [], b.big?.keys() ?? []]) {
    for (const row of rows) combineExactly(operation, a, b, row, draft);
  }
  return draft;
}

/** What numerators are multiplied by before the operation, and the denominator of its result. */
interface Scale {
  readonly a: number;
  readonly b: number;
  readonly den: number;
  /** A common multiple of (most of) the numerators that are divided by. */
  readonly multiple: number;
}

/** With a scale that does not fit below 2^53 no row passes as floats, and each is computed exactly. */
function scaleOf(operation: BinaryOperation, a: ExactColumn, b: ExactColumn): Scale {
  if (operation === 'multiply') {
    const den = a.den * b.den;
    return Number.isSafeInteger(den) ? { a: 1, b: 1, den, multiple: 1 } : { a: NaN, b: NaN, den: 1, multiple: 1 };
  }
  if (operation === 'divide') {
    // (x / a.den) ÷ (y / b.den) = x·b.den·(multiple / y) / (a.den·multiple)
    const shared = greatestCommonDivisor(a.den, b.den);
    const multiple = commonMultiple(b);
    const den = (a.den / shared) * multiple;
    return Number.isSafeInteger(den)
      ? { a: b.den / shared, b: 1, den, multiple }
      : { a: NaN, b: NaN, den: 1, multiple: 1 };
  }
  const den = leastCommonMultiple(a.den, b.den);
  if (den === Infinity) return { a: NaN, b: NaN, den: 1, multiple: 1 };
  const isNumber = operation === 'add' || operation === 'subtract' || operation === 'min' || operation === 'max';
  return { a: den / a.den, b: den / b.den, den: isNumber ? den : 1, multiple: 1 };
}

function commonMultiple({ num }: ExactColumn): number {
  let multiple = 1;
  for (let row = 0; row < num.length; row++) {
    const size = abs(num[row]!);
    if (size === 0 || isInteger(multiple / size)) continue;
    const larger = leastCommonMultiple(multiple, size);
    if (larger <= DATA_DEN) multiple = larger;
  }
  return multiple;
}

/**
 * Fills in states and the rows that floats hold, and returns the others. A float result of exact operands is exact
 * when it is below 2^53: rounding never crosses that number, and whole numbers below it are never rounded.
 * One loop for all operations: the branch on the operation is the same for each row, so it costs little.
 */
function combineFloats(
  operation: BinaryOperation,
  a: ExactColumn,
  b: ExactColumn,
  scale: Scale,
  draft: ColumnDraft,
): number[] {
  const end = Number.MAX_SAFE_INTEGER;
  const [x, y, stateA, stateB] = [a.num, b.num, a.state, b.state];
  const { num, state } = draft;
  const { a: scaleA, b: scaleB, multiple } = scale;
  const rest: number[] = [];
  for (let row = 0; row < num.length; row++) {
    const either = stateA[row]! || stateB[row]!;
    if (either !== OK) {
      state[row] = either;
      continue;
    }
    const p = x[row]! * scaleA;
    const q = y[row]! * scaleB;
    let result: number;
    switch (operation) {
      case 'add':
        result = p + q;
        break;
      case 'subtract':
        result = p - q;
        break;
      case 'multiply':
        result = p * q;
        break;
      case 'divide': {
        // A quotient of whole numbers below 2^53 is never rounded up or down to a whole number.
        const factor = multiple / q;
        result = isInteger(factor) ? p * factor : NOT_EXACT;
        break;
      }
      case 'min':
        result = p < q ? p : q;
        break;
      case 'max':
        result = p > q ? p : q;
        break;
      case 'less':
        result = p < q ? 1 : 0;
        break;
      case 'lessOrEqual':
        result = p <= q ? 1 : 0;
        break;
      case 'greater':
        result = p > q ? 1 : 0;
        break;
      case 'greaterOrEqual':
        result = p >= q ? 1 : 0;
        break;
      case 'equal':
        result = p === q ? 1 : 0;
        break;
      case 'unequal':
        result = p !== q ? 1 : 0;
        break;
    }
    if (abs(p) <= end && abs(q) <= end && abs(result) <= end)
      num[row] = result + 0; // adding 0 makes a negative zero the plain one
    else rest.push(row);
  }
  return rest;
}

function combineExactly(
  operation: BinaryOperation,
  a: ExactColumn,
  b: ExactColumn,
  row: number,
  draft: ColumnDraft,
): void {
  if (draft.state[row] !== OK) return;
  const divisor = valueAt(b, row);
  if (operation === 'divide' && isZero(divisor)) {
    draft.num[row] = 0;
    draft.state[row] = DIVIDED_BY_ZERO;
  } else put(draft, row, EXACT[operation](valueAt(a, row), divisor));
}
