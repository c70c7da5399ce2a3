/** Days as numbers of days since 1970-01-01, so that no time zone can move them. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export const FIRST_DAY = '2018-09-03';
export const LAST_DAY = '2019-02-28';

/** Public holidays on weekdays: Mid-Autumn, National Day, New Year, Spring Festival. */
const HOLIDAYS = new Set(
  [
    '2018-09-24',
    ...['2018-10-01', '2018-10-02', '2018-10-03', '2018-10-04', '2018-10-05'],
    ...['2018-12-31', '2019-01-01'],
    ...['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'],
  ].map(dayOf),
);

const WEEKDAYS = [0, 1, 2, 3, 4];

/** The working days of each week, weeks counted from the first; a week of holidays is an empty list. */
export function workingWeeks(): number[][] {
  const weeks: number[][] = [];
  for (let monday = dayOf(FIRST_DAY); monday <= dayOf(LAST_DAY); monday += 7) {
    const days = WEEKDAYS.map((offset) => monday + offset);
    weeks.push(days.filter((day) => day <= dayOf(LAST_DAY) && !HOLIDAYS.has(day)));
  }
  return weeks;
}

/**
 * The Friday on which a visit is evaluated: the next one after the visit, so that there was time for the summary and the e-mail.
 * `undefined` when that Friday has not come yet.
 */
export function evaluationDay(visit: number): number | undefined {
  let day = visit + 1;
  while (new Date(day * 86_400_000).getUTCDay() !== 5 || HOLIDAYS.has(day)) day++;
  return day <= dayOf(LAST_DAY) ? day : undefined;
}
