import type { Kind } from './rubric';

interface Traits {
  /** Answered with yes or no, which is the mark 1 or 0: its highest mark is 1. */
  readonly yesNo: boolean;
  /** Speaks against the visit: the more of it, the worse. Its contribution is taken off. */
  readonly against: boolean;
}

/** What several kinds have in common, so that who reads, asks for or draws a mark need not know each kind. */
const TRAITS: Readonly<Record<Kind, Traits>> = {
  mark: { yesNo: false, against: false },
  yesno: { yesNo: true, against: false },
  count: { yesNo: false, against: false },
  formula: { yesNo: false, against: false },
  deduction: { yesNo: false, against: true },
  bonus: { yesNo: false, against: false },
  redline: { yesNo: true, against: true },
};

export const isYesNo = (kind: Kind): boolean => TRAITS[kind].yesNo;
export const isAgainst = (kind: Kind): boolean => TRAITS[kind].against;
