import type { AgendaReport, DrawnCheck } from '../../jobs/clocks/agenda';
import type { TaskLine } from '../../jobs/clocks/task-lines';
import type { LateThing } from '../../jobs/clocks/late-things';

/** One thing at a time, in the order in which a meeting goes through them. */
export type Step = { readonly key: string } & (
  | { readonly kind: 'figures' }
  | { readonly kind: 'late'; readonly rows: readonly LateThing[]; readonly page: number; readonly pages: number }
  | { readonly kind: 'task'; readonly task: TaskLine }
  | { readonly kind: 'no-task' }
  | { readonly kind: 'checks'; readonly checks: readonly DrawnCheck[] }
  | { readonly kind: 'review' }
);

/** Names that can be read from the far end of a room at once. */
const NAMES = 5;

export const stepsOf = (report: AgendaReport): Step[] => [
  { key: 'figures', kind: 'figures' },
  ...lateSteps(report.things),
  ...(report.tasks.length > 0 ? taskSteps(report.tasks) : [{ key: 'no-task', kind: 'no-task' } as const]),
  { key: 'checks', kind: 'checks', checks: report.checks },
  { key: 'review', kind: 'review' },
];

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
