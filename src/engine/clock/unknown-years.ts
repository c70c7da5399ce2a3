import { dateOfDay } from '../parse/date';
import type { Issue } from './issue';
import { issue } from './issue';
import type { Minute } from './minute';
import { dayOf } from './minute';
import type { RegionPlace } from './place';
import type { ClockRule } from './rule';
import type { Schedule } from './schedule';
import { wallAt } from './zone';

const counts = ({ unit }: { readonly unit: string }): boolean => unit.startsWith('working');

/** Years in which working time was counted although nobody has said what their holidays are, with how many clocks each. */
export function unknownYears(
  { limit, levels }: ClockRule,
  schedules: readonly (Schedule | null)[],
  answerDue: Float64Array,
  now: Minute,
): Issue[] {
  const byLimit = counts(limit);
  const byLevel = levels.some(({ answer }) => answer && counts(answer));
  if (!byLimit && !byLevel) return [];
  const clocks = new Map<RegionPlace, Map<number, number>>();
  const year = yearOf();
  schedules.forEach((schedule, row) => {
    if (!schedule) return;
    const { place } = schedule;
    const due = schedule.due === Infinity ? now : schedule.due;
    const from = byLimit ? schedule.from : due;
    const to = Math.max(due, answerDue[row]! || due);
    if (!byLimit && to === due) return;
    const of = (at: Minute): number => year(dayOf(wallAt(place.zone, at)));
    const last = of(to);
    for (let each = of(from); each <= last; each++) {
      if (place.isKnown(each)) continue;
      const own = clocks.get(place) ?? new Map<number, number>();
      clocks.set(place, own.set(each, (own.get(each) ?? 0) + 1));
    }
  });
  return [...clocks].flatMap(([{ region }, years]) =>
    [...years]
      .sort(([a], [b]) => a - b)
      .map(([each, count]) => issue('years', -1, 'calendar-year-unknown', { region, year: each, count })),
  );
}

/** The year of a day; years are worked out once. */
function yearOf(): (day: number) => number {
  const years = new Map<number, number>();
  return (day) => {
    let year = years.get(day);
    if (year === undefined) years.set(day, (year = Number((dateOfDay(day) ?? '9999').slice(0, 4))));
    return year;
  };
}
