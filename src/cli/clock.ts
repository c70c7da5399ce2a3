import { parseDate } from '../engine/parse/date';

const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** An ISO date and time with its zone, such as `2019-02-28T17:30:00+08:00`, on a day that exists. */
export function isTime(text: string): boolean {
  const match = TIME.exec(text);
  return match !== null && parseDate(match[1]!) !== undefined;
}

/** The moment in the local zone, to the second: `2019-02-28T17:30:00+08:00`. */
export function localTime(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const two = (number: number): string => String(Math.floor(Math.abs(number))).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
