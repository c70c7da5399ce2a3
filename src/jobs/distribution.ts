import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Rational } from '../engine/number/rational';
import { compareText } from '../engine/ledger/order';
import { personKey } from '../engine/points/person';
import type { MonthRange, MonthSpread, Scored, Spread } from '../engine/review/months';
import { monthSpreads, rangeOf, spreadOf } from '../engine/review/months';
import type { Rubric } from '../engine/rubric/rubric';
import { DISTRIBUTION_SHEET } from '../sheets/distribution';
import { readBook } from '../sheets/read-book';
import { reviewSheetNames } from '../sheets/review-sheets';
import type { CountedVisit } from './counted-visits';
import { countedVisits } from './counted-visits';
import { distributionCharts, distributionLook, distributionRows } from './distribution-rows';
import type { Job } from './job';
import { writeWhole } from './ledger-parts';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';

export const DISTRIBUTED_BY = ['all', 'group', 'engineer'] as const;
export type DistributedBy = (typeof DISTRIBUTED_BY)[number];

export interface DistributionOptions {
  /** Share of the visits in the main interval, above 0 and up to 1; a half without it (S8). */
  readonly middle?: Rational;
}

/** The visits of all, of a group or of an engineer. */
export interface Series {
  readonly by: DistributedBy;
  /** Empty for all, and for visits that name no group or nobody. */
  readonly name: string;
  /** Over the same time for every series of a rubric. */
  readonly months: readonly MonthSpread[];
  readonly together: Spread;
}

export interface RubricDistribution {
  readonly rubric: Pick<Rubric, 'id' | 'name'>;
  /** Names, the lowest first; then bands that were given and that the rubric has no more. */
  readonly bands: readonly string[];
  /** All; then the groups and the engineers by name. */
  readonly series: readonly Series[];
}

export interface DistributionReport {
  /** Rubrics that have a scored visit with a date. */
  readonly rubrics: readonly RubricDistribution[];
  /** Visits that are in no month because they have no date. */
  readonly withoutDate: readonly string[];
  /** Open visits that have no score. */
  readonly withoutScore: readonly string[];
}

/** How scores spread month by month (S8), per rubric: of all, of each group and of each engineer. Writes its sheet whole. */
export const distribution: Job<DistributionOptions, DistributionReport> = (grids, options, { language }) => {
  const scored = scoreBook(readBook(grids));
  const report = distributionIn(scored, options);
  const names = reviewSheetNames(grids.map(({ sheet }) => sheet));
  const there = grids.find(({ sheet }) => sheet === names.distribution);
  const part = writeWhole(there, DISTRIBUTION_SHEET, distributionRows(report, language), {
    ...distributionLook(report, language),
    charts: distributionCharts(report, language),
  });
  const plan = { ...EMPTY_PLAN, add: part.add, changes: part.changes, looks: part.looks ?? [] };
  return { plan: { ...plan, findings: scored.findings }, report };
};

export function distributionIn(scored: ScoredBook, { middle }: DistributionOptions = {}): DistributionReport {
  const visits = countedVisits(scored);
  const dated = visits.filter((visit): visit is Dated => visit.date !== null);
  const rubrics: Pick<Rubric, 'id' | 'name' | 'bands'>[] = [...scored.book.rubrics];
  // A result stands although its rubric is in the workbook no more.
  for (const { rubric } of dated)
    if (!rubrics.some(({ id }) => id === rubric)) rubrics.push({ id: rubric, name: rubric, bands: [] });
  return {
    rubrics: rubrics.flatMap((rubric) => {
      const own = dated.filter((visit) => visit.rubric === rubric.id);
      const range = rangeOf(own);
      return range ? [ofRubric(rubric, own, range, middle)] : [];
    }),
    withoutDate: visits.filter(({ date }) => date === null).map(({ id }) => id),
    withoutScore: scored.visits.flatMap(({ visit, given, outcome }) => (given || outcome ? [] : [visit.id])),
  };
}

type Dated = CountedVisit & Scored;

function ofRubric(
  { id, name, bands: known }: Pick<Rubric, 'id' | 'name' | 'bands'>,
  visits: readonly Dated[],
  range: MonthRange,
  middle: Rational | undefined,
): RubricDistribution {
  const bands = [...new Set([...known.map((band) => band.name), ...visits.map(({ band }) => band)])];
  const series = (by: DistributedBy, of: string, own: readonly Dated[]): Series => ({
    by,
    name: of,
    months: monthSpreads(own, range, bands, middle),
    together: spreadOf(own, bands, middle),
  });
  const each = (by: 'group' | 'engineer'): Series[] =>
    [...byName(visits, by)].map(([first, own]) => series(by, first, own)).sort((a, b) => compareText(a.name, b.name));
  return { rubric: { id, name }, bands, series: [series('all', '', visits), ...each('group'), ...each('engineer')] };
}

/** Spellings that differ in blanks, width or case are one name: the first one. */
function byName(visits: readonly Dated[], by: 'group' | 'engineer'): Map<string, Dated[]> {
  const keys = new Map<string, Dated[]>();
  for (const visit of visits) {
    const key = personKey(visit[by]);
    const there = keys.get(key);
    if (there) there.push(visit);
    else keys.set(key, [visit]);
  }
  return new Map([...keys.values()].map((own) => [own[0]![by].trim(), own]));
}
