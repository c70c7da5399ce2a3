import type { Share } from '../../engine/contact/rates';
import { contactRates } from '../../engine/contact/rates';
import type { ClockBook } from './clock-book';
import { reachedBy } from './register-views';
import type { Standing } from './standing';
import { dateOf, isLate } from './standing';

/** A figure of this month beside the last one's. */
export interface Figure {
  readonly key: 'in-time' | 'second' | 'stickiness';
  readonly now: Share;
  readonly last: Share;
  /** Less than the last month's: red. */
  readonly isWorse: boolean;
}

/** What this month and the last one come to; nothing where there are no contacts. */
export function figures(book: ClockBook, standings: readonly Standing[]): Figure[] {
  const { contacts, tries, today } = book;
  if (!contacts) return [];
  const talksWith = reachedBy(tries);
  const rowsOf = contacts.rows.map((row) => {
    const talks = talksWith(row.id).map(dateOf);
    const [first, second] = [dateOf(row.moment('firstContact')), dateOf(row.moment('secondInteraction'))];
    return { row, talks, ended: dateOf(row.moment('trialEnd')), first, second: second ?? talks[1] ?? null };
  });
  const trials = rowsOf.flatMap(({ row, ended, second }) => (ended ? [{ customer: row.customer, ended, second }] : []));
  const interactions = rowsOf.flatMap(({ row, talks, first, second }) =>
    [...talks, first, second].flatMap((on) => (on === null ? [] : [{ customer: row.customer, on }])),
  );
  const rates = contactRates(trials, interactions, today);
  const ofMonth = (month: string): Share => {
    const judged = standings.filter(
      ({ rule, row, state }) =>
        rule.rule.id === 'contact' &&
        (dateOf(row.moment('trialEnd')) ?? '').startsWith(month) &&
        (state.startsWith('stopped') || isLate({ state })),
    );
    return { count: judged.filter(({ state }) => state === 'stopped-in-time').length, of: judged.length };
  };
  const inTime = [ofMonth(rates.now.month), ofMonth(rates.last.month)] as const;
  return [
    figure('in-time', ...inTime),
    figure('second', rates.now.second, rates.last.second),
    figure('stickiness', rates.now.stickiness, rates.last.stickiness),
  ];
}

const figure = (key: Figure['key'], now: Share, last: Share): Figure => ({
  ...{ key, now, last },
  isWorse: now.of > 0 && last.of > 0 && now.count * last.of < last.count * now.of,
});
