import type { FindingData } from '../../grid/plan';

/** Why an export cannot be made. Its sentence is `export.refused.CODE`. */
export interface Refusal {
  readonly code:
    | 'rubric-broken'
    | 'too-large'
    | 'identifier-too-long'
    | 'identifiers-alike'
    | 'identifier-taken'
    | 'text-nul'
    | 'too-fine'
    | 'formula-too-long'
    | 'too-wide'
    | 'no-such-rubric'
    | 'choose-rubric'
    | 'no-rubric'
    | 'sheets-missing';
  readonly data: FindingData;
}

export const isRefusal = (result: object): result is Refusal => 'code' in result && 'data' in result;

/** Thrown while an export is put together, and caught by `refusing`: depths of small functions need not hand it up. */
export class RefusedExport extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'RefusedExport';
  }
}

/** What the work gives, or why it was refused. */
export function refusing<Result extends object>(work: () => Result): Result | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedExport) return error.refusal;
    throw error;
  }
}
