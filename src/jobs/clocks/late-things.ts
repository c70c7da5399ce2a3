import type { LateRow } from './overdue';

/** What somebody is late with; of a check that was missed again and again once, with the longest delay. */
export interface LateThing extends LateRow {
  /** How often. */
  readonly times: number;
}

/** @param tasks ids of tasks: a round of checks is called `T1#2`; among people it is the task that is talked about */
export function lateThings(late: readonly LateRow[], tasks: ReadonlySet<string>): LateThing[] {
  const things = new Map<string, LateThing>();
  for (const row of late) {
    const key = JSON.stringify([row.rule, row.sheet, row.row]);
    const before = things.get(key);
    const bare = row.id.replace(/#\d+$/, '');
    const longest = before && before.minutesLate > row.minutesLate ? before : row;
    things.set(key, { ...longest, id: tasks.has(bare) ? bare : row.id, times: (before?.times ?? 0) + 1 });
  }
  return [...things.values()];
}
