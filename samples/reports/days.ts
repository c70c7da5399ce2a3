/** Days are numbers of days since 1970-01-01, so that no time zone can move them. */
export type Day = number;

export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** `2020-06-30` */
export const iso = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const parts = (day: Day): [year: string, month: string, date: string] =>
  iso(day).split('-') as [string, string, string];

/** The day as a report writes it: `DD.MM.YYYY`, `YYYY/M/D`; `R` is the year of 民國. */
export function written(day: Day, pattern: string): string {
  const [year, month, date] = parts(day);
  return pattern
    .replace('YYYY', year)
    .replace('R', String(Number(year) - 1911))
    .replace('MM', month)
    .replace('DD', date)
    .replace(/M(?![a-z])/, String(Number(month)))
    .replace('D', String(Number(date)));
}

/** The day that all the reports are of. */
export const AS_OF: Day = dayOf('2020-06-30');
