import type { Band } from '../bands';
import { stepsInside } from '../bands';
import type { Rational } from '../../number/rational';
import type { Rubric } from '../rubric';
import { CODES } from './cell-reading';
import type { KeepStep } from './program';
import type { ScaledCriterion } from './scale';
import type { Term, Test } from './term';
import { and, choose, equal, less, NONE, not, total, UNIT, whole } from './term';

/** A criterion of one visit. */
export interface Line {
  readonly scaled: ScaledCriterion;
  /** One of `CODES`, otherwise 0 or above: the mark's numerator, for a formula just 0. */
  readonly mark: Term;
  /** The mark is top ÷ bottom ÷ `scaled.unit`. */
  readonly top: Term;
  readonly bottom: Term;
}

export const lacks = ({ mark }: Line): Test => less(mark, NONE);
export const isNotApplicable = ({ mark }: Line): Test => equal(mark, whole(CODES.notApplicable));

/** A breach or the rounded total, the band that it falls into, and how many bands it falls into. */
export function place({ bands, settings }: Rubric, lines: readonly Line[], rounded: Term, keep: KeepStep) {
  const redlines = lines
    .filter(({ scaled }) => scaled.criterion.kind === 'redline')
    .sort((a, b) => Number(a.scaled.breach - b.scaled.breach));
  // The lowest value of those that were breached comes first.
  const breach = (found: (line: Line) => Term, none: Term): Term =>
    redlines.reduceRight((rest, line) => choose(less(NONE, line.mark), found(line), rest), none);
  const isBreached = equal(
    keep(
      'breached',
      breach(() => UNIT, NONE),
    ),
    UNIT,
  );
  const inside = bands.map((band) => isInside(band, rounded, settings.step));
  const hits = total(inside.map((test) => choose(test, UNIT, NONE)));
  const band = total(inside.map((test, i) => choose(test, whole(i), NONE)));
  return {
    score: breach(({ scaled }) => whole(scaled.breach), rounded),
    band: choose(isBreached, NONE, band),
    hits: keep('hits', choose(isBreached, UNIT, hits)),
  };
}

function isInside(band: Band, steps: Term, step: Rational): Test {
  const { low, high } = stepsInside(band, step);
  const from = not(less(steps, whole(Number.isFinite(low) ? low : 0)));
  const to = not(less(whole(Number.isFinite(high) ? high : 0), steps));
  if (!Number.isFinite(low)) return to;
  return Number.isFinite(high) ? and(from, to) : from;
}

/** The first problem in the order in which `derive` names them, and whose it is. */
export function judge(rubric: Rubric, lines: readonly Line[], hits: Term, nothing: Test | undefined) {
  const refuses = rubric.settings.notApplicable === 'refuse';
  const isWrong = (line: Line): Test => (refuses ? lacks(line) : and(lacks(line), not(isNotApplicable(line))));
  const code = (line: Line): Term =>
    refuses ? choose(isNotApplicable(line), whole(CODES.notApplicableRefused), line.mark) : line.mark;
  const band = choose(less(hits, UNIT), whole(CODES.inHole), choose(less(UNIT, hits), whole(CODES.inOverlap), NONE));
  const ofVisit = nothing ? choose(nothing, whole(CODES.nothingApplicable), band) : band;
  return {
    problem: lines.reduceRight((rest, line) => choose(isWrong(line), code(line), rest), ofVisit),
    culprit: lines.reduceRight((rest, line, i) => choose(isWrong(line), whole(i + 1), rest), NONE),
  };
}
