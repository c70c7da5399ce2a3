import { EMPTY_PLAN } from '../engine/grid/plan';
import { readBook } from '../sheets/read-book';
import type { Job } from './job';
import { appendEvents } from './life-event';
import type { NoResult } from './result-rows';
import { lifeIn } from './version-book';

export interface NameOptions {
  readonly rubric: string;
  readonly version: number;
  /** Empty takes the name away. */
  readonly name: string;
  readonly by: string;
}

/** Gives a version a name that people know it by: "as of the March meeting". */
export const nameVersion: Job<NameOptions, { readonly refused?: NoResult }> = (grids, options, environment) => {
  const book = readBook(grids);
  const { rubric, version: number, name, by } = options;
  const version = lifeIn(book, rubric).versions.find((each) => each.number === number);
  const refuse = (refused: NoResult) => ({ plan: EMPTY_PLAN, report: { refused } });
  if (!by.trim()) return refuse({ code: 'giver-missing' });
  if (!version) return refuse({ code: 'version-missing', ids: [String(number)] });
  const { fingerprint } = version;
  const plan = appendEvents(
    grids,
    book,
    [{ kind: 'named', rubric, version: number, name, by, fingerprint }],
    environment,
  );
  return 'code' in plan ? refuse(plan) : { plan: { ...EMPTY_PLAN, ...plan }, report: {} };
};
