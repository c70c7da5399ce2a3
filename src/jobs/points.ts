import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Entry, Head } from '../engine/points/entry';
import { append, headOf } from '../engine/points/entry';
import type { Environment, Job } from './job';
import type { ManualEntry, PointsRefusal } from './points-add';
import { manualDraft } from './points-add';
import type { PointsBook } from './points-book';
import { pointsBook } from './points-book';
import { entriesPlan, missingSheets } from './points-sheets-plan';
import type { Made } from './points-due';
import { upToDate } from './points-due';

export interface PointsOptions {
  /** An entry by hand, instead of bringing the book up to date. */
  readonly add?: ManualEntry;
  /** Counts what is entered already by the rules of today as well. */
  readonly renew?: boolean;
}

export interface PointsReport {
  /** What is entered now. */
  readonly added: readonly Entry[];
  /** The whole book, with what is entered now. */
  readonly entries: readonly Entry[];
  readonly head: Head;
  /** The workbook had no book before. */
  readonly isNew: boolean;
  /** Why an entry by hand is not made. */
  readonly refused?: PointsRefusal;
  readonly findings: readonly Finding[];
}

/**
 * Brings the points book up to date (S9, E7, K1): every result that was given and every row of the deductions has its entry,
 * a later result and an edited or removed row the difference. Nothing that is there is altered, and a second time nothing
 * is entered. A book that is not whole is left alone.
 */
export const points: Job<PointsOptions, PointsReport> = (grids, { add, renew = false }, environment) => {
  const read = pointsBook(grids);
  const { kept, entries, faults, findings, gridOf } = read;
  const isNew = gridOf('points') === undefined;
  const nothing = { added: [], entries, head: headOf(kept.lines), isNew };
  if (faults.length > 0) {
    const at = faults[0]!.at;
    const damaged: Finding = { at, code: 'points-damaged', severity: 'error', data: { count: faults.length } };
    const all = [damaged, ...faults, ...findings];
    return { plan: { ...EMPTY_PLAN, findings: all }, report: { ...nothing, findings: all } };
  }
  const made = add ? byHand(read, add, environment) : upToDate(read, renew, environment);
  const all = [...findings, ...made.findings];
  if (made.refused)
    return { plan: { ...EMPTY_PLAN, findings: all }, report: { ...nothing, refused: made.refused, findings: all } };
  const added = append(entries, made.drafts);
  const sheets = missingSheets(read, environment);
  const { changes, add: book } = entriesPlan(read, added, environment);
  const plan = { ...EMPTY_PLAN, changes: [...made.changes, ...changes], add: [...book, ...sheets], findings: all };
  const whole = [...entries, ...added];
  return { plan, report: { added, entries: whole, head: headOf(whole), isNew, findings: all } };
};

function byHand({ people }: PointsBook, add: ManualEntry, { now }: Environment): Made {
  const made = manualDraft(add, people, now);
  return 'code' in made
    ? { drafts: [], changes: [], findings: [], refused: made }
    : { drafts: [made], changes: [], findings: [] };
}
