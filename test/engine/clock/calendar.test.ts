import { describe, expect, test } from '@jest/globals';
import type { Calendar } from '../../../src/engine/clock/calendar';
import { calendarVersion, daysIn } from '../../../src/engine/clock/calendar';
import { checkCalendar } from '../../../src/engine/clock/check-calendar';
import { placed } from '../../../src/engine/clock/issue';
import { dayNumber } from '../../../src/engine/parse/date';
import { CHINA, CHINA_CALENDAR, CHINA_DAYS } from '../../../src/presets/calendars/china';
import { calendarOf, OFFICE } from './drawn';

const works = (calendar: Calendar, date: string): boolean =>
  daysIn(calendar, calendar.regions[0]!.name).hoursOn(dayNumber(date)).length > 0;

describe('the holidays of China', () => {
  test('nothing is wrong with them', () => expect(checkCalendar(CHINA_CALENDAR)).toEqual([]));

  test.each([
    // Notice, and what it says of days off: given by its own counts ("共8天") and the make-up days listed.
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ])('%i: %i days off, %i made up for', (year, off, made) => {
    const own = CHINA_DAYS.filter(({ date }) => date.startsWith(`${year}-`));
    expect(own.filter(({ kind }) => kind === 'holiday')).toHaveLength(off);
    expect(own.filter(({ kind }) => kind === 'workday')).toHaveLength(made);
    expect(new Set(own.map(({ source }) => source)).size).toBe(1);
  });

  test('every make-up day is a Saturday or Sunday, and no holiday at once', () => {
    const off = new Set(CHINA_DAYS.filter(({ kind }) => kind === 'holiday').map(({ date }) => date));
    const made = CHINA_DAYS.filter(({ kind }) => kind === 'workday').map(({ date }) => date);
    expect(made.filter((date) => off.has(date))).toEqual([]);
    expect(made.filter((date) => ![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay()))).toEqual([]);
  });

  test.each([
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2024-02-09', true],
  ])('%s is worked: %s', (date, worked) => expect(works(CHINA_CALENDAR, date)).toBe(worked));

  test('are not those of another region', () => {
    const both = { ...CHINA_CALENDAR, regions: [...CHINA_CALENDAR.regions, { name: 'DE', zone: 'Europe/Berlin' }] };
    expect(daysIn(both, 'DE').hoursOn(dayNumber('2026-10-01'))).toHaveLength(2);
    expect([CHINA, 'DE'].map((region) => daysIn(both, region).isKnown(2026))).toEqual([true, false]);
  });
});

describe('what is wrong with a calendar', () => {
  const day = (date: string, kind: 'holiday' | 'workday', region = '', source = 'notice') => ({
    region,
    date,
    kind,
    name: '',
    source,
  });
  const row = (from: number, to: number, weekday = 1, region = '') => ({ region, weekday, from, to });
  test.each<[string, Partial<Calendar>, string[]]>([
    ['nothing', {}, []],
    ['no region', { regions: [] }, ['regions -1 calendar-no-region']],
    ['a zone that is none', { regions: [{ name: 'here', zone: 'Mars/Olympus' }] }, ['regions 0 calendar-zone-unknown']],
    ['no hours at all', { hours: [] }, ['regions 0 calendar-no-hours']],
    ['hours that overlap', { hours: [row(540, 720), row(700, 1080)] }, ['hours 1 calendar-hours-overlap']],
    ['hours that touch are fine', { hours: [row(540, 720), row(720, 1080)] }, []],
    ['hours backwards', { hours: [row(540, 720), row(1080, 780)] }, ['hours 1 calendar-hours-impossible']],
    ['a weekday that is none', { hours: [row(540, 720), row(1, 2, 8)] }, ['hours 1 calendar-hours-impossible']],
    ['a region that is none', { hours: [row(540, 720), row(1, 2, 1, 'x')] }, ['hours 1 calendar-region-unknown']],
    [
      'holiday and make-up day',
      { days: [day('2026-05-09', 'holiday'), day('2026-05-09', 'workday')] },
      ['days 1 calendar-day-both'],
    ],
    [
      'twice the same',
      { days: [day('2026-05-01', 'holiday'), day('2026-05-01', 'holiday')] },
      ['days 1 calendar-day-twice'],
    ],
    ['a day that never is', { days: [day('2026-02-29', 'holiday')] }, ['days 0 calendar-day-impossible']],
    ['a day of an unknown year', { days: [day('2040-01-01', 'holiday')] }, ['days 0 calendar-day-outside-years']],
    [
      'a day nobody stands for',
      { days: [day('2026-01-01', 'holiday', '', ' ')] },
      ['days 0 calendar-day-without-source'],
    ],
  ])('%s', (_, changes, expected) =>
    expect(checkCalendar({ ...OFFICE, ...changes }).map(({ of, index, code }) => `${of} ${index} ${code}`)).toEqual(
      expected,
    ),
  );

  test('is placed where its row stands', () => {
    const at = (of: string, index: number) => ({ sheet: of, row: index + 1, column: 0 });
    expect(placed(checkCalendar({ ...OFFICE, days: [day('2026-02-29', 'holiday')] }), at)).toEqual([
      {
        at: { sheet: 'days', row: 1, column: 0 },
        code: 'calendar-day-impossible',
        severity: 'error',
        data: { date: '2026-02-29' },
      },
    ]);
  });
});

describe('the version of a calendar', () => {
  const version = calendarVersion(OFFICE);
  test('is the same for the same days, wherever rows stand', () => {
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(calendarVersion({ ...OFFICE, hours: [...OFFICE.hours].reverse(), years: [...OFFICE.years].reverse() })).toBe(
      version,
    );
  });
  test.each<[string, Calendar]>([
    ['hours', calendarOf('1-5 09:00-12:00 13:00-17:59')],
    ['a holiday', calendarOf('1-5 09:00-12:00 13:00-18:00', '2026-05-01 holiday')],
    ['the zone', calendarOf('1-5 09:00-12:00 13:00-18:00', '', 'Asia/Tokyo')],
    ['a year', { ...OFFICE, years: OFFICE.years.slice(1) }],
  ])('is another with other %s', (_, other) => expect(calendarVersion(other)).not.toBe(version));
});
