import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import type { Effect } from '../engine/rubric/version/change';
import { checkOf } from '../engine/rubric/version/checks';
import type { EventKind } from '../engine/rubric/version/life';
import type { Book } from '../sheets/book';
import { EFFECT_WORDS, EVENT_WORDS, piecesOf, VERSIONS_SHEET } from '../sheets/versions';
import type { NewRow } from './append';
import { appendTo } from './append';
import type { Environment } from './job';
import type { NoResult } from './result-rows';

/** Something that happens to a version of a rubric. */
export interface NewEvent {
  readonly kind: EventKind;
  readonly rubric: string;
  readonly version: number;
  readonly by: string;
  readonly fingerprint: string;
  readonly name?: string;
  readonly reason?: string;
  /** Of `saved`. */
  readonly changes?: string;
  readonly effect?: Effect;
  readonly definition?: string;
  /** Of `locked`. */
  readonly pointsHead?: string;
  readonly signature?: string;
}

/** The part of a plan that adds events to the sheet of versions, each checked against the one before it. */
export function appendEvents(
  grids: readonly Grid[],
  { sheets, events }: Book,
  fresh: readonly NewEvent[],
  { language, now }: Environment,
): Pick<Plan, 'add' | 'changes'> | NoResult {
  const grid = grids.find(({ sheet }) => sheet === sheets.versions);
  let previous = events.at(-1)?.check ?? '';
  const rows = fresh.map((event): NewRow => {
    const {
      kind,
      by,
      name = '',
      reason = '',
      changes = '',
      effect,
      definition = '',
      pointsHead = '',
      signature = '',
      ...what
    } = event;
    const texts = {
      ...what,
      at: now,
      by: by.trim(),
      name: name.trim(),
      changes: changes.trim(),
      effect: effect ? EFFECT_WORDS[effect][language] : '',
      reason: reason.trim(),
      pointsHead,
      signature,
    };
    previous = checkOf({ ...texts, kind, definition }, previous);
    const [first = '', ...beyond] = piecesOf(definition);
    const values = { ...texts, event: EVENT_WORDS[kind][language], check: previous, definition: first };
    return { values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')), beyond };
  });
  const plan = appendTo({ definition: VERSIONS_SHEET, grid, language, why: 'version' }, rows);
  return 'lacking' in plan ? { code: 'versions-columns-missing', ids: plan.lacking } : plan;
}
