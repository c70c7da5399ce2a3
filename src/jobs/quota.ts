import type { Quota, QuotaMonth } from '../engine/evaluating/quota';
import { quotaMonths } from '../engine/evaluating/quota';
import type { Grid } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { CalendarDate } from '../engine/parse/date';
import { QUOTA_SHEET, readQuotas } from '../sheets/quota';
import { readBook } from '../sheets/read-book';
import { addTerm } from './add-term';
import type { Job } from './job';
import type { NoResult } from './result-rows';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';

export interface QuotaOptions {
  /** `2019-02`; all months without it. */
  readonly month?: string;
  /** Somebody's quota more. */
  readonly add?: Quota;
}

export interface QuotaReport {
  readonly refused?: NoResult;
  /** As they stand, before the addition. */
  readonly quotas: readonly Quota[];
  readonly months: readonly QuotaMonth[];
  readonly findings: readonly Finding[];
}

/**
 * Visits made per person and month against a quota (S10), and a quota more. A visit counts once it stands in Visits or
 * Results, scored or not: what is asked for is that it was made.
 */
export const quota: Job<QuotaOptions, QuotaReport> = (grids, { month, add }, environment) => {
  const report = quotaIn(grids, scoreBook(readBook(grids)), environment.now.slice(0, 10), month);
  const plan = add ? addTerm(grids, QUOTA_SHEET, add, { visits: add.visits }, environment) : EMPTY_PLAN;
  return 'code' in plan ? { plan: EMPTY_PLAN, report: { ...report, refused: plan } } : { plan, report };
};

/** The months of a workbook that was read. */
export function quotaIn(
  grids: readonly Grid[],
  { book, visits, withoutVisit }: ScoredBook,
  today: CalendarDate,
  month?: string,
): QuotaReport {
  const { quotas, findings } = readQuotas(grids.find(({ sheet }) => sheet === book.sheets.quota));
  const made = [...visits.map(({ visit }) => visit), ...withoutVisit];
  return { quotas, months: quotaMonths(quotas, made, today, month), findings };
}
