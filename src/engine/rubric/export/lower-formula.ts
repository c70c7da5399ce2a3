import { parseDecimal } from '../../number/rational';
import { DIVIDED_BY_ZERO, MISSING, NOT_APPLICABLE, OK } from '../../number/column';
import type { Expression, Node } from '../../formula/expression';
import { typeOf } from '../../formula/expression';
import { lcm } from '../../number/divisors';
import type { Term, Test } from './term';
import { add, choose, equal, floor, less, multiply, negate, NONE, not, or, subtract, UNIT, whole } from './term';

/** A fraction in whole numbers with its state (`engine/number/column`); a condition is 1 or 0 over 1. `bottom` is above 0. */
export interface Fraction {
  readonly state: Term;
  readonly top: Term;
  readonly bottom: Term;
}

/** Keeps a fraction that later ones are made of, as steps. `sides` are terms that were compared on the way to it. */
export type Keep = (fraction: Fraction, sides: readonly Term[]) => Fraction;

const fine = whole(OK);

/** The state of the first that has no value. */
const first = (a: Term, b: Term): Term =>
  b.op === 'whole' && b.value === BigInt(OK) ? a : choose(equal(a, fine), b, a);
const firstOf = (parts: readonly Fraction[]): Term =>
  parts.map(({ state }) => state).reduceRight((b, a) => first(a, b));

const isTrue = ({ top }: Fraction): Test => not(equal(top, NONE));
const truth = (test: Test): Term => choose(test, UNIT, NONE);

/** Both over one bottom. */
function alike(a: Fraction, b: Fraction): { readonly a: Term; readonly b: Term; readonly bottom: Term } {
  const [x, y] = [a.bottom, b.bottom];
  if (x.op === 'whole' && y.op === 'whole') {
    const common = lcm(x.value, y.value);
    const scaled = (top: Term, bottom: bigint) => multiply(top, whole(common / bottom));
    return { a: scaled(a.top, x.value), b: scaled(b.top, y.value), bottom: whole(common) };
  }
  if (x.op === 'whole' || y.op === 'whole')
    return { a: multiply(a.top, y), b: multiply(b.top, x), bottom: multiply(x, y) };
  const same = equal(x, y);
  return {
    a: choose(same, a.top, multiply(a.top, y)),
    b: choose(same, b.top, multiply(b.top, x)),
    bottom: choose(same, x, multiply(x, y)),
  };
}

/**
 * A formula as exact steps: what `evaluate` computes with rationals, in whole numbers alone. Every operation keeps its
 * result, so that no term is repeated without end.
 * @param variables what the formula's names stand for
 */
