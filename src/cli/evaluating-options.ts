const WRITING = {
  out: true,
  'in-place': false,
  'dry-run': false,
  'allow-loss': false,
  force: false,
} as const;

/** Options of the commands about evaluating well; `true` for one that takes a value. */
export const EVALUATING_OPTIONS = {
  evaluators: { add: true, from: true, to: true, ...WRITING, format: true },
} as const;
