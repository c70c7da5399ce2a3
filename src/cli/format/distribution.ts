import { showNumber } from '../../app/show';
import type { Finding } from '../../engine/grid/plan';
import type { Rational } from '../../engine/number/rational';
import { multiply, rational, toFixed, toText } from '../../engine/number/rational';
import type { Spread } from '../../engine/review/months';
import type { DistributionReport, RubricDistribution, Series } from '../../jobs/distribution';
import { intervalBar, monthText, seriesName } from '../../jobs/distribution-rows';
import { bandShares, distributionNotes, seriesTitle } from '../../jobs/distribution-text';
import type { Context } from '../context';
import { finding, jsonText } from './json';
import { printable } from './printable';
import { table } from './table';

/** The documented, stable form: keys are only ever added. Numbers are decimals as text, fractions where none is exact. */
export const distributionJson = (
  report: DistributionReport,
  middle: Rational,
  findings: readonly Finding[],
  { language }: Context,
): string =>
  jsonText({
    job: 'distribution',
    middle: toText(middle),
    rubrics: report.rubrics.map(({ rubric, bands, series }) => ({
      rubric: rubric.id,
      bands,
      series: series.map((each) => ({
        by: each.by,
        name: seriesName(each, language) || null,
        months: each.months.map((month) => ({
          month: month.month,
          ...(month.until !== undefined && { until: month.until }),
          ...spreadJson(month, bands),
        })),
        together: spreadJson(each.together, bands),
      })),
    })),
    withoutDate: report.withoutDate,
    withoutScore: report.withoutScore,
    findings: findings.map((each) => finding(each, language)),
  });

const spreadJson = ({ visits, open, figures, bands: counts }: Spread, bands: readonly string[]) => ({
  visits,
  open,
  low: figures ? toText(figures.low) : null,
  median: figures ? toText(figures.median) : null,
  high: figures ? toText(figures.high) : null,
  average: figures ? toText(figures.average) : null,
  bands: bands.map((band, i) => ({ band, visits: counts[i]! })),
});

/** The same for people. */
export function distributionText(report: DistributionReport, middle: Rational, context: Context): string {
  const { say, language } = context;
  if (report.rubrics.length === 0) return `${say('distribution.none')}\n`;
  const percent = showNumber(multiply(middle, rational(100)));
  const tables = report.rubrics.flatMap((each) =>
    each.series.map(
      (series) => `${printable(seriesTitle(each, series, report, language))}\n\n${lines(each, series, context)}`,
    ),
  );
  const notes = distributionNotes(report, language).map((note) => `${printable(note)}\n`);
  return [...tables, [`${say('distribution.middle', { middle: percent })}\n`, ...notes].join('')].join('\n');
}

function lines({ bands }: RubricDistribution, { months, together }: Series, { say }: Context): string {
  const right = (header: string) => ({ header, align: 'right' as const });
  const line = (name: string, spread: Spread): string[] => {
    const { visits, open, figures } = spread;
    const fixed = (value: Rational | undefined): string => (value ? toFixed(value, 1) : '');
    return [
      name,
      String(visits),
      open > 0 ? String(open) : '',
      figures ? `${fixed(figures.low)}–${fixed(figures.high)}` : '',
      fixed(figures?.median),
      fixed(figures?.average),
      figures ? intervalBar(figures) : '',
      bandShares(spread, bands),
    ];
  };
  return table(
    [
      { header: say('distribution.month') },
      right(say('distribution.visits')),
      right(say('distribution.open')),
      right(say('distribution.interval')),
      right(say('distribution.median')),
      right(say('distribution.average')),
      { header: '0–120' },
      { header: say('distribution.bands') },
    ],
    [...months.map((month) => line(monthText(month), month)), line(say('distribution.together'), together)],
  );
}
