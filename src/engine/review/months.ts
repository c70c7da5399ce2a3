import type { Rational } from '../number/rational';
import { compare } from '../number/rational';
import { monthsBetween } from '../parse/calendar-months';
import type { CalendarDate } from '../parse/date';
import type { MainInterval } from '../statistics/quantile';
import { mainInterval, mean } from '../statistics/quantile';

/** A visit that has a score. */
export interface Scored {
  readonly date: CalendarDate;
  readonly score: Rational;
  readonly band: string;
  /** Not given yet: its score is that of the rubric as it is. */
  readonly isOpen: boolean;
}

/** How the scores of some visits spread. */
export interface Spread {
  readonly visits: number;
  /** How many of them are open. */
  readonly open: number;
  /** Visits by band, in the order of the bands. */
  readonly bands: readonly number[];
  /** Absent without visits. */
  readonly figures?: MainInterval & { readonly average: Rational };
}

/** A month's visits; with `until`, a long time without any: from `month` up to and with `until`. */
export interface MonthSpread extends Spread {
  /** `2019-02`. */
  readonly month: string;
  readonly until?: string;
}

/** The first and the last month that visits are of. */
export interface MonthRange {
  readonly first: string;
  readonly last: string;
}

/** Empty months in a row that are still shown one by one; more are one line, for one mistyped year makes a thousand. */
const LONGEST_GAP = 12;

/**
 * @param bands names of all bands
 * @param middle share of the visits in the main interval (S8); a half without it
 */
export function spreadOf(visits: readonly Scored[], bands: readonly string[], middle?: Rational): Spread {
  const scores = visits.map(({ score }) => score).sort(compare);
  const counts = new Map<string, number>();
  for (const { band } of visits) counts.set(band, (counts.get(band) ?? 0) + 1);
  return {
    visits: visits.length,
    open: visits.filter(({ isOpen }) => isOpen).length,
    bands: bands.map((name) => counts.get(name) ?? 0),
    ...(scores.length > 0 && { figures: { ...mainInterval(scores, middle), average: mean(scores) } }),
  };
}

/** The months between the first and the last visit; `undefined` without visits. */
export function rangeOf(visits: readonly Scored[]): MonthRange | undefined {
  const months = visits.map(({ date }) => date.slice(0, 7)).sort();
  return months.length > 0 ? { first: months[0]!, last: months.at(-1)! } : undefined;
}

/** Month by month over a range, by the date of the visit. A month without visits is there, and empty. */
export function monthSpreads(
  visits: readonly Scored[],
  { first, last }: MonthRange,
  bands: readonly string[],
  middle?: Rational,
): MonthSpread[] {
  const byMonth = new Map<string, Scored[]>();
  for (const visit of visits) {
    const month = visit.date.slice(0, 7);
    const there = byMonth.get(month);
    if (there) there.push(visit);
    else byMonth.set(month, [visit]);
  }
  const empty = spreadOf([], bands);
  const lines: MonthSpread[] = [];
  let gap: string[] = [];
  const endGap = (): void => {
    if (gap.length > LONGEST_GAP) lines.push({ ...empty, month: gap[0]!, until: gap.at(-1)! });
    else lines.push(...gap.map((month) => ({ ...empty, month })));
    gap = [];
  };
  for (const month of monthsBetween(first, last)) {
    const own = byMonth.get(month);
    if (!own) gap.push(month);
    else {
      endGap();
      lines.push({ ...spreadOf(own, bands, middle), month });
    }
  }
  endGap();
  return lines;
}
