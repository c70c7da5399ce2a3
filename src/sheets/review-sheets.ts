import { wordKey } from '../engine/parse/text';
import { DISTRIBUTION_SHEET } from './distribution';
import { REVIEW_SHEET } from './review';
import { REVIEW_ROTA_SHEET } from './review-rota';

/** The sheets of the review of scores. Half a name is not enough: people have sheets of their own called `评审`. */
export const REVIEW_SHEETS = [DISTRIBUTION_SHEET, REVIEW_SHEET, REVIEW_ROTA_SHEET] as const;
export type ReviewSheetKey = (typeof REVIEW_SHEETS)[number]['key'];

export function reviewSheetNames(names: readonly string[]): Partial<Record<ReviewSheetKey, string>> {
  const found: Partial<Record<ReviewSheetKey, string>> = {};
  for (const { key, name } of REVIEW_SHEETS) {
    const there = names.find((each) => wordKey(each) === wordKey(name));
    if (there !== undefined) found[key] = there;
  }
  return found;
}
