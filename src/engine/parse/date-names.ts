const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** By the whole name and by its first three letters; `sept` as well. */
const MONTH_OF = new Map([
  ...MONTHS.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]),
  ['sept', 9] as const,
]);

/** 1 to 12. */
export const monthNamed = (word: string): number | undefined => MONTH_OF.get(word.toLowerCase());

const WEEKDAYS =
  'mondays?|mon|tuesdays?|tues?|wednesdays?|weds?|thursdays?|thurs?|thur|fridays?|fri|saturdays?|sat|sundays?|sun';
const CHINESE_WEEKDAY = '(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]';

const BEFORE = new RegExp(`^(?:(?:${WEEKDAYS})\\b\\.?|\\(?${CHINESE_WEEKDAY}\\)?)[, ]*(?=.)`, 'i');
const BEHIND = new RegExp(
  `(?:[, ]+\\(?(?:${WEEKDAYS})\\.?\\)?|\\((?:${WEEKDAYS})\\)|[, ]*\\(?${CHINESE_WEEKDAY}\\)?)$`,
  'i',
);

/** Without a day of the week before or behind it. */
export const withoutWeekday = (text: string): string => text.replace(BEFORE, '').replace(BEHIND, '').trim();

const HOURS = '(?:[01]?\\d|2[0-4])';
const SIXTY = '[0-5]?\\d';
const CLOCK = new RegExp(
  `^(.*\\d.*?|.*[日号號].*?)(?:[T ,]+|(?<=[日号號]))(?:(?:上午|下午|晚上|早上|中午|凌晨) ?)?(?:${HOURS}:${SIXTY}(?::${SIXTY}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?)?|${HOURS}[时時点點](?:${SIXTY}分(?:${SIXTY}秒)?)?)(?: ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?$`,
  'i',
);

/** A date without its time of day. `zone` when the time is said to be that of a place. */
export function withoutTime(text: string): { readonly text: string; readonly zone: boolean } {
  const match = CLOCK.exec(text);
  return match ? { text: match[1]!.trim(), zone: match[2] !== undefined } : { text, zone: false };
}
