import type { Address } from '../grid/address';
import type { Finding, FindingData, Severity } from '../grid/plan';

/** The lists that a row can stand in. */
export type ListName = 'hours' | 'days' | 'years' | 'regions' | 'rules' | 'levels' | 'people' | 'clocks';

/** What is wrong, or should be known, about a row of data; where the row stands in a sheet is known to who read it. */
export interface Issue {
  readonly of: ListName;
  /** Counted from 0; -1: about the list as a whole. */
  readonly index: number;
  readonly code: string;
  readonly severity: Severity;
  readonly data: FindingData;
}

export const issue = (
  of: ListName,
  index: number,
  code: string,
  data: FindingData = {},
  severity: Severity = 'warning',
): Issue => ({ of, index, code, severity, data });

/** @param addressOf where a row of a list stands; -1 asks for the list's first cell */
export const placed = (issues: readonly Issue[], addressOf: (of: ListName, index: number) => Address): Finding[] =>
  issues.map(({ of, index, code, severity, data }) => ({ at: addressOf(of, index), code, severity, data }));
