import type { Grid } from '../engine/grid/grid';
import type { Rational } from '../engine/number/rational';
import type { CalendarDate } from '../engine/parse/date';
import type { Forecast } from '../engine/points/pace';
import { personKey } from '../engine/points/person';
import { isReached } from '../engine/points/promotion';
import type { RubricRule } from '../engine/points/rules';
import { ruleOf, visitPoints } from '../engine/points/rules';
import { isOfVisit, resultOf } from '../engine/points/source';
import { outlookOf } from '../engine/points/statement';
import { pointsBook } from './points-book';
import type { PreviewReport } from './preview-report';

/** When one engineer's next level would be due had a version judged all past visits. */
export interface PromotionChange {
  readonly engineer: string;
  readonly level: string;
  readonly before: Due;
  readonly after: Due;
}

/** `reached`: the points are there; a range of days; or `unknown`: too few months, or a pace that leads nowhere. */
export type Due = 'reached' | 'unknown' | Forecast;

/**
 * Whose promotion would move (S9): the book with each visit's points as the one and as the other version has them. A visit
 * that only one of them can score keeps the points that it has in the book on both sides; a cap on a month's points is
 * left out of it.
 */
export function promotionChanges(grids: readonly Grid[], report: PreviewReport, asOf: CalendarDate): PromotionChange[] {
  const { plan, people, records, entries, rules } = pointsBook(grids);
  if (plan.length === 0) return [];
  const visits = visitsOf(report, ruleOf(rules, report.after.rubric.id));
  return [...people.values()].flatMap(({ name, key }): PromotionChange[] => {
    const others = entries.filter(
      (entry) => personKey(entry.engineer) === key && !(isOfVisit(entry) && visits.has(resultOf(entry.source).visit)),
    );
    const own = [...visits.values()].filter((visit) => visit.key === key);
    const due = (side: 'before' | 'after') => {
      const all = [...others, ...own.map(({ date, [side]: points }) => ({ date, points }))];
      const { standing, forecast } = outlookOf(all, { plan, record: records.get(key), asOf });
      return standing.next && { level: standing.next.level.name, due: dueOf(isReached(standing.next), forecast) };
    };
    const [was, is] = [due('before'), due('after')];
    if (!was || !is || dueKey(was.due) === dueKey(is.due)) return [];
    return [{ engineer: name, level: is.level, before: was.due, after: is.due }];
  });
}

const dueOf = (reached: boolean, forecast: Forecast | undefined): Due =>
  reached ? 'reached' : (forecast ?? 'unknown');
const dueKey = (due: Due): string => (typeof due === 'string' ? due : `${due.from}..${due.to}`);

interface Twice {
  readonly key: string;
  readonly date: CalendarDate;
  readonly before: Rational;
  readonly after: Rational;
}

/** Visits that both versions can score, with what each would have added. */
function visitsOf({ after, visitAt }: PreviewReport, rule: RubricRule): Map<string, Twice> {
  const visits = new Map<string, Twice>();
  if (!rule.earns) return visits;
  for (let row = 0; row < after.scores.length; row++) {
    const { scored, before: was, after: is } = visitAt(row);
    const { id, date, engineer } = scored.visit;
    if (!was || !is || !date || !engineer) continue;
    const [before, now] = [was, is].map(({ points }) => visitPoints(rule, points));
    visits.set(id, { key: personKey(engineer), date, before: before!, after: now! });
  }
  return visits;
}
