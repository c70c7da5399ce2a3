import { cleanText } from './text';

/** A calendar date, `2018-09-03`. Never a JavaScript `Date`: a day has no time zone. */
export type CalendarDate = string;

const pad = (number: number, length: number): string => String(number).padStart(length, '0');
const isLeap = (year: number): boolean => (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : DAYS[month - 1]!);

/** Whether there is such a day. Years 1900 to 9999, as spreadsheets have them. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** `undefined` when there is no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  return isDay(year, month, day) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/** Days since 1970-01-01 of the (proleptic Gregorian) calendar. */
export function dayNumber(date: CalendarDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return daysOf(year, month, day);
}

/** Days of a year before each month, the leap day left out. */
const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** Leap days up to the end of a year. */
const leapDays = (year: number): number => (year >> 2) - ((year / 100) | 0) + ((year / 400) | 0);
const LEAP_DAYS_BEFORE_1970 = leapDays(1969);

/** The same without a text; the day must exist. */
export function daysOf(year: number, month: number, day: number): number {
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return 365 * (year - 1970) + leapDays(year - 1) - LEAP_DAYS_BEFORE_1970 + BEFORE[month - 1]! + leap + day - 1;
}

/** The day that is so many days after 1970-01-01. `undefined` outside the years 1900 to 9999. */
export function dateOfDay(days: number): CalendarDate | undefined {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const calendarMonth = month < 10 ? month + 3 : month - 9;
  return calendarDate(yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day);
}

/** Day 0 of each of the two date systems that a workbook may use, as days since 1970-01-01. */
const EPOCH_1900 = -25569;
const EPOCH_1904 = -24107;

/**
 * The day of a workbook's serial number; a time of day is dropped. The 1900 system counts a 29 February 1900 that
 * never was: numbers up to 60 are a day off and the day itself does not exist. `undefined` when there is no such day.
 */
export function fromSerial(serial: number, dates1904 = false): CalendarDate | undefined {
  const days = Math.floor(serial);
  if (dates1904) return dateOfDay(EPOCH_1904 + days);
  if (days === 60 || days < 1) return undefined;
  return dateOfDay(EPOCH_1900 + days + (days < 60 ? 1 : 0));
}

/** The workbook's serial number of a day. */
export function toSerial(date: CalendarDate, dates1904 = false): number {
  if (dates1904) return dayNumber(date) - EPOCH_1904;
  const days = dayNumber(date) - EPOCH_1900;
  return days <= 60 ? days - 1 : days;
}

/** Whole days from one date to another. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** Reads the unambiguous spellings, year first: `2018-09-03`, `2018/9/3`, `2018.9.3`, `2018年9月3日`. A time behind it is dropped. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?)(?:[T ].*)?$/.exec(cleanText(text));
  if (!match) return undefined;
  return calendarDate(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5]));
}
