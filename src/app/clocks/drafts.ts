import type { TaskLine } from '../../jobs/clocks/task-lines';
import type { Renewal, RenewTaskOptions, TaskKey } from '../../jobs/clocks/renew-task';

/** What was said about each task and is not written yet. */
export type Drafts = ReadonlyMap<string, RenewTaskOptions>;

export const keyOf = ({ id, row }: TaskKey): string => JSON.stringify([id, row]);

/** A task as its fields show it: what was typed, or what stands in the sheet. */
export const fieldsOf = (task: TaskLine, said: Renewal): Required<Renewal> => ({
  status: said.status ?? task.status,
  isChecked: said.isChecked ?? false,
  notDone: said.notDone ?? task.notDone,
  blocker: said.blocker ?? task.blocker,
  aroseAt: said.aroseAt ?? task.aroseAt,
  end: said.end ?? task.end ?? '',
  note: said.note ?? task.note,
});

/** With what was typed; what is again as it stands in the sheet was not said. */
export function withSaid(drafts: Drafts, task: TaskLine, part: Renewal): Drafts {
  const key = keyOf(task);
  const bare = fieldsOf(task, {});
  const all: Renewal = { ...drafts.get(key), ...part };
  const said = Object.fromEntries(
    (Object.keys(bare) as (keyof Renewal)[]).flatMap((name) =>
      all[name] === undefined || all[name] === bare[name] ? [] : [[name, all[name]]],
    ),
  ) as Renewal;
  const next = new Map(drafts);
  if (Object.keys(said).length === 0) next.delete(key);
  else next.set(key, { task: { id: task.id, row: task.row }, ...said });
  return next;
}

/** A field for a day and a time takes no blank between them, and shows no day without one. */
export const timeField = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text.replace(' ', 'T');
