/**
 * Arithmetic of whole numbers as data. What a rubric comes to is written in it once, and put into words for each
 * engine that is to compute it.
 */
export type Term =
  | { readonly op: 'whole'; readonly value: bigint }
  /** A value that is there already: a cell that was read, or an earlier step. */
  | { readonly op: 'step'; readonly name: string; readonly low: bigint; readonly high: bigint }
  | { readonly op: 'add' | 'subtract' | 'multiply'; readonly a: Term; readonly b: Term }
  /** The largest whole number not above a ÷ b; b is above 0. */
  | { readonly op: 'floor'; readonly a: Term; readonly b: Term }
  | { readonly op: 'choose'; readonly test: Test; readonly yes: Term; readonly no: Term };

export type Test =
  | { readonly op: 'less' | 'equal'; readonly a: Term; readonly b: Term }
  | { readonly op: 'and' | 'or'; readonly a: Test; readonly b: Test }
  | { readonly op: 'not'; readonly a: Test };

/** A value with a name; later steps use it by the name. */
export interface Step {
  readonly name: string;
  readonly term: Term;
}

export const whole = (value: bigint | number): Term => ({ op: 'whole', value: BigInt(value) });
export const NONE = whole(0);
export const UNIT = whole(1);

const is = (term: Term, value: bigint): boolean => term.op === 'whole' && term.value === value;

export function add(a: Term, b: Term): Term {
  if (a.op === 'whole' && b.op === 'whole') return whole(a.value + b.value);
  if (is(a, 0n)) return b;
  return is(b, 0n) ? a : { op: 'add', a, b };
}

export function subtract(a: Term, b: Term): Term {
  if (a.op === 'whole' && b.op === 'whole') return whole(a.value - b.value);
  return is(b, 0n) ? a : { op: 'subtract', a, b };
}

export function multiply(a: Term, b: Term): Term {
  if (a.op === 'whole' && b.op === 'whole') return whole(a.value * b.value);
  if (is(a, 0n) || is(b, 0n)) return NONE;
  if (is(a, 1n)) return b;
  return is(b, 1n) ? a : { op: 'multiply', a, b };
}

export const total = (terms: readonly Term[]): Term => terms.reduce(add, NONE);
export const product = (terms: readonly Term[]): Term => terms.reduce(multiply, UNIT);
export const negate = (a: Term): Term => subtract(NONE, a);

export const floor = (a: Term, b: Term): Term => (is(b, 1n) ? a : { op: 'floor', a, b });

export const less = (a: Term, b: Term): Test => ({ op: 'less', a, b });
export const equal = (a: Term, b: Term): Test => ({ op: 'equal', a, b });
export const not = (a: Test): Test => ({ op: 'not', a });
export const and = (a: Test, b: Test): Test => ({ op: 'and', a, b });
export const or = (a: Test, b: Test): Test => ({ op: 'or', a, b });

export function choose(test: Test, yes: Term, no: Term): Term {
  const known = verdict(test);
  return known === undefined ? { op: 'choose', test, yes, no } : known ? yes : no;
}

type Comparison = Extract<Test, { op: 'less' | 'equal' }>;
const compares = (test: Test): test is Comparison => test.op === 'less' || test.op === 'equal';

/** What a test of constants comes to. */
function verdict(test: Test): boolean | undefined {
  if (!compares(test)) return undefined;
  const { a, b, op } = test;
  if (a.op !== 'whole' || b.op !== 'whole') return undefined;
  return op === 'less' ? a.value < b.value : a.value === b.value;
}

export interface Range {
  readonly low: bigint;
  readonly high: bigint;
}

const least = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => (a < b ? a : b));
const most = (numbers: readonly bigint[]): bigint => numbers.reduce((a, b) => (a > b ? a : b));

/**
 * All values that a term can have lie in it.
 * @param see is given the range of the term and of every term in it
 */
export function rangeOf(term: Term, see: (range: Range) => void = () => undefined): Range {
  const found = look(term, see);
  see(found);
  return found;
}

function look(term: Term, see: (range: Range) => void): Range {
  if (term.op === 'whole') return { low: term.value, high: term.value };
  if (term.op === 'step') return term;
  if (term.op === 'choose') {
    seeTest(term.test, see);
    const [yes, no] = [rangeOf(term.yes, see), rangeOf(term.no, see)];
    return { low: least([yes.low, no.low]), high: most([yes.high, no.high]) };
  }
  const [a, b] = [rangeOf(term.a, see), rangeOf(term.b, see)];
  if (term.op === 'add') return { low: a.low + b.low, high: a.high + b.high };
  if (term.op === 'subtract') return { low: a.low - b.high, high: a.high - b.low };
  if (term.op === 'multiply') {
    const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
    return { low: least(corners), high: most(corners) };
  }
  // A quotient by 1 is the largest; a negative one goes down to the next whole number.
  return { low: a.low < 0n ? a.low : 0n, high: a.high > 0n ? a.high : 0n };
}

function seeTest(test: Test, see: (range: Range) => void): void {
  if (compares(test)) {
    rangeOf(test.a, see);
    rangeOf(test.b, see);
  } else {
    seeTest(test.a, see);
    if (test.op !== 'not') seeTest(test.b, see);
  }
}

/** The steps that a term is made of. */
export function* stepsIn(term: Term): Iterable<string> {
  if (term.op === 'step') yield term.name;
  else if (term.op === 'choose') {
    yield* stepsOfTest(term.test);
    yield* stepsIn(term.yes);
    yield* stepsIn(term.no);
  } else if (term.op !== 'whole') {
    yield* stepsIn(term.a);
    yield* stepsIn(term.b);
  }
}

function* stepsOfTest(test: Test): Iterable<string> {
  if (compares(test)) {
    yield* stepsIn(test.a);
    yield* stepsIn(test.b);
  } else {
    yield* stepsOfTest(test.a);
    if (test.op !== 'not') yield* stepsOfTest(test.b);
  }
}
