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

/** Hears of every clock that is judged, and knows then in which years working time was counted without their holidays. */
export interface YearsCounted {
  /** @param until up to where working time was counted for it */
  add(schedule: Schedule, until: Minute): void;
  issues(): Issue[];
}

export function yearsCounted({ limit, levels }: ClockRule, now: Minute): YearsCounted {
  const byLimit = counts(limit);
  const byLevel = levels.some(({ answer }) => answer && counts(answer));
  const clocks = new Map<RegionPlace, Map<number, number>>();
  const year = yearOf();
  return {
    add({ due, from, place }, until) {
      const start = byLimit ? from : due;
      const end = due === Infinity ? now : Math.max(due, byLevel ? until : due);
      if (!(byLimit || byLevel) || start >= end) return;
      const of = (at: Minute): number => year(dayOf(wallAt(place.zone, at)));
      const last = of(end);
      for (let each = of(start); each <= last; each++) {
        if (place.isKnown(each)) continue;
        const own = clocks.get(place) ?? new Map<number, number>();
        clocks.set(place, own.set(each, (own.get(each) ?? 0) + 1));
      }
    },
    issues: () =>
      [...clocks].flatMap(([{ region }, years]) =>
        [...years]
          .sort(([a], [b]) => a - b)
          .map(([each, count]) => issue('years', -1, 'calendar-year-unknown', { region, year: each, count })),
      ),
  };
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
