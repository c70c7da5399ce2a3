import type { ChartDraft } from '../engine/grid/chart';
import type { SheetLook } from '../engine/grid/look';
import type { Value } from '../engine/grid/value';
import type { Rational } from '../engine/number/rational';
import { divide, floor, larger, rational, roundHalfUp, smaller, toNumber, ZERO } from '../engine/number/rational';
import { addMonths } from '../engine/parse/calendar-months';
import type { Spread } from '../engine/review/months';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { headers } from '../sheets/definition';
import { DISTRIBUTION_SHEET, DISTRIBUTION_WORDS, SHARE_FORMAT } from '../sheets/distribution';
import { lookOf } from '../sheets/look';
import type { DistributionReport, RubricDistribution, Series } from './distribution';

const { columns: COLUMNS } = DISTRIBUTION_SHEET;
const placeOf = (key: string): number => COLUMNS.findIndex((column) => column.key === key);

/** Lines that a chart is drawn over, whatever time the visits are of: its ranges stay where they are. */
const CHARTED = 12;
/** They, and the line of all together. */
const BLOCK = CHARTED + 1;
/** Characters of the bar, and the scores that it reaches from and to. */
const [BAR, SCALE] = [24, 120];

/**
 * The sheet: first, for each rubric, the latest year of all visits; then what is older, and the groups and engineers. A
 * chart's block that has fewer months goes on with those to come, empty.
 */
export function distributionRows(report: DistributionReport, language: Language): Value[][] {
  const bands = bandColumns(report);
  const lines = report.rubrics.flatMap((each) => blockOf(each, bands, language));
  const rest = report.rubrics.flatMap((each) => restOf(each, bands, language));
  return [[...headers(DISTRIBUTION_SHEET, language), ...bands], ...lines, ...rest];
}

export const distributionLook = (report: DistributionReport, language: Language): SheetLook =>
  lookOf(DISTRIBUTION_SHEET, {
    language,
    frozenColumns: placeOf('month') + 1,
    more: bandColumns(report).map((_, i) => ({ column: COLUMNS.length + i, width: 9, format: SHARE_FORMAT })),
  });

/** The bands of all rubrics, each name once. */
const bandColumns = ({ rubrics }: DistributionReport): string[] => [...new Set(rubrics.flatMap(({ bands }) => bands))];

function blockOf(distribution: RubricDistribution, bands: readonly string[], language: Language): Value[][] {
  const line = lineOf(distribution, bands, language);
  const [all] = distribution.series;
  const months = all!.months.slice(-CHARTED).map((each) => line(all!, monthText(each), each));
  const last = all!.months.at(-1)!.month;
  const coming = Array.from({ length: CHARTED - months.length }, (_, i) => {
    const month = addMonths(`${last}-01`, i + 1)?.slice(0, 7) ?? null;
    return line(all!, month, undefined);
  });
  return [...months, ...coming, line(all!, DISTRIBUTION_WORDS.together[language], all!.together)];
}

function restOf(distribution: RubricDistribution, bands: readonly string[], language: Language): Value[][] {
  const line = lineOf(distribution, bands, language);
  const [all, ...others] = distribution.series;
  const older = all!.months.slice(0, -CHARTED).map((each) => line(all!, monthText(each), each));
  return [
    ...older,
    ...others.flatMap((series) => [
      ...series.months.map((each) => line(series, monthText(each), each)),
      line(series, DISTRIBUTION_WORDS.together[language], series.together),
    ]),
  ];
}

/** `2019-02`; of a long gap `2019-03 – 2021-07`. */
export const monthText = ({ month, until }: { readonly month: string; readonly until?: string }): string =>
  until === undefined ? month : `${month} – ${until}`;

/** Who a series is of, in words. */
export const seriesName = ({ by, name }: Pick<Series, 'by' | 'name'>, language: Language): string =>
  by === 'all' ? '' : name || translate(language, `distribution.nameless.${by}`);

const lineOf =
  ({ rubric, bands: own }: RubricDistribution, bands: readonly string[], language: Language) =>
  (series: Series, month: string | null, spread: Spread | undefined): Value[] => {
    const figures = spread?.figures;
    const number = (value: Rational | undefined): Value => (value ? toNumber(value) : null);
    const share = (band: string): Value => {
      const place = own.indexOf(band);
      if (!spread || spread.visits === 0 || place < 0) return null;
      return toNumber(rational(spread.bands[place]!, spread.visits));
    };
    return [
      rubric.id,
      DISTRIBUTION_WORDS[series.by][language],
      seriesName(series, language) || null,
      month,
      spread ? spread.visits : null,
      spread ? spread.open : null,
      number(figures?.low),
      number(figures?.median),
      number(figures?.high),
      number(figures?.average),
      figures ? intervalBar(figures) : null,
      ...bands.map(share),
    ];
  };

/** The main interval from 0 to 120 in a cell's own text, so that every spreadsheet shows it: `····██│███····`. */
export function intervalBar({ low, median, high }: Readonly<Record<'low' | 'median' | 'high', Rational>>): string {
  const unit = rational(SCALE, BAR);
  const inside = (place: Rational): number => Number(smaller(larger(place, ZERO), rational(BAR)).n);
  const [from, to] = [low, high].map((score) => inside(roundHalfUp(divide(score, unit))));
  const middle = Math.min(BAR - 1, inside(rational(floor(divide(median, unit)))));
  return Array.from({ length: BAR }, (_, i) => (i === middle ? '│' : i >= from! && i < to! ? '█' : '·')).join('');
}

/** Said, for a workbook without a theme has no colours of its own in every program. */
const COLOURS = { low: 'C55A11', median: '4472C4', high: '548235' } as const;

/** The way of the main interval and the median, for each rubric; in hosts that draw charts. */
export function distributionCharts(report: DistributionReport, language: Language): ChartDraft[] {
  const behind = COLUMNS.length + bandColumns(report).length + 1;
  return report.rubrics.map(({ rubric }, i): ChartDraft => {
    const rows = { top: 1 + i * BLOCK, bottom: i * BLOCK + CHARTED };
    const column = (key: string) => ({ ...rows, left: placeOf(key), right: placeOf(key) });
    return {
      kind: 'line',
      title: translate(language, 'distribution.chart', { rubric: rubric.name || rubric.id }),
      categories: column('month'),
      series: (['low', 'median', 'high'] as const).map((key) => ({
        name: COLUMNS[placeOf(key)]!.header[language],
        values: column(key),
        colour: COLOURS[key],
      })),
      format: '0',
      at: { row: rows.top, column: behind },
      size: { rows: BLOCK - 1, columns: 8 },
    };
  });
}
