import { rational, roundHalfUp } from '../engine/number/rational';
import type { Spread } from '../engine/review/months';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { DistributionReport, RubricDistribution, Series } from './distribution';
import { seriesName } from './distribution-rows';

/** `pass 40% · good 60%`: bands that have visits, shares in whole per cent. */
export const bandShares = ({ visits, bands: counts }: Spread, bands: readonly string[]): string =>
  bands
    .flatMap((band, i) => (counts[i]! > 0 ? [`${band} ${roundHalfUp(rational(counts[i]! * 100, visits)).n}%`] : []))
    .join(' · ');

/** Whom a table is of; the rubric's name too where there are several. */
export function seriesTitle(
  { rubric }: RubricDistribution,
  series: Series,
  { rubrics }: DistributionReport,
  language: Language,
): string {
  const whom = translate(language, `distribution.${series.by}`, { name: seriesName(series, language) });
  return rubrics.length > 1 ? `${rubric.name || rubric.id} · ${whom}` : whom;
}

/** Visits that are named at most. */
const NAMED = 8;

/** What is in no month, and why. */
export function distributionNotes({ withoutDate, withoutScore }: DistributionReport, language: Language): string[] {
  const note = (
    key: 'distribution.without-date' | 'distribution.without-score',
    visits: readonly string[],
  ): string[] => (visits.length > 0 ? [translate(language, key, { count: visits.length, visits: named(visits) })] : []);
  return [...note('distribution.without-date', withoutDate), ...note('distribution.without-score', withoutScore)];
}

const named = (visits: readonly string[]): string =>
  visits.length > NAMED ? `${visits.slice(0, NAMED).join(', ')}, …` : visits.join(', ');
