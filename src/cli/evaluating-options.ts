import { WRITING } from './writing-options';

/** Options of the commands about evaluating well; `true` for one that takes a value. */
export const EVALUATING_OPTIONS = {
  evaluators: { add: true, from: true, to: true, ...WRITING, format: true },
  agreement: { rubric: true, format: true },
  dispute: { by: true, reason: true, decide: true, under: true, at: true, ...WRITING, format: true },
  draw: { count: true, for: true, seed: true, from: true, group: true, ...WRITING, format: true },
  quota: { month: true, add: true, visits: true, from: true, to: true, ...WRITING, format: true },
} as const;
