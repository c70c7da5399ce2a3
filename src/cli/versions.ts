import type { CalendarDate } from '../engine/parse/date';
import { parseDate } from '../engine/parse/date';
import { isMessageKey } from '../i18n';
import type { NoResult } from '../jobs/result-rows';
import type { Period } from '../jobs/shift';
import type { Arguments } from './arguments';
import { isTime } from './clock';
import { Problem } from './problem';

/** The number of a version that an option names. @throws {Problem} when it is none */
export function versionIn({ values }: Arguments, option: string): number | undefined {
  const value = values.get(option);
  if (value === undefined) return undefined;
  return versionNumber(value) ?? bad('cli.bad-version', `--${option}`, value);
}

export const versionNumber = (text: string): number | undefined =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** `2018-09-01..2018-10-31`. @throws {Problem} when it is none */
export function periodIn({ values }: Arguments, option: string): Period {
  const value = values.get(option);
  if (value === undefined) throw new Problem('cli.no-days');
  const [from, to, more] = value
    .split('..')
    .map((day): CalendarDate | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? parseDate(day) : undefined));
  return from === undefined || to === undefined || more !== undefined || value.split('..').length !== 2
    ? bad('cli.bad-days', `--${option}`, value)
    : { from, to };
}

function bad(key: 'cli.bad-version' | 'cli.bad-days', option: string, value: string): never {
  throw new Problem(key, { option, value });
}

/** `--at`, when it is given. @throws {Problem} when it is no time */
export function timeIn({ values }: Arguments): string | undefined {
  const at = values.get('at');
  if (at !== undefined && !isTime(at)) throw new Problem('cli.bad-at', { value: at });
  return at;
}

/** A job's report. @throws {Problem} with why it refused, when it did */
export function granted<Report extends object>(
  report: Report | { readonly refused: NoResult },
  about?: string,
): Exclude<Report, { readonly refused: NoResult }> {
  if ('refused' in report && report.refused) throw refusal(report.refused, about);
  return report as Exclude<Report, { readonly refused: NoResult }>;
}

/** @param about what was asked for, for the sentence */
export function refusal({ code, ids = [] }: NoResult, about: string | undefined): Problem {
  const key = `refused.${code}`;
  return isMessageKey(key) ? new Problem(key, { visit: about ?? ids, ids }) : new Problem('cli.bug', { message: code });
}
