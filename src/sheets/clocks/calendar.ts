import type { Calendar, KnownYear, Region, SpecialDay, WorkHours } from '../../engine/clock/calendar';
import type { ListName } from '../../engine/clock/issue';
import { clockText } from '../../engine/clock/minute';
import { minuteOf } from '../../engine/clock/moment';
import type { Grid } from '../../engine/grid/grid';
import { FORMATS } from '../../engine/grid/number-format';
import type { Finding } from '../../engine/grid/plan';
import type { Value } from '../../engine/grid/value';
import { toSerial } from '../../engine/parse/date';
import type { Language } from '../../i18n/language';
import type { SheetDefinition } from '../definition';
import { cellOf, dayAt, findTable } from '../table';
import type { Words } from '../words';
import { readWord, wordsIn } from '../words';
import type { Reader } from './cells';
import { readerOf } from './cells';

type Kind = 'region' | 'hours' | 'holiday' | 'workday' | 'year' | 'progress';

export const CALENDAR_KIND_WORDS: Words<Kind> = {
  region: { 'zh-CN': '地区与时区', en: 'region' },
  hours: { 'zh-CN': '工作时间', en: 'working hours' },
  holiday: { 'zh-CN': '放假', en: 'holiday' },
  workday: { 'zh-CN': '调休上班', en: 'make-up workday' },
  year: { 'zh-CN': '已公布的年份', en: 'year known' },
  progress: { 'zh-CN': '推进日', en: 'progress day' },
};

export const WEEKDAY_WORDS: Words<'1' | '2' | '3' | '4' | '5' | '6' | '7'> = {
  1: { 'zh-CN': '周一', en: 'Monday' },
  2: { 'zh-CN': '周二', en: 'Tuesday' },
  3: { 'zh-CN': '周三', en: 'Wednesday' },
  4: { 'zh-CN': '周四', en: 'Thursday' },
  5: { 'zh-CN': '周五', en: 'Friday' },
  6: { 'zh-CN': '周六', en: 'Saturday' },
  7: { 'zh-CN': '周日', en: 'Sunday' },
};

/** When people work: regions with their zones, hours by weekday, holidays and make-up days with who says so. */
export const WORKING_CALENDAR_SHEET: SheetDefinition<'workingCalendar'> = {
  key: 'workingCalendar',
  name: 'Working calendar 工作日历',
  columns: [
    {
      key: 'kind',
      header: { 'zh-CN': '类别', en: 'Kind' },
      width: 16,
      choices: (language) => wordsIn(CALENDAR_KIND_WORDS, language),
      required: true,
    },
    { key: 'region', header: { 'zh-CN': '地区（空白为全部）', en: 'Region (blank: all)' }, width: 20, format: '@' },
    {
      key: 'day',
      header: { 'zh-CN': '日期、星期或年份', en: 'Day, weekday or year' },
      width: 22,
      format: FORMATS.date,
    },
    { key: 'from', header: { 'zh-CN': '上班', en: 'From' }, width: 8, format: '@' },
    { key: 'to', header: { 'zh-CN': '下班', en: 'To' }, width: 8, format: '@' },
    { key: 'name', header: { 'zh-CN': '名称或时区', en: 'Name or time zone' }, width: 20, format: '@' },
    { key: 'source', header: { 'zh-CN': '来源', en: 'Source' }, width: 44, format: '@', wrap: true },
  ],
};

/** Wednesday, where the sheet does not say otherwise (I4). */
const PROGRESS_DAY = 3;

export interface ReadCalendar {
  readonly calendar: Calendar;
  /** The weekday on which tasks are gone through; 1 is Monday. */
  readonly progressDay: number;
  /** The sheet's row of an entry; -1 where the entry is in no row. */
  rowOf(list: ListName, index: number): number;
  readonly findings: readonly Finding[];
}

