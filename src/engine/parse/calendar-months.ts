import type { CalendarDate } from './date';
import { calendarDate } from './date';

/** The same day so many months later; the month's last day where it has no such day. `undefined` beyond the year 9999. */
export function addMonths(date: CalendarDate, months: number): CalendarDate | undefined {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const count = year * 12 + month - 1 + months;
  for (let last = day; last > 27; last--) {
    const found = calendarDate(Math.floor(count / 12), (count % 12) + 1, last);
    if (found) return found;
  }
  return calendarDate(Math.floor(count / 12), (count % 12) + 1, Math.min(day, 28));
}

/** Months from `from` up to and with `to`, as `2019-02`; none when `to` is earlier. */
export function monthsBetween(from: string, to: string): string[] {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const [first, last] = [count(from), count(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const month = first + i;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
