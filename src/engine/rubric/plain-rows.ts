import type { ExactColumn } from '../number/column';
import { lcm } from '../number/divisors';
import { extentOf } from '../number/extent';
import type { Rational } from '../number/rational';
import { divide, multiply, rational } from '../number/rational';
import { weightedSums } from '../number/weigh';
import type { Criterion, Rubric } from './rubric';
import { activeCriteria, isAgainst } from './rubric';

/** Exact totals of many rows: whole numbers over one denominator. */
export interface PlainRows {
  /** Numerators of the totals over `den`. */
  readonly totals: Float64Array;
  readonly den: number;
  /** No total lies outside of these. */
  readonly least: number;
  readonly most: number;
  /** 1 for each row that `derive` must look at; its total says nothing. */
  readonly odd: Uint8Array;
}

/** `undefined` when the rubric's numbers are too fine for sums that floats hold exactly. */
export function sumPlainRows(
  rubric: Rubric,
  marks: ReadonlyMap<string, ExactColumn>,
  length: number,
): PlainRows | undefined {
  const terms = activeCriteria(rubric).map((criterion) => termOf(criterion, marks.get(criterion.id)!));
  const den = lcm(...terms.map(({ coefficient }) => coefficient.d));
  const factors = terms.map(({ coefficient }) => coefficient.n * (den / coefficient.d));
  const ends = terms.map(({ limit }, i) => factors[i]! * BigInt(limit));
  const least = ends.reduce((total, end) => (end < 0n ? total + end : total), 0n);
  const most = ends.reduce((total, end) => (end > 0n ? total + end : total), 0n);
  // Twice the largest total that valid marks can make, in steps, with what rounding adds to it on top: see `rounding`.
  const { step } = rubric.settings;
  if (2n * ((most - least) * step.d + 2n * den * step.n) > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;

  const odd = new Uint8Array(length);
  const plain = terms.map((term) => plainMarks(term, odd));
  const totals = weightedSums(plain, factors.map(Number), length);
  return { totals, den: Number(den), least: Number(least), most: Number(most), odd };
}

interface Term {
  readonly column: ExactColumn;
  /** What one unit of the column's numerators adds to the total. */
  readonly coefficient: Rational;
  /** Highest numerator of a plain row. */
  readonly limit: number;
}

function termOf(criterion: Criterion, column: ExactColumn): Term {
  const perMark = divide(criterion.weight, criterion.max);
  const coefficient = divide(perMark, rational(isAgainst(criterion.kind) ? -column.den : column.den));
  const highest = multiply(criterion.max, rational(column.den));
  // A breached red line is out of the ordinary, so only 0 is plain.
  return { column, coefficient, limit: criterion.kind === 'redline' ? 0 : Number(highest.n / highest.d) };
}

/** The numerators, those out of range as 0. Rows that have none or one out of range are marked odd. */
function plainMarks({ column, limit }: Term, odd: Uint8Array): Float64Array {
  const { least, most, absent } = extentOf(column);
  for (const row of absent) odd[row] = 1;
  if (least >= 0 && most <= limit) return column.num;
  return column.num.map((mark, row) => {
    if (mark >= 0 && mark <= limit) return mark;
    odd[row] = 1;
    return 0;
  });
}
