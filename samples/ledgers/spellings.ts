import type { Value } from '../../src/engine/grid/value';
import { toSerial } from '../../src/engine/parse/date';
import type { Language } from '../../src/i18n/language';
import type { Random } from '../random';
import type { Day } from '../reports/days';
import { iso, written } from '../reports/days';
import { fullWidth } from './customers';
import type { How } from './kinds';

/** A contract number as somebody else writes it. */
export const numberSpelled = (number: string, how: How<'number-variant'>): string =>
  ({
    blanks: number.replaceAll('-', ' '),
    'no-dashes': number.replaceAll('-', ''),
    dashes: number.replaceAll('-', '—'),
    'full-width': number.replace(/[!-~]/g, fullWidth),
    small: `${number.toLowerCase()} `,
    'letter-o': number.replace(/0(?=[^0]*$)/, 'O'),
  })[how];

/** Day spellings without a doubt which part is the month; `@` is the month's name. */
const PATTERNS: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['YYYY/M/D', 'YYYY/M/D', 'YYYY年M月D日', 'YYYYMMDD', 'YYYY-MM-DD', 'YYYY.M.D'],
  en: ['D @ YYYY', 'D @ YYYY', '@ D, YYYY', 'YYYYMMDD', 'YYYY-MM-DD', 'YYYY/M/D'],
};
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** By pattern and day: a day is written the same way thousands of times. */
const texts = new Map<string, Map<Day, string>>();

function dayText(day: Day, pattern: string): string {
  if (!texts.has(pattern)) texts.set(pattern, new Map());
  const own = texts.get(pattern)!;
  const known = own.get(day);
  if (known !== undefined) return known;
  const text = written(day, pattern).replace('@', () => MONTHS[Number(iso(day).slice(5, 7)) - 1]!);
  own.set(day, text);
  return text;
}

/** The number that a workbook stores for 1970-01-01. */
const EPOCH = toSerial(iso(0));

/** What stands in the place of a day that no calendar has. */
export const NO_SUCH_DAY = '2026-02-30';

/** A day, none, or the one that no calendar has. */
export type SaidDay = Day | undefined | typeof NO_SUCH_DAY;

/** A day as one of several people writes it. */
export const dayWritten = (random: Random, day: SaidDay, language: Language): Value =>
  day === undefined ? null : typeof day === 'string' ? day : dayText(day, random.pick(PATTERNS[language]));

/** In a workbook most days are days; some people write them out all the same. */
export const dayInCell = (random: Random, day: SaidDay, language: Language): Value =>
  typeof day !== 'number' || random.chance(0.25) ? dayWritten(random, day, language) : day + EPOCH;
