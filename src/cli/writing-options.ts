/** Where the workbook goes that a command changed; `true` for an option that takes a value. */
export const WRITING = {
  out: true,
  'in-place': false,
  'dry-run': false,
  'allow-loss': false,
  force: false,
} as const;
