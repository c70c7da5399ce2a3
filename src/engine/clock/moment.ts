import { cleanText } from '../parse/text';
import { dayNumber, fromSerial, parseDate } from '../parse/date';
import { DAY, HOUR } from './minute';

/** What a cell says of a time: a day, and the minute of the day where it is known. */
export interface Moment {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** 0 to 1439; `null`: the cell holds a day alone. */
  readonly minute: number | null;
}

const TIME = /^(上午|下午|晚上)?\s*(\d{1,2})(?:[:：](\d{2})(?:[:：]\d{2}(?:\.\d+)?)?|点(?:(\d{1,2})分?)?)\s*(am|pm)?$/i;

/**
 * Reads a day, year first, with or without a time: `2026-03-01 10:05`, `2026/3/1 10:05:59`, `2026年3月1日 下午3点05分`.
 * Seconds are dropped; `24:00` is the next day's 00:00.
 * @returns `undefined` for anything else, and for a day or time that never is (30 February, 25:00)
 */
export function parseMoment(text: string): Moment | undefined {
  const [, day, time] =
    /^(\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日?))(?:\s*T\s*|\s*)(.*)$/i.exec(cleanText(text)) ?? [];
  const date = day && parseDate(day);
  if (!date) return undefined;
  if (time === '') return { day: dayNumber(date), minute: null };
  const minute = minuteOf(time!);
  return minute === undefined ? undefined : { day: dayNumber(date) + Math.floor(minute / DAY), minute: minute % DAY };
}

/** `9:00`, `09:00`, `24:00`, `下午3点`, `3:05 pm` → minutes from 00:00, at most 1440. */
export function minuteOf(text: string): number | undefined {
  const match = TIME.exec(cleanText(text));
  if (!match) return undefined;
  const half = match[5]?.toLowerCase() ?? (match[1] === undefined ? undefined : match[1] === '上午' ? 'am' : 'pm');
  let hour = Number(match[2]);
  const minute = Number(match[3] ?? match[4] ?? 0);
  // 下午15点 is said too.
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  const minutes = hour * HOUR + minute;
  return minute < HOUR && minutes <= DAY ? minutes : undefined;
}

/** A workbook's serial number: a whole one is a day alone. Half a second is allowed for, as spreadsheets add fractions up. */
export function momentOfSerial(serial: number, dates1904 = false): Moment | undefined {
  const seconds = Math.floor(serial * 86_400 + 0.5);
  const date = fromSerial(Math.floor(seconds / 86_400), dates1904);
  if (date === undefined) return undefined;
  const second = ((seconds % 86_400) + 86_400) % 86_400;
  return { day: dayNumber(date), minute: Number.isInteger(serial) ? null : Math.floor(second / 60) };
}
