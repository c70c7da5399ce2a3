import type { Rational } from '../number/rational';
import { larger, multiply, ONE, ZERO } from '../number/rational';

/** What a rubric's results are worth. */
export interface RubricRule {
  readonly earns: boolean;
  /** At least 0. */
  readonly factor: Rational;
}

/** How results become points (S9). The process only adds and satisfaction only deducts, whatever the rules say. */
export interface PointsRules {
  /** For rubrics without a rule of their own. */
  readonly general: RubricRule;
  readonly byRubric: ReadonlyMap<string, RubricRule>;
  /** The most that one engineer's visits of one month add up to. */
  readonly monthCap?: Rational;
}

export const DEFAULT_RULES: PointsRules = { general: { earns: true, factor: ONE }, byRubric: new Map() };

export const ruleOf = ({ general, byRubric }: PointsRules, rubric: string): RubricRule =>
  byRubric.get(rubric) ?? general;

/** What a visit adds: never below 0 (S9). */
export const visitPoints = ({ factor }: RubricRule, points: Rational): Rational =>
  larger(ZERO, multiply(points, factor));
