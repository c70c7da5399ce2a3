import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { EventKind } from '../engine/rubric/version/life';
import type { Book } from '../sheets/book';
import { EVENT_WORDS, VERSIONS_SHEET } from '../sheets/versions';
import { appendTo } from './append';
import type { Environment } from './job';
import type { NoResult } from './result-rows';

/** Something that happened to a version that is kept already. */
export interface NewEvent {
  readonly kind: Exclude<EventKind, 'saved'>;
  readonly rubric: string;
  readonly version: number;
  readonly by: string;
  readonly name?: string;
  readonly reason?: string;
  readonly fingerprint: string;
}

/** One event more in the sheet of versions. */
export function eventPlan(
  grids: readonly Grid[],
  { sheets }: Book,
  { kind, ...event }: NewEvent,
  { language, now }: Environment,
): Plan | NoResult {
  const grid = grids.find(({ sheet }) => sheet === sheets.versions);
  const values = { ...event, at: now, event: EVENT_WORDS[kind][language] };
  const plan = appendTo({ definition: VERSIONS_SHEET, grid, language, why: 'version' }, [{ values }]);
  return 'lacking' in plan ? { code: 'versions-columns-missing', ids: plan.lacking } : { ...EMPTY_PLAN, ...plan };
}
