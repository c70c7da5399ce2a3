/** Where something goes that a command makes of files which it leaves alone; `true` for an option that takes a value. */
export const WRITING_ELSEWHERE = {
  out: true,
  'dry-run': false,
  'allow-loss': false,
  force: false,
} as const;

/** Where the workbook goes that a command changed. */
export const WRITING = { ...WRITING_ELSEWHERE, 'in-place': false } as const;
