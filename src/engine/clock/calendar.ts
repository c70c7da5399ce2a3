import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareText } from '../ledger/order';
import type { CalendarDate } from '../parse/date';
import { dateOfDay } from '../parse/date';
import { weekdayOf } from './minute';

/** A place whose people keep the same hours. */
export interface Region {
  readonly name: string;
  /** IANA, such as `Asia/Shanghai`. */
  readonly zone: string;
}

/** Working hours of one day of the week, in minutes from 00:00: 540 to 720 is 09:00–12:00. Nights are two rows. */
export interface WorkHours {
  /** Blank: every region that has no hours of its own. */
  readonly region: string;
  /** Monday is 1, Sunday 7. */
  readonly weekday: number;
  readonly from: number;
  /** At most 1440, and after `from`. */
  readonly to: number;
}

/** A day that is not like its weekday: a holiday, or a make-up working day (调休上班). */
export interface SpecialDay {
  /** Blank: every region. */
  readonly region: string;
  readonly date: CalendarDate;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
  /** Who says so: the notice by its number, or whoever decided it. */
  readonly source: string;
}

/** A year whose holidays are known to be listed, even where there is none. */
export interface KnownYear {
  /** Blank: every region. */
  readonly region: string;
  readonly year: number;
  readonly source: string;
}

/** When people work, as data. */
export interface Calendar {
  /** The first one is meant where a clock names none. */
  readonly regions: readonly Region[];
  readonly hours: readonly WorkHours[];
  readonly days: readonly SpecialDay[];
  readonly years: readonly KnownYear[];
}

type Span = readonly [from: number, to: number];

/** What one region goes by. */
export interface RegionDays {
  /** Hours of a day, in order and apart from each other; none: nobody works. */
  hoursOn(day: number): readonly Span[];
  isKnown(year: number): boolean;
}

/**
 * Where a day is a holiday and a make-up day at once, a row of the region goes before one of every region, and a later
 * row before an earlier one. A make-up day has the hours of the first weekday, from Monday on, that has any.
 */
export function daysIn(calendar: Calendar, region: string): RegionDays {
  const own = calendar.hours.some((row) => row.region === region) ? region : '';
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    joined(calendar.hours.filter((row) => row.region === own && row.weekday === weekday)),
  );
  const likeWorkdays = week.find((spans) => spans.length > 0) ?? [];
  const special = new Map<CalendarDate, SpecialDay['kind']>();
  for (const of of new Set(['', region]))
    for (const { date, kind } of calendar.days.filter((row) => row.region === of)) special.set(date, kind);
  const years = new Set(
    calendar.years.filter((row) => row.region === '' || row.region === region).map((row) => row.year),
  );
  return {
    hoursOn(day) {
      const kind = special.size > 0 ? special.get(dateOfDay(day) ?? '') : undefined;
      const usual = week[weekdayOf(day) - 1]!;
      if (kind === undefined) return usual;
      // A make-up day on a day on which people work anyhow is that day.
      return kind === 'holiday' ? [] : usual.length > 0 ? usual : likeWorkdays;
    },
    isKnown: (year) => years.has(year),
  };
}

export const isSpan = ({ from, to, weekday }: WorkHours): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= 1440 && Number.isInteger(weekday);

/** Rows that make no sense are left out, rows that overlap or touch are one. */
function joined(rows: readonly WorkHours[]): Span[] {
  const spans: [number, number][] = [];
  for (const { from, to } of rows.filter(isSpan).sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}

/**
 * 16 hexadecimal digits of SHA-256 over what decides: regions, hours, days and the years that are known. Names, sources
 * and the order of rows that say the same do not count.
 */
export function calendarVersion({ regions, hours, days, years }: Calendar): string {
  const sorted = (lines: readonly (readonly (string | number)[])[]): string[] =>
    lines.map((line) => JSON.stringify(line)).sort(compareText);
  const text = JSON.stringify([
    'steelyard calendar 1',
    regions.map(({ name, zone }) => [name, zone]),
    sorted(hours.map(({ region, weekday, from, to }) => [region, weekday, from, to])),
    // Of two rows about one day the later one counts: the order is kept.
    days.map(({ region, date, kind }) => [region, date, kind]).sort(([a, b], [c, d]) => compareText(a! + b!, c! + d!)),
    sorted(years.map(({ region, year }) => [region, year])),
  ]);
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
}
