/** What a step says of a mark that is none; marks themselves are 0 or above. */
export const CODES = {
  missing: -1,
  notApplicable: -2,
  unreadable: -3,
  dividedByZero: -4,
  belowZero: -5,
  aboveMax: -6,
  /** More digits or decimals than the target computes exactly. */
  beyond: -7,
  /** Codes of whole visits. */
  notApplicableRefused: -8,
  nothingApplicable: -9,
  inHole: -10,
  inOverlap: -11,
} as const;

/** The findings' names of these codes. */
export const CODE_NAMES: Readonly<Record<number, string>> = {
  [CODES.missing]: 'mark-missing',
  [CODES.unreadable]: 'mark-unreadable',
  [CODES.dividedByZero]: 'formula-divided-by-zero',
  [CODES.belowZero]: 'mark-below-zero',
  [CODES.aboveMax]: 'mark-above-max',
  [CODES.beyond]: 'number-beyond-target',
  [CODES.notApplicableRefused]: 'not-applicable-refused',
  [CODES.nothingApplicable]: 'nothing-applicable',
  [CODES.inHole]: 'score-in-hole',
  [CODES.inOverlap]: 'score-in-overlap',
};

/** The state of a number that has more digits than the target computes exactly; beside those of `engine/number/column`. */
export const BEYOND = -CODES.beyond;

/** How a cell of a visit is read into a whole number. */
export interface Reading {
  /** The criterion's id or the evidence's name: what the column is called. */
  readonly column: string;
  /** Yes and no are 1 and 0, and nothing else can be said. */
  readonly isYesNo: boolean;
  /** A blank is 0 and not missing. */
  readonly blankIsNone: boolean;
  /**
   * `mark`: the mark's numerator or one of `CODES`, out of range when below 0 or above `limit`;
   * `state`: that of `engine/number/column`; `value`: the number's numerator, 0 when there is none.
   */
  readonly as: 'mark' | 'state' | 'value';
  readonly limit?: bigint;
}

/** What a text in a cell means, as it is written in small letters. */
export const CELL_WORDS = {
  yes: ['是', '有', 'yes', 'y', 'true', '√', '✓', '✔'],
  no: ['否', '无', 'no', 'n', 'false', '×', '✗', '✘'],
  notApplicable: ['n/a', 'na', '不适用'],
} as const;
