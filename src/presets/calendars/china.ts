import type { Calendar, KnownYear, SpecialDay, WorkHours } from '../../engine/clock/calendar';
import { dateOfDay, dayNumber } from '../../engine/parse/date';
import notices from './china.json';

/** A year's notice of the General Office of the State Council: holidays from a day to a day, and make-up working days. */
interface Notice {
  readonly year: number;
  /** The notice's number, and the day on which it was given. */
  readonly source: string;
  readonly holidays: readonly (readonly [name: string, from: string, to: string])[];
  readonly workdays: readonly (readonly [name: string, date: string])[];
}

/** The region of these days and years; hours are for every region that has none of its own. */
export const CHINA = '中国';

const NOTICES = notices as unknown as readonly Notice[];

/** Every day of mainland China's public holidays and make-up days that is known, in order of the notices. */
export const CHINA_DAYS: readonly SpecialDay[] = NOTICES.flatMap(({ source, holidays, workdays }) => [
  ...holidays.flatMap(([name, from, to]) =>
    Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i): SpecialDay => {
      const date = dateOfDay(dayNumber(from) + i)!;
      return { region: CHINA, date, kind: 'holiday', name, source };
    }),
  ),
  ...workdays.map(([name, date]): SpecialDay => ({ region: CHINA, date, kind: 'workday', name, source })),
]);

const CHINA_YEARS: readonly KnownYear[] = NOTICES.map(({ year, source }) => ({ region: CHINA, year, source }));

/** Monday to Friday, 09:00–12:00 and 13:00–18:00. */
const OFFICE_HOURS: readonly WorkHours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { region: '', weekday, from: 540, to: 720 },
  { region: '', weekday, from: 780, to: 1080 },
]);

/** What a new workbook begins with; its sheet is the team's own from then on. */
export const CHINA_CALENDAR: Calendar = {
  regions: [{ name: CHINA, zone: 'Asia/Shanghai' }],
  hours: OFFICE_HOURS,
  days: CHINA_DAYS,
  years: CHINA_YEARS,
};