/** @param otherwise what holds without such a sheet */
export function readWorkingCalendar(grid: Grid | undefined, otherwise: Calendar): ReadCalendar {
  const table = grid && findTable(grid, WORKING_CALENDAR_SHEET);
  if (!table) return { calendar: otherwise, progressDay: PROGRESS_DAY, rowOf: () => -1, findings: [] };
  const read = readerOf(table);
  const rows: Partial<Record<ListName, number[]>> = {};
  const put = <T>(name: ListName, list: T[], entry: T, row: number): void => {
    list.push(entry);
    (rows[name] ??= []).push(row);
  };
  const regions: Region[] = [];
  const hours: WorkHours[] = [];
  const days: SpecialDay[] = [];
  const years: KnownYear[] = [];
  let progressDay = PROGRESS_DAY;
  for (const row of table.rows) {
    const kind = read.word(row, 'kind', CALENDAR_KIND_WORDS);
    if (kind === null && read.text(row, 'kind') === '') read.needed(row, 'kind');
    const [region, name, source] = ['region', 'name', 'source'].map((key) => read.text(row, key)) as [
      string,
      string,
      string,
    ];
    if (kind === 'region') {
      const [own, zone] = [read.needed(row, 'region'), read.needed(row, 'name')];
      if (own !== null && zone !== null) put('regions', regions, { name: own, zone }, row);
    } else if (kind === 'hours') {
      const span = hoursIn(read, row);
      if (span) put('hours', hours, { region, ...span }, row);
    } else if (kind === 'year') {
      const year = Number(read.text(row, 'day'));
      if (Number.isInteger(year) && year >= 1900 && year <= 9999) put('years', years, { region, year, source }, row);
      else read.tell(row, 'day', 'calendar-day-unreadable', { text: read.text(row, 'day') });
    } else if (kind === 'progress') {
      progressDay = weekdayIn(read, row) ?? progressDay;
    } else if (kind !== null) {
      const date = dayIn(read, row);
      if (date) put('days', days, { region, date, kind, name, source }, row);
    }
  }
  return {
    calendar: { regions, hours, days, years },
    progressDay,
    rowOf: (list, index) => rows[list]?.[index] ?? -1,
    findings: read.findings,
  };
}

function weekdayIn(read: Reader, row: number): number | undefined {
  const weekday = readWord(WEEKDAY_WORDS, read.text(row, 'day'));
  if (!weekday) read.tell(row, 'day', 'calendar-day-unreadable', { text: read.text(row, 'day') });
  return weekday && Number(weekday);
}

function hoursIn(read: Reader, row: number): Omit<WorkHours, 'region'> | undefined {
  const weekday = weekdayIn(read, row);
  const [from, to] = (['from', 'to'] as const).map((key) => {
    const value = cellOf(read.table, row, key);
    // A time of day in a workbook is a part of a day.
    const minute = typeof value === 'number' ? Math.round(value * 1440) : minuteOf(read.text(row, key));
    if (minute === undefined || minute < 0 || minute > 1440) {
      read.tell(row, key, 'calendar-hour-unreadable', { text: read.text(row, key) });
      return undefined;
    }
    return minute;
  });
  return weekday && from !== undefined && to !== undefined ? { weekday, from, to } : undefined;
}

function dayIn(read: Reader, row: number): string | undefined {
  const date = dayAt(read.table, row, 'day');
  if (!date) read.tell(row, 'day', 'calendar-day-unreadable', { text: read.text(row, 'day') });
  return date;
}

/** A calendar as rows of a new sheet, in the order of its columns. */
export function calendarRows({ regions, hours, days, years }: Calendar, language: Language): Value[][] {
  const word = (kind: Kind): string => CALENDAR_KIND_WORDS[kind][language];
  const weekday = (day: number): string => WEEKDAY_WORDS[String(day) as keyof typeof WEEKDAY_WORDS][language];
  return [
    ...regions.map(({ name, zone }) => [word('region'), name, null, null, null, zone, null]),
    ...hours.map((row) => [
      ...[word('hours'), row.region || null, weekday(row.weekday)],
      ...[clockText(row.from), clockText(row.to), null, null],
    ]),
    [word('progress'), null, weekday(PROGRESS_DAY), null, null, null, null],
    ...years.map(({ region, year, source }) => [word('year'), region || null, String(year), null, null, null, source]),
    ...days.map(({ region, date, kind, name, source }) => [
      ...[word(kind), region || null, toSerial(date), null, null, name, source],
    ]),
  ];
}
