import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import { withChanges } from '../../src/engine/grid/with-changes';
import { compare, rational, toNumber, toText } from '../../src/engine/number/rational';
import { openXlsx } from '../../src/hosts/xlsx';
import { LANGUAGES } from '../../src/i18n/language';
import type { DistributionReport } from '../../src/jobs/distribution';
import { distribution } from '../../src/jobs/distribution';
import { intervalBar } from '../../src/jobs/distribution-rows';
import { bandShares, distributionNotes } from '../../src/jobs/distribution-text';
import { visitSheets } from '../support/visits';

const environment = { now: '2019-03-01T09:00:00+08:00', language: 'en' as const };
const run = (grids: readonly Grid[], middle = rational(1, 2)) => distribution(grids, { middle }, environment);

/** `group One: 2019-02 2(1) 79.5-90.5` a line. */
const lines = ({ rubrics }: DistributionReport): string[] =>
  rubrics.flatMap(({ series }) =>
    series.flatMap(({ by, name, months }) =>
      months.map(({ month, visits, open, figures }) => {
        const main = figures ? ` ${toText(figures.low)}-${toText(figures.high)}` : '';
        return `${[by, name].join(' ').trim()}: ${month} ${visits}(${open})${main}`;
      }),
    ),
  );

describe('the small workbook', () => {
  test('given visits as given, open ones as scored today, by group and engineer', () => {
    // V1 96 and V4 76 stand; V2 has 74 today; V3 lacks marks.
    const { report } = run(visitSheets());
    expect(lines(report)).toEqual([
      'all: 2019-02 3(1) 75-86',
      'group One: 2019-02 1(0) 96-96',
      'group Two: 2019-02 2(1) 74.5-75.5',
      'engineer Ann: 2019-02 1(0) 96-96',
      'engineer Ben: 2019-02 2(1) 74.5-75.5',
    ]);
    const [{ bands, series }] = report.rubrics as [DistributionReport['rubrics'][0]];
    expect(bandShares(series[0]!.together, bands)).toBe('pass 33% · good 33% · very good 33%');
    expect(distributionNotes(report, 'en')).toEqual(['1 visit has no score yet: V3']);
  });

  test('a result whose visit is gone still counts, and one without a date is named', () => {
    const grids = visitSheets().map((grid) =>
      grid.sheet === 'Visits' ? { ...grid, rows: grid.rows.filter((row) => row[0] !== 'V1') } : grid,
    );
    const dateless = grids.map((grid) =>
      grid.sheet === 'Results'
        ? { ...grid, rows: grid.rows.map((row) => (row[2] === 'V4' ? row.with(4, null) : row)) }
        : grid,
    );
    expect(lines(run(grids).report)[0]).toBe('all: 2019-02 3(1) 75-86');
    expect(run(dateless).report.withoutDate).toEqual(['V4']);
  });

  test('an empty workbook has nothing and writes its header alone', () => {
    const { plan, report } = run([]);
    expect([report.rubrics, plan.add[0]!.rows.length, plan.add[0]!.charts]).toEqual([[], 1, []]);
  });

  test('the sheet: a year for the chart, then groups and engineers; a second time nothing changes', () => {
    const grids = visitSheets();
    const { plan } = run(grids);
    const [sheet] = plan.add;
    expect([sheet!.name, sheet!.rows.length]).toEqual(['Distribution 得分分布', 1 + 13 + 4 * 2]);
    expect(sheet!.rows.slice(1, 4).map((row) => row.slice(1, 10))).toEqual([
      ['all', null, '2019-02', 3, 1, 75, 76, 86, 82],
      ['all', null, '2019-03', null, null, null, null, null, null],
      ['all', null, '2019-04', null, null, null, null, null, null],
    ]);
    const [chart] = sheet!.charts!;
    expect([chart!.kind, chart!.categories, chart!.series.map(({ values }) => values.left)]).toEqual([
      'line',
      { top: 1, bottom: 12, left: 3, right: 3 },
      [6, 7, 8],
    ]);
    const written = [...grids, gridOf(sheet!.name, sheet!.rows as Grid['rows'])];
    const again = run(written).plan;
    expect([again.add, again.changes]).toEqual([[], []]);
    const wider = run(written, rational(1)).plan.changes.map(({ at, after }) => [at.row, at.column, after]);
    expect(wider).toContainEqual([1, 6, 74]);
    expect(run(withChanges(written, run(written, rational(1)).plan.changes), rational(1)).plan.changes).toEqual([]);
  });
});

test.each([
  ['40', '50', '60', '········██│█············'],
  ['0', '0', '0', '│·······················'],
  ['-30', '130', '400', '███████████████████████│'],
  ['110', '120', '120', '······················█│'],
])('a bar from %s over %s to %s', (low, median, high, bar) => {
  expect(
    intervalBar({ low: rational(Number(low)), median: rational(Number(median)), high: rational(Number(high)) }),
  ).toBe(bar);
});

describe.each(LANGUAGES)('the sample workbook (%s)', (language) => {
  let report: DistributionReport;
  beforeAll(async () => {
    const host = await openXlsx(readFileSync(join(__dirname, `../../samples/visits.${language}.xlsx`)));
    const names = (await host.sheets()).map(({ name }) => name);
    report = distribution(await host.read(names), {}, { ...environment, language }).report;
  });

  test('shows the main interval moving from 40–60 to 65–85 (S8)', () => {
    const [{ series }] = report.rubrics as [DistributionReport['rubrics'][0]];
    const { months } = series[0]!;
    expect(months.map(({ month }) => month)).toEqual([
      '2018-09',
      '2018-10',
      '2018-11',
      '2018-12',
      '2019-01',
      '2019-02',
    ]);
    const ends = [months[0]!, months.at(-1)!].map(({ figures }) => [figures!.low, figures!.high].map(toNumber));
    expect(ends).toEqual([
      [expect.closeTo(40, -1), expect.closeTo(60, -1)],
      [expect.closeTo(65, -1), expect.closeTo(85, -1)],
    ]);
    const medians = months.map(({ figures }) => figures!.median);
    for (const [i, median] of medians.slice(1).entries()) expect(compare(median, medians[i]!)).toBeGreaterThan(0);
  });

  test('every visit is in one month of all, of one group and of one engineer', () => {
    const [{ series, bands }] = report.rubrics as [DistributionReport['rubrics'][0]];
    const count = (by: string): number =>
      series
        .filter((each) => each.by === by)
        .flatMap(({ months }) => months)
        .reduce((sum, { visits }) => sum + visits, 0);
    expect([count('group'), count('engineer')]).toEqual([count('all'), count('all')]);
    for (const { together, months } of series) {
      expect(together.visits).toBe(months.reduce((sum, { visits }) => sum + visits, 0));
      expect(together.bands.reduce((sum, each) => sum + each, 0)).toBe(together.visits);
      expect(together.bands.length).toBe(bands.length);
    }
    expect(report.withoutScore.length).toBe(2);
  });
});
