import type { Minute } from '../../engine/clock/minute';
import type { Schedule, State } from '../../engine/clock/schedule';
import type { Zone } from '../../engine/clock/zone';
import { momentAt, wallAt } from '../../engine/clock/zone';
import { clockText, DAY, dayOf, wallText } from '../../engine/clock/minute';
import type { Moment } from '../../engine/clock/moment';
import type { CalendarDate } from '../../engine/parse/date';
import { dateOfDay } from '../../engine/parse/date';
import type { RegisterRow } from '../../sheets/clocks/read-register';
import type { RuleRow } from '../../sheets/clocks/rules';
import type { ClockBook } from './clock-book';

/** Where one clock stands, with the row that it belongs to. */
export interface Standing {
  readonly rule: RuleRow;
  readonly sheet: string;
  readonly row: RegisterRow;
  /** The clock's id; the row's, or `<id>#<round>`. */
  readonly id: string;
  /** `null`: nobody, or several. */
  readonly owner: string | null;
  readonly state: State;
  /** How far up it has gone. */
  readonly level: number;
  /** The last minute in time. */
  readonly due: Minute | null;
  readonly answerDue: Minute | null;
  readonly answered: Minute | null;
  /** Minutes past the limit by any clock. */
  readonly overdue: number;
  /** All its times; `null` where it is not judged. */
  schedule(): Schedule | null;
}

/** All clocks, in the order of the rules and the registers' rows. */
export const standingsIn = ({ judged }: ClockBook): Standing[] =>
  judged.flatMap(({ rule, register, verdicts, rows }) =>
    rows.map((row, i) => ({
      ...{ rule, sheet: register.table.grid.sheet, row, id: verdicts.clocks[i]!.id, owner: verdicts.owner[i]! },
      ...{ state: verdicts.state[i]!, level: verdicts.level[i]!, overdue: verdicts.overdue[i]! },
      due: orNull(verdicts.due[i]!),
      answerDue: orNull(verdicts.answerDue[i]!),
      answered: orNull(verdicts.answered[i]!),
      schedule: () => verdicts.scheduleOf(i),
    })),
  );

const orNull = (at: Minute): Minute | null => (Number.isNaN(at) ? null : at);

export const isLate = ({ state }: Pick<Standing, 'state'>): boolean => state === 'late' || state === 'escalated';

export const isJudged = ({ state }: Pick<Standing, 'state'>): boolean => state !== 'not-judged';

export const isOver = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'stopped-in-time' || state === 'stopped-late';

/** What a row is about, for people: the customer, the task, or else its id. */
export const aboutRow = (row: RegisterRow): string =>
  [row.customer, row.text('what'), row.text('contract')].filter((text) => text !== '').join(' · ') || row.id;

/** `2026-03-01 10:05` on the walls of a zone. */
export const timeText = (zone: Zone, at: Minute): string => wallText(wallAt(zone, at)) ?? '';

/** The day that a cell says. */
export const dateOf = (moment: Moment | null): CalendarDate | null => (moment && dateOfDay(moment.day)) ?? null;

/** What a cell says of a time: `2026-03-01 10:05`, or a day alone. Blank for none. */
export const momentText = (moment: Moment | null): string =>
  [dateOf(moment), moment && moment.minute !== null && clockText(moment.minute)].filter(Boolean).join(' ');

/** When today, tomorrow and the day after begin. */
export type Days = Readonly<Record<'today' | 'tomorrow' | 'after', Minute>>;

export function daysAround({ zone, now }: Pick<ClockBook, 'zone' | 'now'>): Days {
  const day = dayOf(wallAt(zone, now));
  const begins = (more: number): Minute => momentAt(zone, (day + more) * DAY);
  return { today: begins(0), tomorrow: begins(1), after: begins(2) };
}
