import { calendarDate } from '../parse/date';
import type { CalendarDate } from '../parse/date';
import { monthsBetween } from '../parse/calendar-months';
import { personKey } from '../points/person';
import type { Term } from './term';

/** So many visits a month are to be made by a person, from a day to a day (S10). */
export interface Quota extends Term {
  /** Visits a month; a whole number, 1 or more. */
  readonly visits: number;
}

export interface MadeVisit {
  readonly engineer: string;
  readonly date: CalendarDate | null;
}

export interface QuotaMonth {
  readonly person: string;
  /** `2019-02`. */
  readonly month: string;
  readonly made: number;
  readonly need: number;
  /** `running` while the month is not over and what is missing can still be made. */
  readonly state: 'met' | 'missed' | 'running';
}

const lastDay = (month: string): CalendarDate => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return [31, 30, 29, 28].map((day) => calendarDate(year, number, day)).find((date) => date !== undefined)!;
};

/**
 * Each month against the quota, by month, then in the order of the quotas. A quota counts for the months that lie in it
 * wholly: whoever begins on the 20th owes nothing for the days that are left. Of several quotas for one person and month
 * the last one counts. A visit belongs to the month of its date; one without a date to none.
 * @param month only this one; otherwise from the first month with a quota or, without a beginning, a visit, to today's
 */
export function quotaMonths(
  quotas: readonly Quota[],
  visits: readonly MadeVisit[],
  today: CalendarDate,
  month?: string,
): QuotaMonth[] {
  const made = new Map<string, number>();
  for (const { engineer, date } of visits) {
    if (date === null) continue;
    const key = keyOf(engineer, date.slice(0, 7));
    made.set(key, (made.get(key) ?? 0) + 1);
  }
  const now = today.slice(0, 7);
  const days = [...quotas.map(({ from }) => from), ...visits.map(({ date }) => date)].filter((day) => day != null);
  const first = days.sort()[0]?.slice(0, 7) ?? now;
  return (month === undefined ? monthsBetween(first, now) : [month]).flatMap((each) =>
    [...inForce(quotas, each).values()].map(({ person, visits: need }): QuotaMonth => {
      const count = made.get(keyOf(person, each)) ?? 0;
      const state = count >= need ? 'met' : each >= now ? 'running' : 'missed';
      return { person, month: each, made: count, need, state };
    }),
  );
}

const keyOf = (person: string, month: string): string => `${month} ${personKey(person)}`;

function inForce(quotas: readonly Quota[], month: string): Map<string, Quota> {
  const [first, last] = [`${month}-01`, lastDay(month)];
  const whole = quotas.filter(
    ({ from, to }) => (from === undefined || from <= first) && (to === undefined || last <= to),
  );
  return new Map(whole.map((quota) => [personKey(quota.person), quota]));
}
