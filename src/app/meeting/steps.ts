import type { AgendaReport, DrawnCheck, TaskLine } from '../../jobs/clocks/agenda';
import type { LateRow } from '../../jobs/clocks/overdue';

/** One thing at a time, in the order in which a meeting goes through them. */
export type Step = { readonly key: string } & (
  | { readonly kind: 'figures' }
  | { readonly kind: 'late'; readonly rows: readonly LateThing[]; readonly page: number; readonly pages: number }
  | { readonly kind: 'task'; readonly task: TaskLine }
  | { readonly kind: 'no-task' }
  | { readonly kind: 'checks'; readonly checks: readonly DrawnCheck[] }
  | { readonly kind: 'review' }
);

/** What somebody is late with; of a check that was missed again and again once, with the longest delay. */
export interface LateThing extends LateRow {
  /** How often. */
  readonly times: number;
}

/** Names that can be read from the far end of a room at once. */
const NAMES = 5;

export const stepsOf = (report: AgendaReport): Step[] => [
  { key: 'figures', kind: 'figures' },
  ...lateSteps(lateThings(report)),
  ...(report.tasks.length > 0 ? taskSteps(report.tasks) : [{ key: 'no-task', kind: 'no-task' } as const]),
  { key: 'checks', kind: 'checks', checks: report.checks },
  { key: 'review', kind: 'review' },
];

function lateThings({ late, tasks }: AgendaReport): LateThing[] {
  const things = new Map<string, LateThing>();
  const isTask = new Set(tasks.map(({ id }) => id));
  for (const row of late) {
    const key = JSON.stringify([row.rule, row.sheet, row.row]);
    const before = things.get(key);
    // A round of checks is called `T1#2`; in the meeting it is the task that is talked about.
    const bare = row.id.replace(/#\d+$/, '');
    const longest = before && before.minutesLate > row.minutesLate ? before : row;
    things.set(key, { ...longest, id: isTask.has(bare) ? bare : row.id, times: (before?.times ?? 0) + 1 });
  }
  return [...things.values()];
}

function lateSteps(late: readonly LateThing[]): Step[] {
  const pages = Math.max(1, Math.ceil(late.length / NAMES));
  return Array.from({ length: pages }, (_, i) => ({
    ...{ key: `late ${i + 1}`, kind: 'late', page: i + 1, pages },
    rows: late.slice(i * NAMES, (i + 1) * NAMES),
  }));
}

/** A task keeps its step when rows come in above it; only where ids do not tell tasks apart, rows must. */
function taskSteps(tasks: readonly TaskLine[]): Step[] {
  const seen = new Map<string, number>();
  for (const { id } of tasks) seen.set(id, (seen.get(id) ?? 0) + 1);
  return tasks.map((task) => ({
    key: task.id !== '' && seen.get(task.id) === 1 ? `task ${task.id}` : `task ${task.id} ${task.row}`,
    ...{ kind: 'task', task },
  }));
}

/** Where a meeting goes on that was at a step: there, or as far along as before. */
export function placeOf(steps: readonly Step[], key: string | undefined, before: number): number {
  const there = steps.findIndex((step) => step.key === key);
  return there >= 0 ? there : Math.min(before, steps.length - 1);
}
