import { SHARED } from '../parse/currency-names';

/** What the signs and words that several currencies share (`$`, `¥`, 元) mean in a report in this currency. */
export function signsOf(currency: string | undefined): Readonly<Record<string, string>> | undefined {
  if (currency === undefined) return undefined;
  const fitting = SHARED.filter(({ of }) => of.split(' ').includes(currency));
  return Object.fromEntries(fitting.flatMap(({ names }) => names.split('|').map((name) => [name, currency])));
}
