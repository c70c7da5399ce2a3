import type { Rational } from '../number/rational';
import { compare, isZero, negate, smaller, subtract, ZERO } from '../number/rational';
import type { CalendarDate } from '../parse/date';
import type { Entry } from './entry';
import { personKey } from './person';
import type { PointsRules } from './rules';
import { ruleOf, visitPoints } from './rules';
import { isOfVisit, monthOf, resultOf, sourceOf } from './source';
import { createSums } from './sums';
import type { Draft } from './draft';

/** A result as it was given; of several for one visit the last one stands. */
export interface GivenResult {
  readonly visit: string;
  readonly rubric: string;
  readonly engineer: string;
  readonly date: CalendarDate;
  readonly score: Rational;
  readonly band: string;
  readonly points: Rational;
  readonly fingerprint: string;
  /** Who gave it. */
  readonly by: string;
  /** Why it takes the place of an earlier one. */
  readonly reason?: string;
}

export interface VisitDrafts<Result> {
  readonly drafts: readonly Draft[];
  /** Results that earn nothing because nobody, or the engineer alone, answers for them. */
  readonly refused: readonly { readonly result: Result; readonly code: 'without-engineer' | 'own' }[];
  /** Visits whose points would be others by the rules of today. They stand. */
  readonly standing: readonly string[];
  /** Visits in the book without a result any more. They stand. */
  readonly gone: readonly string[];
}

/**
 * What the book lacks of the results. Each result is entered once: the first of a visit with its points, a later one with
 * the difference, at any later time. What is entered stands when the rules change, unless `renew` says otherwise.
 * @param results in the order in which they were given
 */
export function visitDrafts<Result extends GivenResult>(
  book: readonly Entry[],
  results: readonly Result[],
  rules: PointsRules,
  renew = false,
): VisitDrafts<Result> {
  const sums = createSums();
  const months = createSums();
  const entered = new Map<string, number>();
  const touched = new Map<string, { readonly engineer: string; readonly date: CalendarDate }>();
  const drafts: Draft[] = [];
  for (const entry of book.filter(isOfVisit)) {
    const { visit, nth } = resultOf(entry.source);
    sums.put(visit, entry.engineer, entry.points);
    months.put(monthOf(entry.date), entry.engineer, entry.points);
    entered.set(visit, Math.max(entered.get(visit) ?? 0, nth));
  }
  const put = (draft: Draft, visit: string): void => {
    drafts.push(draft);
    sums.put(visit, draft.engineer, draft.points);
    months.put(monthOf(draft.date), draft.engineer, draft.points);
    const key = `${monthOf(draft.date)} ${personKey(draft.engineer)}`;
    touched.set(key, { engineer: draft.engineer, date: draft.date });
  };

  const refused: { result: Result; code: 'without-engineer' | 'own' }[] = [];
  const standing: string[] = [];
  const given = new Map<string, number>();
  const lasts = new Map(results.map((result) => [result.visit, result]));
  for (const result of results) {
    const { visit, engineer, rubric, by, date } = result;
    const nth = (given.get(visit) ?? 0) + 1;
    given.set(visit, nth);
    const rule = ruleOf(rules, rubric);
    const booked = entered.get(visit) ?? 0;
    const isLast = lasts.get(visit) === result;
    if (nth < booked || (nth === booked && !isLast) || (!rule.earns && !sums.has(visit))) continue;
    const wanted = rule.earns ? visitPoints(rule, result.points) : ZERO;
    const others = sums.others(visit, engineer);
    const points = subtract(wanted, sums.of(visit, engineer));
    const isSame = others.length === 0 && isZero(points);
    if (nth === booked && !renew) {
      if (!isSame) standing.push(visit);
      continue;
    }
    if (nth === booked && isSame) continue;
    if (personKey(engineer) === '' || personKey(engineer) === personKey(by)) {
      refused.push({ result, code: personKey(engineer) === '' ? 'without-engineer' : 'own' });
      continue;
    }
    const isFirst = !sums.has(visit);
    const common = { date, source: sourceOf({ visit, nth }), fingerprint: result.fingerprint, by, result };
    for (const share of others) {
      const cause = 'visit-moved-away';
      put(
        { ...common, kind: 'visit-correction', cause, engineer: share.engineer, points: negate(share.points) },
        visit,
      );
    }
    const cause = isFirst
      ? 'visit-given'
      : nth === booked
        ? 'visit-renewed'
        : others.length > 0
          ? 'visit-moved'
          : 'visit-regraded';
    put({ ...common, kind: isFirst ? 'visit' : 'visit-correction', cause, engineer, points }, visit);
  }
  const gone = [...entered.keys()].filter((visit) => !given.has(visit));
  return { drafts: [...drafts, ...capDrafts(book, months, touched, rules, renew)], refused, standing, gone };
}

/**
 * What a month's visits are above the cap, as an entry of its own: so the month comes to the same in whatever order its
 * results were given. Months in which nothing was entered now stay as they are.
 */
function capDrafts(
  book: readonly Entry[],
  months: ReturnType<typeof createSums>,
  touched: Map<string, { readonly engineer: string; readonly date: CalendarDate }>,
  { monthCap }: PointsRules,
  renew: boolean,
): Draft[] {
  const caps = createSums();
  for (const { kind, source, engineer, points, date } of book) {
    if (kind === 'cap') caps.put(source, engineer, points);
    if (!renew || (kind !== 'cap' && kind !== 'visit' && kind !== 'visit-correction')) continue;
    const key = `${monthOf(date)} ${personKey(engineer)}`;
    if (!touched.has(key)) touched.set(key, { engineer, date });
  }
  return [...touched.values()].flatMap(({ engineer, date }): Draft[] => {
    const month = monthOf(date);
    const over = monthCap ? smaller(ZERO, subtract(monthCap, months.of(month, engineer))) : ZERO;
    const points = subtract(over, caps.of(month, engineer));
    if (isZero(points)) return [];
    const cause = compare(points, ZERO) < 0 ? 'capped' : 'cap-given-back';
    return [{ kind: 'cap', cause, engineer, date, source: month, points, fingerprint: '', by: '' }];
  });
}
