import type { DisputeEvent } from '../engine/evaluating/dispute';
import { isOpen } from '../engine/evaluating/dispute';
import type { Finding } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { compareText } from '../engine/ledger/order';
import type { CalendarDate } from '../engine/parse/date';
import { dateOfDay, dayNumber } from '../engine/parse/date';
import type { Person } from '../engine/points/person';
import { peopleOf, personKey } from '../engine/points/person';
import type { AgendaItem } from '../engine/review/agenda';
import { agenda } from '../engine/review/agenda';
import type { RotaLine } from '../engine/review/rota';
import { fridayOn, lastTurn, turnsFrom, weeksLater } from '../engine/review/rota';
import { readBook } from '../sheets/read-book';
import { REVIEW_LOOK, REVIEW_SHEET } from '../sheets/review';
import type { ReviewRota } from '../sheets/review-rota';
import { readReviewRota } from '../sheets/review-rota';
import { reviewSheetNames } from '../sheets/review-sheets';
import type { CountedVisit } from './counted-visits';
import { countedVisits } from './counted-visits';
import type { Job } from './job';
import { writeWhole } from './ledger-parts';
import type { NoResult } from './result-rows';
import { reviewDocument } from './review-document';
import type { RubricReview } from './review-rubric';
import { reviewOfRubric } from './review-rubric';
import { reviewRows } from './review-rows';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';
import { aboutSheet } from '../sheets/table';

export interface ReviewOptions {
  /** The group whose turn it is without it. */
  readonly group?: string;
  /** Day of the review; without it this week's Friday (S7). */
  readonly on?: CalendarDate;
}

export interface ReviewReport {
  readonly group: string;
  readonly on: CalendarDate;
  /** Whether it is this group's turn that Friday. */
  readonly isTurn: boolean;
  /** The visits from this day on, which is that of its last review or of the last round, up to the day before `on`. */
  readonly since: CalendarDate;
  readonly until: CalendarDate;
  /** By the Review rota sheet; otherwise by name. */
  readonly byRota: boolean;
  /** Who comes next, each with the Friday; the groups once round. */
  readonly next: readonly { readonly on: CalendarDate; readonly group: string }[];
  /** Rubrics that the group's visits were scored by. */
  readonly rubrics: readonly RubricReview[];
  /** Its visits of that time that have no score yet. */
  readonly withoutScore: readonly string[];
  /** Objections to results of its visits, of whatever time, that nobody has decided yet. */
  readonly disputes: readonly DisputeEvent[];
  /** Day of the group's latest scored visit before `on`, of whatever time. */
  readonly latest: CalendarDate | null;
  readonly agenda: readonly AgendaItem[];
  /** Of the rota. */
  readonly findings: readonly Finding[];
}

export type ReviewAnswer = ReviewReport | { readonly refused: NoResult };

/** The weekly review of one group (S7, S12), made ready. Writes its sheet whole. */
export const review: Job<ReviewOptions, ReviewAnswer> = (grids, options, { now, language }) => {
  const scored = scoreBook(readBook(grids));
  const names = reviewSheetNames(grids.map(({ sheet }) => sheet));
  const gridOf = (name: string | undefined) => grids.find(({ sheet }) => sheet === name);
  const report = reviewIn(scored, readReviewRota(gridOf(names.reviewRota)), options, now.slice(0, 10));
  if ('code' in report) return { plan: EMPTY_PLAN, report: { refused: report } };
  const rows = reviewRows(reviewDocument(report, language));
  const part = writeWhole(gridOf(names.review), REVIEW_SHEET, rows, REVIEW_LOOK);
  return { plan: { ...EMPTY_PLAN, add: part.add, changes: part.changes, findings: report.findings }, report };
};

