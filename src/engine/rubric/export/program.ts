import { orderFormulas } from '../../formula/order';
import type { Rubric } from '../rubric';
import { activeCriteria, isBase } from '../rubric';
import { CODES } from './cell-reading';
import type { Line } from './judge';
import { isNotApplicable, judge, lacks, place } from './judge';
import type { Fraction, Keep } from './lower-formula';
import { lowerFormula } from './lower-formula';
import type { Domain, NamedReading } from './read-cells';
import { readCells } from './read-cells';
import type { ScaledCriterion } from './scale';
import { scaleOf } from './scale';
import type { Step, Term } from './term';
import { add, choose, equal, floor, less, multiply, negate, NONE, product, rangeOf, total, UNIT, whole } from './term';

/** A rubric as steps in whole numbers, each made of what was read and of earlier ones. */
export interface Program {
  readonly readings: readonly NamedReading[];
  /**
   * The last ones hold the result. `problem_code`: 0, or one of `CODES`; `culprit_place`: 1 + the place among the active criteria
   * of the one that has the problem, 0 when it is none's; `score_steps`: in steps of the rubric; `band_place`: place in `rubric.bands`.
   */
  readonly steps: readonly Step[];
}

export type KeepStep = (name: string, term: Term) => Term;

/**
 * The whole of `derive`, from cells to score and band, in whole numbers.
 * @param rubric one that is not broken
 */
export function programOf(rubric: Rubric, domain: Domain): Program {
  const steps: Step[] = [];
  const keep: KeepStep = (name, term) => {
    if (term.op === 'whole' || term.op === 'step') return term;
    steps.push({ name, term });
    return { op: 'step', name, ...rangeOf(term) };
  };
  const scale = scaleOf(rubric, domain.places);
  const cells = readCells(rubric, scale, domain);
  const formulas = formulasOf(rubric, cells.variables, keepParts(keep));
  const lines = scale.criteria.map((scaled, i): Line => {
    const { id, kind } = scaled.criterion;
    const name = `mark_${i + 1}`;
    const fraction = formulas.get(id);
    if (fraction) return { scaled, ...fraction, mark: keep(name, judged(fraction, scaled)) };
    const cell = cells.marks.get(id)!;
    const mark = kind === 'count' ? keep(name, counted(cell, scaled)) : cell;
    return { scaled, mark, top: mark, bottom: UNIT };
  });
  const { rounded, nothing } = totalOf(rubric, lines, scale, keep);
  const { score, band, hits } = place(rubric, lines, rounded, keep);
  const { problem, culprit } = judge(rubric, lines, hits, nothing);
  const results = Object.entries({
    problem_code: problem,
    culprit_place: culprit,
    score_steps: score,
    band_place: band,
  }).map(([name, term]): Step => ({ name, term }));
  return { readings: cells.readings, steps: [...steps, ...results] };
}

const keepParts = (keep: KeepStep): Keep => {
  let count = 0;
  return ({ state, top, bottom }) => {
    const name = `part_${++count}`;
    return {
      state: keep(`${name}_state`, state),
      top: keep(`${name}_top`, top),
      bottom: keep(`${name}_bottom`, bottom),
    };
  };
};

/** The results of all formulas by criterion, those that others use first. */
export function formulasOf(
  rubric: Rubric,
  variables: ReadonlyMap<string, Fraction>,
  keep: Keep,
): ReadonlyMap<string, Fraction> {
  const formulas = new Map(
    activeCriteria(rubric).flatMap(({ id, expression }) => (expression ? [[id, expression] as const] : [])),
  );
  const sorted = orderFormulas(formulas);
  if ('cycle' in sorted) throw new RangeError('formulas depend on each other');
  const known = new Map(variables);
  for (const id of sorted.order) known.set(id, lowerFormula(formulas.get(id)!, known, keep));
  return new Map(sorted.order.map((id) => [id, known.get(id)!]));
}

/** Units as a mark: multiplied and capped. */
const counted = (units: Term, { each, limit }: ScaledCriterion): Term => {
  const mark = multiply(units, whole(each));
  return choose(less(units, NONE), units, choose(less(whole(limit), mark), whole(limit), mark));
};

/** 0 for a formula's result that is a mark, otherwise one of `CODES`. */
function judged({ state, top, bottom }: Fraction, { criterion }: ScaledCriterion): Term {
  const { n, d } = criterion.max;
  const isAbove = less(multiply(whole(n), bottom), multiply(whole(d), top));
  const inRange = choose(less(top, NONE), whole(CODES.belowZero), choose(isAbove, whole(CODES.aboveMax), NONE));
  return choose(equal(state, NONE), inRange, negate(state));
}

/** The total rounded to whole steps; `nothing` is set where weights are spread: the sum of those that there are to spread to. */
function totalOf(rubric: Rubric, lines: readonly Line[], { times, by }: { times: bigint; by: bigint }, keep: KeepStep) {
  const { notApplicable } = rubric.settings;
  const bottoms = keep('bottoms', product(lines.map(({ bottom }) => bottom)));
  const part = (line: Line): Term => {
    const { factor, full, criterion } = line.scaled;
    if (criterion.kind === 'redline') return NONE;
    const others = criterion.kind === 'formula' ? othersOf(lines, line) : bottoms;
    const isFull = notApplicable === 'full' && isBase(criterion.kind);
    const without = isFull ? multiply(whole(full), bottoms) : NONE;
    return choose(lacks(line), without, product([whole(factor), line.top, others]));
  };
  const of = (base: boolean): Term =>
    total(lines.filter(({ scaled }) => isBase(scaled.criterion.kind) === base).map(part));

  const all = lines.reduce((sum, { scaled }) => sum + scaled.weight, 0n);
  const spreads = notApplicable === 'spread' && all > 0n;
  const applicable = keep('applicable', spreads ? total(lines.map(applicableWeight)) : UNIT);
  // Where nothing is applicable there is no score; a divisor of 0 would be an error of the whole statement.
  const spread = keep('spread', choose(less(applicable, UNIT), UNIT, applicable));
  const base = multiply(keep('base', of(true)), spreads ? whole(all) : UNIT);
  const sum = keep('sum', add(base, multiply(keep('extra', of(false)), spread)));
  const divisor = keep('divisor', product([whole(by), bottoms, spread]));
  const twice = multiply(whole(2), divisor);
  const rounded = keep('rounded', floor(add(multiply(whole(2n * times), sum), divisor), twice));
  return { rounded, ...(spreads && { nothing: less(applicable, UNIT) }) };
}

const othersOf = (lines: readonly Line[], line: Line): Term =>
  product(lines.filter((other) => other !== line).map(({ bottom }) => bottom));

const applicableWeight = (line: Line): Term =>
  line.scaled.weight === 0n ? NONE : choose(isNotApplicable(line), NONE, whole(line.scaled.weight));
