import type { EvaluatingKey, SheetDefinition } from './definition';
import { DISPUTES_SHEET } from './disputes';
import { DOUBLE_SHEET } from './double';
import { EVALUATORS_SHEET } from './evaluators';
import { QUOTA_SHEET } from './quota';

/** The sheets of evaluating well. Each is added when it is first needed; a rubric's setup adds none. */
export const EVALUATING_SHEETS: readonly SheetDefinition<EvaluatingKey>[] = [
  EVALUATORS_SHEET,
  DOUBLE_SHEET,
  DISPUTES_SHEET,
  QUOTA_SHEET,
];
