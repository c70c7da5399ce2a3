import { calendarDate } from '../parse/date';
import type { Calendar, WorkHours } from './calendar';
import { daysIn, isSpan } from './calendar';
import type { Issue } from './issue';
import { issue } from './issue';
import { clockText } from './minute';
import { zoneOf } from './zone';

/** Everything about a calendar that a person should know before anything is judged by it. */
export const checkCalendar = (calendar: Calendar): Issue[] => [
  ...aboutRegions(calendar),
  ...aboutHours(calendar),
  ...aboutDays(calendar),
];

function aboutRegions(calendar: Calendar): Issue[] {
  const { regions } = calendar;
  if (regions.length === 0) return [issue('regions', -1, 'calendar-no-region', {}, 'error')];
  return regions.flatMap(({ name, zone }, i) => {
    const found: Issue[] = [];
    if (!zoneOf(zone)) found.push(issue('regions', i, 'calendar-zone-unknown', { region: name, zone }, 'error'));
    if (regions.findIndex((other) => other.name === name) < i)
      found.push(issue('regions', i, 'calendar-region-twice', { region: name }, 'error'));
    const days = daysIn(calendar, name);
    // 1970-01-05 was a Monday, 4 days after day 0.
    if ([4, 5, 6, 7, 8, 9, 10].every((day) => days.hoursOn(day).length === 0))
      found.push(issue('regions', i, 'calendar-no-hours', { region: name }, 'error'));
    return found;
  });
}

function aboutHours({ hours, regions }: Calendar): Issue[] {
  const text = ({ from, to }: WorkHours): string => `${clockText(from)}–${clockText(to)}`;
  return hours.flatMap((row, i) => {
    if (!isKnownRegion(regions, row.region))
      return [issue('hours', i, 'calendar-region-unknown', { region: row.region })];
    if (!isSpan(row) || row.weekday < 1 || row.weekday > 7)
      return [issue('hours', i, 'calendar-hours-impossible', { hours: text(row) }, 'error')];
    const other = hours
      .slice(0, i)
      .find(
        ({ region, weekday, from, to }) =>
          region === row.region && weekday === row.weekday && from < row.to && row.from < to,
      );
    return other
      ? [issue('hours', i, 'calendar-hours-overlap', { hours: text(row), other: text(other), weekday: row.weekday })]
      : [];
  });
}

function aboutDays({ days, years, regions }: Calendar): Issue[] {
  const first = new Map<string, { readonly index: number; readonly kind: string }>();
  return days.flatMap(({ region, date, kind, source }, index) => {
    if (!isKnownRegion(regions, region)) return [issue('days', index, 'calendar-region-unknown', { region })];
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    if (calendarDate(year, month, day) !== date)
      return [issue('days', index, 'calendar-day-impossible', { date }, 'error')];
    const found: Issue[] = [];
    const key = `${region}\n${date}`;
    const before = first.get(key);
    if (!before) first.set(key, { index, kind });
    else
      found.push(
        before.kind === kind
          ? issue('days', index, 'calendar-day-twice', { date }, 'info')
          : issue('days', index, 'calendar-day-both', { date, region }, 'error'),
      );
    if (source.trim() === '') found.push(issue('days', index, 'calendar-day-without-source', { date }, 'info'));
    if (!years.some((known) => known.year === year && (known.region === '' || known.region === region)))
      found.push(issue('days', index, 'calendar-day-outside-years', { date, year }));
    return found;
  });
}

const isKnownRegion = (regions: Calendar['regions'], name: string): boolean =>
  name === '' || regions.some((region) => region.name === name);