/** @returns why not, when no visit names a group or there is no such group */
export function reviewIn(
  scored: ScoredBook,
  { sheet, lines, findings }: ReviewRota,
  options: ReviewOptions,
  today: CalendarDate,
): ReviewReport | NoResult {
  const visits = countedVisits(scored);
  const known = peopleOf([
    ...lines.map(({ group }) => group),
    ...visits.map(({ group }) => group.trim()),
    ...scored.visits.map(({ visit }) => visit.group.trim()),
  ]);
  const rota = lines.length > 0 ? lines : byName(known);
  const on = options.on ?? fridayOn(today);
  const turns = turnsFrom(rota, fridayOn(on));
  const chosen = options.group === undefined ? turns[0] : known.get(personKey(options.group))?.name;
  if (chosen === undefined) {
    const names = [...known.values()].map(({ name }) => name);
    if (names.length === 0) return { code: 'review-no-groups' };
    return options.group === undefined ? { code: 'review-not-begun' } : { code: 'review-group-unknown', ids: names };
  }
  const since = lastTurn(rota, chosen, on) ?? weeksLater(fridayOn(on), -Math.max(1, rota.length)) ?? on;
  const key = personKey(chosen);
  const isOwn = ({ group }: { readonly group: string }): boolean => personKey(group) === key;
  const isNow = ({ date }: { readonly date: CalendarDate | null }): boolean =>
    date !== null && date >= since && date < on;
  const own = visits.filter((visit) => isOwn(visit) && isNow(visit));
  const past = visits.filter((visit) => isOwn(visit) && visit.date !== null && visit.date < since);
  const others = visits.filter((visit) => !isOwn(visit) && personKey(visit.group) !== '' && isNow(visit));
  const gone = [...new Set(own.map(({ rubric }) => rubric))].filter(
    (id) => !scored.book.rubrics.some((rubric) => rubric.id === id),
  );
  // A result stands although its rubric is in the workbook no more; what its criteria were is not known then.
  const all = [...scored.book.rubrics, ...gone.map((id) => ({ id, name: id, criteria: [] }))];
  const rubrics = all.flatMap((rubric) => {
    const by = (some: readonly CountedVisit[]) => some.filter((visit) => visit.rubric === rubric.id);
    const mine = by(own);
    return mine.length > 0 ? [reviewOfRubric(scored, rubric, mine, by(others), by(past))] : [];
  });
  const theirs = new Set(visits.filter(isOwn).map(({ id }) => id));
  const disputes = scored.book.disputes
    .filter((dispute) => isOpen(dispute) && theirs.has(dispute.raised.visit))
    .map(({ raised }) => raised);
  const withLoss = rubrics.some(({ lost }) => lost.length > 0);
  return {
    group: chosen,
    on,
    isTurn: turns[0] !== undefined && personKey(turns[0]) === key,
    since,
    until: dateOfDay(dayNumber(on) - 1) ?? on,
    byRota: lines.length > 0,
    next: turns.flatMap((_, i) => {
      const friday = weeksLater(fridayOn(on), i + 1);
      return friday === undefined ? [] : [{ on: friday, group: turns[(i + 1) % turns.length]! }];
    }),
    rubrics,
    withoutScore: scored.visits.flatMap(({ visit, given, outcome }) =>
      !given && !outcome && isOwn(visit) && isNow(visit) ? [visit.id] : [],
    ),
    disputes,
    latest: [...own, ...past].reduce<CalendarDate | null>(
      (last, { date }) => (date !== null && (last === null || date > last) ? date : last),
      null,
    ),
    agenda: agenda([
      ...(rubrics.length > 0 ? (['figures', 'marks', 'best'] as const) : (['none'] as const)),
      ...(withLoss ? (['lost'] as const) : []),
      ...(disputes.length > 0 ? (['disputes'] as const) : []),
      'agree',
    ]),
    findings: [...findings, ...notOnRota(sheet, lines, known)],
  };
}

const byName = (known: ReadonlyMap<string, Person>): RotaLine[] =>
  [...known.values()].map(({ name }) => ({ group: name, from: null })).sort((a, b) => compareText(a.group, b.group));

/** Groups that have visits and would never be reviewed. */
function notOnRota(
  sheet: string | undefined,
  lines: readonly RotaLine[],
  known: ReadonlyMap<string, Person>,
): Finding[] {
  const named = new Set(lines.map(({ group }) => personKey(group)));
  const groups = [...known.values()].filter(({ key }) => !named.has(key)).map(({ name }) => name);
  return sheet !== undefined && lines.length > 0 && groups.length > 0
    ? [aboutSheet(sheet, 'rota-lacks', 'warning', { groups })]
    : [];
}
