import type { CalendarDate } from '../parse/date';
import type { Entry } from './entry';

/** Which result of a visit an entry is about. */
export interface ResultOf {
  readonly visit: string;
  /** 1 for the first result of the visit. */
  readonly nth: number;
}

/** `V001` for a visit's first result, `V001#2` for its second. */
export const sourceOf = ({ visit, nth }: ResultOf): string =>
  nth > 1 || /#\d+$/.test(visit) ? `${visit}#${nth}` : visit;

/** The reverse of `sourceOf`. */
export function resultOf(source: string): ResultOf {
  const [, visit, nth] = /^(.*)#(\d+)$/s.exec(source) ?? [];
  return visit === undefined ? { visit: source, nth: 1 } : { visit, nth: Number(nth) };
}

/** `2019-02`. */
export const monthOf = (date: CalendarDate): string => date.slice(0, 7);

export const isOfVisit = ({ kind }: Pick<Entry, 'kind'>): boolean => kind === 'visit' || kind === 'visit-correction';
export const isDeduction = ({ kind }: Pick<Entry, 'kind'>): boolean =>
  kind === 'deduction' || kind === 'deduction-correction';