export function lowerFormula({ root }: Expression, variables: ReadonlyMap<string, Fraction>, keep: Keep): Fraction {
  const lower = (node: Node): Fraction => {
    switch (node.type) {
      case 'number': {
        const { n, d } = parseDecimal(node.text)!;
        return { state: fine, top: whole(n), bottom: whole(d) };
      }
      case 'boolean':
        return { state: fine, top: node.value ? UNIT : NONE, bottom: UNIT };
      case 'variable':
        return variables.get(node.name)!;
      case 'call':
        return call(node);
    }
  };

  const call = (node: Extract<Node, { type: 'call' }>): Fraction => {
    const parts = node.arguments.map(lower);
    const [a, b, c] = parts as [Fraction, Fraction, Fraction];
    const places = node.arguments[1];
    switch (node.operation) {
      case 'add':
      case 'sum':
        return parts.reduce(plus);
      case 'subtract':
        return plus(a, minus(b));
      case 'negate':
        return minus(a);
      case 'multiply':
        return keep({ state: firstOf(parts), top: multiply(a.top, b.top), bottom: multiply(a.bottom, b.bottom) }, []);
      case 'divide':
        return over(a, b);
      case 'min':
        return parts.reduce(smaller);
      case 'max':
        return parts.reduce(larger);
      case 'clamp':
        return smaller(larger(a, b), c);
      case 'abs':
        return larger(a, minus(a));
      case 'less':
        return compared(a, b, less);
      case 'greater':
        return compared(b, a, less, [a, b]);
      case 'lessOrEqual':
        return compared(b, a, (x, y) => not(less(x, y)), [a, b]);
      case 'greaterOrEqual':
        return compared(a, b, (x, y) => not(less(x, y)));
      case 'equal':
        return compared(a, b, equal);
      case 'unequal':
        return compared(a, b, (x, y) => not(equal(x, y)));
      case 'not':
        return keep({ ...a, top: subtract(UNIT, a.top) }, []);
      case 'and':
        return parts.reduce((x, y) => select(x, y, { state: fine, top: NONE, bottom: UNIT }));
      case 'or':
        return parts.reduce((x, y) => select(x, { state: fine, top: UNIT, bottom: UNIT }, y));
      case 'if':
        return select(a, b, c);
      case 'count':
        return parts.map((part, i) => counted(part, node.arguments[i]!)).reduce(plus);
      case 'floor':
        return keep({ state: a.state, top: floor(a.top, a.bottom), bottom: UNIT }, []);
      case 'ceil':
        return keep({ state: a.state, top: negate(floor(negate(a.top), a.bottom)), bottom: UNIT }, []);
      case 'round':
        return rounded(a, places?.type === 'number' ? 10n ** BigInt(places.text) : 1n);
    }
  };

  const plus = (a: Fraction, b: Fraction): Fraction => {
    const same = alike(a, b);
    return keep({ state: first(a.state, b.state), top: add(same.a, same.b), bottom: same.bottom }, []);
  };

  const minus = (a: Fraction): Fraction => keep({ ...a, top: negate(a.top) }, []);

  const over = (a: Fraction, b: Fraction): Fraction => {
    const isZero = equal(b.top, NONE);
    const isBelow = less(b.top, NONE);
    const [top, bottom] = [multiply(a.top, b.bottom), multiply(a.bottom, b.top)];
    return keep(
      {
        state: first(first(a.state, b.state), choose(isZero, whole(DIVIDED_BY_ZERO), fine)),
        top: choose(isBelow, negate(top), top),
        bottom: choose(isZero, UNIT, choose(isBelow, negate(bottom), bottom)),
      },
      [],
    );
  };

  const compared = (
    a: Fraction,
    b: Fraction,
    test: (a: Term, b: Term) => Test,
    [one, two]: readonly Fraction[] = [a, b],
  ): Fraction => {
    const same = alike(a, b);
    const state = first(one!.state, two!.state);
    return keep({ state, top: truth(test(same.a, same.b)), bottom: UNIT }, [same.a, same.b]);
  };

  const picked = (test: Test, a: Fraction, b: Fraction, state: Term, sides: readonly Term[]): Fraction =>
    keep({ state, top: choose(test, a.top, b.top), bottom: sameBottom(test, a, b) }, sides);

  const smaller = (a: Fraction, b: Fraction): Fraction => nearer(a, b, (x, y) => less(y, x));
  const larger = (a: Fraction, b: Fraction): Fraction => nearer(a, b, (x, y) => less(x, y));

  /** `b` where the test holds, otherwise `a`. */
  const nearer = (a: Fraction, b: Fraction, test: (a: Term, b: Term) => Test): Fraction => {
    const same = alike(a, b);
    const [x, y] = a.bottom.op === 'whole' && b.bottom.op === 'whole' ? scaledAlike(a, b) : [a, b];
    return picked(test(same.a, same.b), y, x, first(a.state, b.state), [same.a, same.b]);
  };

  /** What is not chosen does not matter, nor its state. */
  const select = (condition: Fraction, yes: Fraction, no: Fraction): Fraction => {
    const [x, y] = yes.bottom.op === 'whole' && no.bottom.op === 'whole' ? scaledAlike(yes, no) : [yes, no];
    const state = first(condition.state, choose(isTrue(condition), yes.state, no.state));
    return picked(isTrue(condition), x, y, state, []);
  };

  /** 1 for a condition that is true and for a number that is there. */
  const counted = (part: Fraction, node: Node): Fraction => {
    const isThere = equal(part.state, fine);
    const isAbsent = or(equal(part.state, whole(MISSING)), equal(part.state, whole(NOT_APPLICABLE)));
    const one = typeOf(node) === 'condition' ? part.top : UNIT;
    const state = choose(isAbsent, fine, part.state);
    return keep({ state, top: choose(isThere, one, NONE), bottom: UNIT }, []);
  };

  /** The nearest multiple of 1 ÷ scale, a half going up. */
  const rounded = (a: Fraction, scale: bigint): Fraction => {
    const top = floor(add(multiply(whole(2n * scale), a.top), a.bottom), multiply(whole(2), a.bottom));
    return keep({ state: a.state, top, bottom: whole(scale) }, []);
  };

  return lower(root);
}

/** Fractions with constant bottoms, over one of them. */
function scaledAlike(a: Fraction, b: Fraction): [Fraction, Fraction] {
  const same = alike(a, b);
  return [
    { ...a, top: same.a, bottom: same.bottom },
    { ...b, top: same.b, bottom: same.bottom },
  ];
}

function sameBottom(test: Test, a: Fraction, b: Fraction): Term {
  const isSame = a.bottom.op === 'whole' && b.bottom.op === 'whole' && a.bottom.value === b.bottom.value;
  return isSame ? a.bottom : choose(test, a.bottom, b.bottom);
}
