import type { TaskLine } from '../../jobs/clocks/agenda';
import type { Renewal } from '../../jobs/clocks/renew-task';

/** What was typed about a task and is not written yet. */
export type Draft = Omit<Renewal, 'isChecked'> & { readonly isChecked?: boolean };

/** What the fields of a task hold: what was typed, or what stands in the sheet. Today is a check unless somebody says otherwise. */
export function fieldsOf(task: TaskLine, draft: Draft, today: string): Required<Renewal> {
  return {
    status: draft.status ?? task.status,
    isChecked: draft.isChecked ?? task.lastCheck !== today,
    notDone: draft.notDone ?? task.notDone,
    blocker: draft.blocker ?? task.blocker,
    // A field for days and times takes no blank between them.
    aroseAt: (draft.aroseAt ?? fieldTime(task.aroseAt)).replace(' ', 'T'),
    end: draft.end ?? task.end ?? '',
    note: draft.note ?? task.note,
  };
}

/** A day without a time begins at midnight in the field, which must show one; what is not touched is not written. */
const fieldTime = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text} 00:00` : text);

/** What of it is written: what was typed, and today's check. */
export const renewalOf = (task: TaskLine, draft: Draft, today: string): Renewal => ({
  ...draft,
  isChecked: fieldsOf(task, draft, today).isChecked,
});

/** Something was typed that differs from the sheet. */
export const isTyped = (task: TaskLine, draft: Draft): boolean =>
  (Object.keys(draft) as (keyof Draft)[]).some((key) =>
    key === 'isChecked' ? false : (draft[key] ?? '') !== (task[key] ?? ''),
  );
