import type { Finding } from '../../engine/grid/plan';
import { toText } from '../../engine/number/rational';
import type { Mean } from '../../engine/review/compare-marks';
import type { Language } from '../../i18n/language';
import type { ReviewReport } from '../../jobs/review';
import type { ReviewDocument, ReviewSection } from '../../jobs/review-document';
import type { Average, RubricReview } from '../../jobs/review-rubric';
import { finding, jsonText } from './json';
import { printable } from './printable';
import { table } from './table';

/** The documented, stable form: keys are only ever added. Numbers are decimals as text, fractions where none is exact. */
export const reviewJson = (report: ReviewReport, findings: readonly Finding[], language: Language): string =>
  jsonText({
    job: 'review',
    group: report.group,
    on: report.on,
    isTurn: report.isTurn,
    since: report.since,
    until: report.until,
    byRota: report.byRota,
    next: report.next,
    agenda: report.agenda,
    rubrics: report.rubrics.map(rubricJson),
    disputes: report.disputes.map(({ visit, engineer, at, reason }) => ({ visit, engineer, at, reason })),
    withoutScore: report.withoutScore,
    findings: findings.map((each) => finding(each, language)),
  });

const rubricJson = ({ rubric, visits, average, others, past, criteria, lost, best }: RubricReview) => ({
  rubric: rubric.id,
  average: averageJson(average),
  others: averageJson(others),
  past: averageJson(past),
  visits: visits.map(({ id, date, engineer, customer, score, band, points, isOpen }) => ({
    visit: id,
    ...{ date, engineer, customer },
    score: toText(score),
    band,
    points: toText(points),
    open: isOpen,
  })),
  criteria: criteria.map((each) => ({
    id: each.criterion.id,
    own: meanJson(each.own),
    others: meanJson(each.others),
    past: meanJson(each.past),
    againstOthers: each.againstOthers,
    againstPast: each.againstPast,
  })),
  lost: lost.map(({ criterion, points, visits: count }) => ({
    id: criterion.id,
    points: toText(points),
    visits: count,
  })),
  best: {
    visit: best.visit.id,
    comment: best.comment,
    criteria: best.lines.map(({ criterion, mark, max, comment }) => ({
      id: criterion.id,
      mark: toText(mark),
      max: toText(max),
      comment,
    })),
  },
});

const averageJson = (of: Average | undefined) => (of ? { score: toText(of.score), visits: of.visits } : null);
const meanJson = (of: Mean | undefined) => (of ? { share: toText(of.share), visits: of.visits } : null);

/** The same for people, in a terminal; what is to be written on by hand is left out. */
export function reviewText({ title, about, sections }: ReviewDocument): string {
  const parts = sections
    .filter(({ isForm }) => !isForm)
    .map((section) => `${[section.title, ...section.paragraphs].map(line).join('')}${tableText(section)}`);
  return [[title, ...about].map(line).join(''), ...parts].join('\n');
}

const line = (text: string): string => `${printable(text)}\n`;

function tableText({ table: shown }: ReviewSection): string {
  if (!shown) return '';
  const isNumber = shown.heads.map((_, column) => shown.rows.some((row) => typeof row[column] === 'number'));
  return table(
    shown.heads.map((header, column) => ({ header, ...(isNumber[column] && { align: 'right' as const }) })),
    shown.rows.map((row) => row.map((cell) => shortened(String(cell)))),
  );
}

/** Longer texts break a terminal's table; the page and the sheet have them whole. */
const LONGEST = 70;
const shortened = (text: string): string => {
  const signs = [...text];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : text;
};
