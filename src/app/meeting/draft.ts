import type { TaskLine } from '../../jobs/clocks/task-lines';
import type { Renewal } from '../../jobs/clocks/renew-task';
import { fieldsOf } from '../clocks/drafts';

/** What a task's fields hold. Whoever goes through it in the meeting checks it, unless they say otherwise. */
export const meetingFields = (task: TaskLine, said: Renewal, today: string): Required<Renewal> => ({
  ...fieldsOf(task, said),
  isChecked: said.isChecked ?? task.lastCheck !== today,
});

/** Something was typed that differs from the sheet. A check alone is nothing to lose. */
export function isTyped(task: TaskLine, said: Renewal): boolean {
  const there = fieldsOf(task, {});
  return (Object.keys(said) as (keyof Renewal)[]).some((key) => key !== 'isChecked' && said[key] !== there[key]);
}
