import type { CalendarDate } from '../engine/parse/date';
import { parseDate } from '../engine/parse/date';
import type { Arguments } from './arguments';
import { Problem } from './problem';

/** An option that names a day, `2019-02-28`. @throws {Problem} when it is none */
export function dayIn({ values }: Arguments, option: string): CalendarDate | undefined {
  const value = values.get(option);
  if (value === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
  if (day === undefined) throw new Problem('cli.bad-day', { option: `--${option}`, value });
  return day;
}
