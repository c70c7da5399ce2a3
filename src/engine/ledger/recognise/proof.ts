import type { ExactColumn } from '../../number/column';
import { OK, valueAt } from '../../number/column';
import type { Rational } from '../../number/rational';
import { add, compare, multiply, rational, subtract, ZERO } from '../../number/rational';

/** A column whose numbers can be added up. `values` has a row for each line of the body. */
export interface ProofColumn {
  /** Column of the sheet. */
  readonly column: number;
  readonly values: ExactColumn;
  /** Its total must add up; of others (averages may be printed) only agreement counts. */
  readonly firm: boolean;
}

/** How a printed row compares with the sums of lines. */
export interface Comparison {
  /** Columns whose printed number is the sum. */
  readonly equal: number;
  readonly different: number;
  /** Equal columns with a number other than 0. */
  readonly telling: number;
}

/** Lines `from` up to, not with, `to`. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Running sums of the lines that count, so that any stretch of lines is one subtraction. */
export interface Sums {
  readonly columns: readonly ProofColumn[];
  readonly counted: Uint8Array;
  readonly lines: Int32Array;
  readonly running: readonly Running[];
}

interface Running {
  readonly num: Float64Array;
  /** How many lines have a number. */
  readonly filled: Int32Array;
  /** When a number does not fit the column's fraction, or a sum leaves what floats hold exactly. */
  readonly exact?: readonly Rational[];
}

const { abs } = Math;

function runningSum({ values }: ProofColumn, counted: Uint8Array): Running {
  const { length, state, num, big } = values;
  const sums = new Float64Array(length + 1);
  const filled = new Int32Array(length + 1);
  let [sum, isExact] = [0, true];
  for (let line = 0; line < length; line++) {
    if (counted[line] === 1 && state[line] === OK) {
      sum += num[line]!;
      filled[line + 1] = 1;
      if (abs(sum) > Number.MAX_SAFE_INTEGER) isExact = false;
    }
    sums[line + 1] = sum;
    filled[line + 1]! += filled[line]!;
  }
  const isLarge = big !== undefined && [...big.keys()].some((line) => counted[line] === 1);
  if (isExact && !isLarge) return { num: sums, filled };
  const exact: Rational[] = [ZERO];
  for (let line = 0; line < length; line++) {
    const before = exact[line]!;
    exact.push(counted[line] === 1 && state[line] === OK ? add(before, valueAt(values, line)) : before);
  }
  return { num: sums, filled, exact };
}

/** @param counted 1 for lines that are added up */
export function sumsOf(columns: readonly ProofColumn[], counted: Uint8Array): Sums {
  const lines = new Int32Array(counted.length + 1);
  for (let line = 0; line < counted.length; line++) lines[line + 1] = lines[line]! + counted[line]!;
  return { columns, counted, lines, running: columns.map((column) => runningSum(column, counted)) };
}

/** How many lines count within a stretch. */
export const countLines = ({ lines }: Sums, { from, to }: Lines): number => lines[to]! - lines[from]!;

/** The exact sum of a stretch. */
export function sumOf(sums: Sums, index: number, { from, to }: Lines): Rational {
  const { num, exact } = sums.running[index]!;
  if (exact) return subtract(exact[to]!, exact[from]!);
  return rational(num[to]! - num[from]!, sums.columns[index]!.values.den);
}

/** Sums that spreadsheets work out carry the noise of floats in their last digits: a millionth of a millionth. */
const NOISE = rational(1, 1_000_000_000_000);
/** Noise shows as many decimals; what has no more than these was meant so. */
const PLACES = 10_000n;
const size = (value: Rational): Rational => (value.n < 0n ? { n: -value.n, d: value.d } : value);
const isShort = ({ d }: Rational): boolean => PLACES % d === 0n;

/** Equal but for the noise of floats. */
export function isClose(a: Rational, b: Rational): boolean {
  const difference = subtract(a, b);
  if (difference.n === 0n) return true;
  if (isShort(a) && isShort(b)) return false;
  return compare(size(difference), multiply(NOISE, add(size(a), size(b)))) <= 0;
}

/** 0: nothing is printed there, or nothing that could be added up; 1: the sum; 2: the sum, and not 0; -1: another number. */
function compareOne(sums: Sums, index: number, line: number, stretch: Lines): -1 | 0 | 1 | 2 {
  const { values } = sums.columns[index]!;
  if (values.state[line] !== OK) return 0;
  const { num, filled, exact } = sums.running[index]!;
  if (filled[stretch.to] === filled[stretch.from] && values.num[line] !== 0) return 0;
  if (!exact && !values.big?.has(line)) {
    const sum = num[stretch.to]! - num[stretch.from]!;
    if (sum === values.num[line]) return sum === 0 ? 1 : 2;
  }
  const printed = valueAt(values, line);
  if (!isClose(printed, sumOf(sums, index, stretch))) return -1;
  return printed.n === 0n ? 1 : 2;
}

/** Compares what a line prints with the sum of other lines. */
export function compareLine(sums: Sums, line: number, stretch: Lines): Comparison {
  let [equal, different, telling] = [0, 0, 0];
  for (let index = 0; index < sums.columns.length; index++) {
    const result = compareOne(sums, index, line, stretch);
    if (result > 0) equal++;
    if (result === 2) telling++;
    if (result < 0 && sums.columns[index]!.firm) different++;
  }
  return { equal, different, telling };
}

/** Whether a line prints what several others come to, not only what one of them has and the others lack. */
export function addsSeveral(sums: Sums, line: number, stretch: Lines): boolean {
  const equal = sums.columns.filter((_, index) => compareOne(sums, index, line, stretch) === 2);
  const adds = ({ values: { state, num, big } }: ProofColumn, other: number): boolean =>
    state[other] === OK && (num[other] !== 0 || big?.has(other) === true);
  let several = 0;
  for (let other = stretch.from; other < stretch.to && several < 2; other++)
    if (sums.counted[other] === 1 && equal.some((column) => adds(column, other))) several++;
  return several === 2;
}

/** Whether a line is surely not the sum: told by the first firm column, before all are looked at. */
export function isQuicklyRefuted(sums: Sums, line: number, stretch: Lines): boolean {
  for (let index = 0; index < sums.columns.length; index++) {
    if (!sums.columns[index]!.firm) continue;
    const result = compareOne(sums, index, line, stretch);
    if (result !== 0) return result < 0;
  }
  return false;
}

/** The columns where a line prints another number than the sum of a stretch. */
export function differences(
  sums: Sums,
  line: number,
  stretch: Lines,
): { column: number; printed: Rational; computed: Rational }[] {
  return sums.columns.flatMap(({ column, values, firm }, index) =>
    firm && compareOne(sums, index, line, stretch) < 0
      ? [{ column, printed: valueAt(values, line), computed: sumOf(sums, index, stretch) }]
      : [],
  );
}
