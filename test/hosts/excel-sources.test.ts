import { describe, expect, test } from '@jest/globals';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { area, board, report } from '../support/host-sources';
import { openWorkbook } from '../support/office';
import { trafficOf } from '../support/office/traffic';

const long = (rows: number) => Array.from({ length: rows }, (_, row) => [`客户 ${row}`, row, row / 2]);

/** A workbook with one sheet of so many rows, three columns each. */
function opened(rows: number, version?: number) {
  const open = openWorkbook([{ name: 'A', rows: long(rows) }], version);
  return { ...open, sheet: open.office.workbook.worksheets.getItem('A') };
}

describe('excel: what is hidden', () => {
  const everyThird = (rows: number) => new Set(long(rows).flatMap((_, row) => (row % 3 === 0 ? [row] : [])));

  test('hidden rows and columns, and rows that a filter hides', async () => {
    const { host, sheet } = opened(30);
    sheet.hiddenRows.add(4).add(5);
    sheet.hiddenColumns.add(0);
    sheet.filtered = { area: { row: 0, column: 0, rows: 30, columns: 3 }, hidden: new Set([9, 29]) };
    const [source] = await host.readSources(['A']);
    expect(source!.hiddenRows).toEqual(new Set([4, 5, 9, 29]));
    expect(source!.hiddenColumns).toEqual(new Set([0]));
    expect(source!.grid.rows.length).toBe(30);
  });

  test('everything hidden', async () => {
    const { host, sheet } = opened(3);
    for (const place of [0, 1, 2]) {
      sheet.hiddenRows.add(place);
      sheet.hiddenColumns.add(place);
    }
    const [source] = await host.readSources(['A']);
    expect([source!.hiddenRows, source!.hiddenColumns]).toEqual([new Set([0, 1, 2]), new Set([0, 1, 2])]);
  });

  test('every third of 20,001 rows: few requests', async () => {
    const { host, sheet, office } = opened(20_001);
    sheet.filtered = { area: { row: 0, column: 0, rows: 20_001, columns: 3 }, hidden: everyThird(20_001) };
    let hidden: unknown;
    const traffic = await trafficOf(office, async () => (hidden = (await host.readSources(['A']))[0]!.hiddenRows));
    expect(hidden).toEqual(everyThird(20_001));
    // What there is, its cells, its merges, and two responses with runs of visible rows.
    expect(traffic.syncs).toBe(5);
  });

  test('on a protected sheet, where Excel looks for no visible cells', async () => {
    const { host, sheet, office } = opened(2_000);
    sheet.protection.protected = true;
    for (const row of everyThird(2_000)) sheet.hiddenRows.add(row);
    let hidden: unknown;
    const traffic = await trafficOf(office, async () => (hidden = (await host.readSources(['A']))[0]!.hiddenRows));
    expect(hidden).toEqual(everyThird(2_000));
    expect(traffic.syncs).toBeLessThan(10);
  });
});

describe('excel: what is merged', () => {
  const merge = (sheet: ReturnType<typeof opened>['sheet'], count: number) =>
    (sheet.merged = Array.from({ length: count }, (_, place) => ({ row: place * 2, column: 0, rows: 2, columns: 1 })));

  test('more merged areas than Excel tells of at once', async () => {
    const { host, sheet } = opened(3_000);
    merge(sheet, 1_400);
    const [source] = await host.readSources(['A']);
    expect(source!.merged!.length).toBe(1_400);
    expect(new Set(source!.merged!.map(({ top }) => top))).toEqual(new Set(sheet.merged.map(({ row }) => row)));
    expect(source!.merged).toContainEqual(area('A1:A2'));
  });

  test('an Excel that does not know them leaves them out', async () => {
    const { host, sheet } = opened(10, 1.12);
    merge(sheet, 3);
    const [source] = await host.readSources(['A']);
    expect(source!.merged).toBeUndefined();
    expect(source!.grid.rows.length).toBe(10);
  });

  test('a new sheet with many is written in slices, with progress, and holds no table', async () => {
    const { host, office } = opened(1);
    const rows = Array.from({ length: 2_400 }, (_, row) => [row % 2 === 0 ? `组 ${row}` : null, row]);
    const merged = Array.from({ length: 1_200 }, (_, place) => ({
      top: place * 2,
      bottom: place * 2 + 1,
      left: 0,
      right: 0,
    }));
    const progress: number[] = [];
    const traffic = await trafficOf(office, () =>
      host.apply(
        { ...EMPTY_PLAN, add: [{ ...report, rows, merged }] },
        { onProgress: (done, total) => progress.push(done / total) },
      ),
    );
    const sheet = office.workbook.worksheets.getItem(report.name);
    expect([sheet.merged.length, sheet.tables.items.length]).toEqual([1_200, 0]);
    expect(progress.at(-1)).toBe(1);
    expect(traffic.largest).toBeLessThan(2_000_000);
    expect((await host.read([report.name]))[0]!.rows.slice(-2)).toEqual(rows.slice(-2));
  });
});

describe('excel: charts', () => {
  test('native, in one request, over the cells that they show', async () => {
    const { host, office } = opened(1);
    const traffic = await trafficOf(office, () => host.apply({ ...EMPTY_PLAN, add: [board] }));
    // What there is, the sheet with its look, its cells, then the table and all charts.
    expect(traffic.syncs).toBeLessThanOrEqual(5);
    const sheet = office.workbook.worksheets.getItem(board.name);
    const at = (cells: string) => expect.stringContaining(`!${cells}`);
    expect(sheet.charts.items).toMatchObject([
      { chartType: 'BarClustered', place: [at('E2'), at('K17')], legend: { visible: false } },
      { chartType: 'BarStacked', place: [at('M2'), at('S17')], legend: { visible: true, position: 'Bottom' } },
      { chartType: 'LineMarkers', place: [at('E20'), at('K35')] },
      { chartType: 'ColumnClustered', place: [at('M20'), at('S35')] },
    ]);
    const [bar, , line] = sheet.charts.items;
    expect(bar).toMatchObject({
      title: { text: board.charts![0]!.title },
      axes: {
        categoryAxis: { tickLabelPosition: 'Low', reversePlotOrder: true, position: 'Maximum' },
        valueAxis: { numberFormat: '#,##0' },
      },
    });
    expect(bar!.series.items).toMatchObject([
      { name: '未到期', names: at('A2:A5'), values: at('B2:B5'), format: { fill: { colour: '#2E7D32' } } },
    ]);
    expect(line!.axes.categoryAxis.reversePlotOrder).toBe(false);
    expect(line!.series.items).toMatchObject([
      { name: '未到期', values: at('B2:B5') },
      {
        name: '已逾期 >60天',
        names: at('A2:A5'),
        values: at('C2:C5'),
        markerBackgroundColor: '#C62828',
        format: { line: { color: '#C62828' } },
      },
    ]);
  });
});
