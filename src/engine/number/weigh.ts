/*
 * The two loops in which most of the time of scoring goes: whole numbers that are weighed and added up row by row, and a
 * result that is looked up for each sum. Floats hold whole numbers below 2^53 exactly; the callers see that no sum is larger.
 */

/** For each row the sum of its numbers, each times the factor of its column. `length` rows; without columns 0. */
export function weightedSums(
  columns: readonly Float64Array[],
  factors: readonly number[],
  length: number,
): Float64Array {
  const sums = new Float64Array(length);
  // Four at a time: sums are then written a quarter as often.
  for (let i = 0; i < columns.length; i += 4) {
    const at = (place: number): Float64Array => columns[i + place] ?? columns[i]!;
    const times = (place: number): number => factors[i + place] ?? 0;
    addFour(sums, at(0), times(0), at(1), times(1), at(2), times(2), at(3), times(3));
  }
  return sums;
}

function addFour(
  sums: Float64Array,
  a: Float64Array,
  timesA: number,
  b: Float64Array,
  timesB: number,
  c: Float64Array,
  timesC: number,
  d: Float64Array,
  timesD: number,
): void {
  for (let row = 0; row < sums.length; row++)
    sums[row]! += a[row]! * timesA + b[row]! * timesB + c[row]! * timesC + d[row]! * timesD;
}

/**
 * For each place its entry of a table.
 * @param first the place of the table's first entry; no place lies outside of the table
 * @param into where the entries go; may be `places`
 */
export function lookUp(places: Float64Array, first: number, table: Float64Array, into: Float64Array): void {
  for (let row = 0; row < places.length; row++) into[row] = table[places[row]! - first]!;
}
