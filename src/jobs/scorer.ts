import { scorerFault } from '../engine/evaluating/scorer';
import type { Book, Visit } from '../sheets/book';
import type { NoResult } from './result-rows';

/** Why somebody may not give a result for this visit on the day of the clock; nothing when they may. */
export function scorerRefusal(
  { evaluators }: Book,
  { engineer, evaluator }: Pick<Visit, 'engineer' | 'evaluator'>,
  by: string,
  now: string,
): NoResult | undefined {
  const code = scorerFault(evaluators, { by, day: now.slice(0, 10), engineer, evaluator });
  return code && { code, ids: [code === 'evaluator-own-visit' ? evaluator : by.trim()] };
}
