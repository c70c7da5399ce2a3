import type { CalendarDate } from '../../engine/parse/date';
import { dateOfDay } from '../../engine/parse/date';
import type { TaskStatus } from '../../sheets/clocks/tasks';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import { readWord } from '../../sheets/words';
import type { ClockBook } from './clock-book';
import type { TaskKey } from './renew-task';
import { findTask } from './renew-task';
import type { Standing } from './standing';
import { aboutRow, dateOf, isLate, momentText } from './standing';

export interface TaskLine extends TaskKey {
  readonly about: string;
  readonly owners: readonly string[];
  readonly action: string;
  readonly status: TaskStatus;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** The end has passed. */
  readonly isPastEnd: boolean;
  readonly lastCheck: CalendarDate | null;
  /** A check is late. */
  readonly isCheckLate: boolean;
  readonly notDone: string;
  readonly blocker: string;
  /** When it arose: a day, with the time where it is known. */
  readonly aroseAt: string;
  readonly registeredAt: string;
  readonly note: string;
}

/** The tasks of a workbook that was read, in the order of the sheet. @param keep those that stay although they are over */
export function taskLines(
  { tasks, today }: ClockBook,
  standings: readonly Standing[],
  keep: readonly TaskKey[] = [],
): TaskLine[] {
  const late = new Set(standings.filter((each) => isLate(each)).map(({ row }) => row));
  const stays = tasks && new Set(keep.map((key) => findTask(tasks, key)));
  return (tasks?.rows ?? []).flatMap((row): TaskLine[] => {
    const status = readWord(TASK_STATUS_WORDS, row.text('status')) ?? 'open';
    const isOver = status === 'done' || status === 'cancelled';
    if (isOver && !stays?.has(row)) return [];
    const [start, end] = [dateOf(row.moment('start')), dateOf(row.moment('end'))];
    const checks = row.moments('checks').map(({ day }) => day);
    return [
      {
        ...{
          id: row.id,
          row: row.row,
          about: aboutRow(row),
          owners: row.owners('owner'),
          action: row.text('action'),
          status,
        },
        ...{ start, end, isPastEnd: !isOver && end !== null && end < today },
        lastCheck: checks.length > 0 ? (dateOfDay(Math.max(...checks)) ?? null) : null,
        ...{ isCheckLate: late.has(row), notDone: row.text('notDone'), blocker: row.text('blocker') },
        ...{ aroseAt: momentText(row.moment('aroseAt')), registeredAt: momentText(row.moment('registeredAt')) },
        note: row.text('note'),
      },
    ];
  });
}
