import { wordKey } from '../engine/parse/text';
import { DEDUCTIONS_SHEET } from './deductions';
import { LEVELS_SHEET } from './levels';
import { POINTS_SHEET } from './points';
import { POINTS_RULES_SHEET } from './points-rules';
import { PROMOTION_SHEET } from './promotion';

/** The sheets of a points book, in the order in which they are added. A rubric's setup does not add them. */
export const POINTS_SHEETS = [
  POINTS_SHEET,
  DEDUCTIONS_SHEET,
  POINTS_RULES_SHEET,
  PROMOTION_SHEET,
  LEVELS_SHEET,
] as const;
export type PointsSheetKey = (typeof POINTS_SHEETS)[number]['key'];

/** Which of a workbook's sheets are these. Half a name is not enough: people have sheets of their own called `积分`. */
export function pointsSheetNames(names: readonly string[]): Partial<Record<PointsSheetKey, string>> {
  const found: Partial<Record<PointsSheetKey, string>> = {};
  for (const { key, name } of POINTS_SHEETS) {
    const there = names.find((each) => wordKey(each) === wordKey(name));
    if (there !== undefined) found[key] = there;
  }
  return found;
}
