import type { CalendarDate } from '../parse/date';

/** Something that holds for a person from a day to a day, both included; without one it has no end on that side. */
export interface Term {
  readonly person: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

export const holdsOn = ({ from, to }: Pick<Term, 'from' | 'to'>, day: CalendarDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);
