import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/engine/grid/change';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import { readWorkbook } from '../../src/app/workbook';
import { PLAIN } from '../support/host-contract';
import { openWorkbook } from '../support/office';
import { trafficOf } from '../support/office/traffic';

const MB = 1_000_000;

/** The client counts its objects, so a later request has longer numbers: bytes that do not depend on the cells. */
const DIGITS = 100;

const block = (rows: number, columns: number, content: (row: number, column: number) => Content): Content[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => content(row, column)));

const changeOf = (row: number, column: number, before: Content, after: Content): Change => ({
  at: { sheet: 'A', row, column },
  before,
  after,
  why: 'test',
});

/** Numbers from 0 up to 1, always the same ones for a seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('reading', () => {
  const header = ['#visit', '#rubric', '#date', '#engineer', '#group', '#customer', '#evaluator', '#comment'];
  const names = ['回访编号', '标准编号', '回访日期', '工程师', '小组', '客户', '评分人', '综合评述'];
  const criteria = Array.from({ length: 20 }, (_, place) => `c${place}`);
  const visits = [
    [...header, ...criteria],
    [...names, ...criteria],
    ...block(10_000, 28, (row, column) =>
      column >= 8
        ? (row + column) % 11
        : column === 2
          ? 43_346 + (row % 300)
          : column < 7
            ? `甲${row % 97}`
            : '准备充分',
    ),
  ];
  const sheets = [
    { name: 'Rubric 评分标准', rows: block(30, 11, (row, column) => `r${row}c${column}`) },
    { name: 'Bands 分段', rows: block(8, 5, (row) => row) },
    { name: 'Visits 回访', rows: visits },
    { name: 'Results 评定结果', rows: block(500, 14, () => '得分') },
    { name: 'Settings 设置', rows: block(5, 2, () => 'x') },
  ];

  test('everything that scoring 10,000 visits needs comes in three syncs, each within what a response takes', async () => {
    const { office, host } = openWorkbook(sheets);
    const traffic = await trafficOf(office, () => readWorkbook(host));
    expect(traffic.syncs).toBeLessThanOrEqual(3);
    expect(traffic.largestResponse).toBeLessThan(5 * MB);
    const [grid] = await host.read(['Visits 回访']);
    expect(grid!.rows.length).toBe(10_002);
    expect(grid!.rows[10_001]).toEqual(visits[10_001]);
  });

  test('a sheet too big for a response is read in parts, and the next time at once in parts', async () => {
    const rows = block(15_000, 8, (row, column) => `第${row}次回访，第${column}项的评语`);
    const { office, host } = openWorkbook([{ name: 'A', rows }]);
    const [grid] = await host.read(['A']);
    expect(grid!.rows.length).toBe(15_000);
    expect(grid!.rows[14_999]).toEqual(rows[14_999]);
    const again = await trafficOf(office, () => host.read(['A']));
    expect(office.traffic.slice(-again.syncs).every(({ responseBytes }) => responseBytes > 0)).toBe(true);
  });
});

describe('writing', () => {
  test('when all numbers change, a number costs at most 12 bytes', async () => {
    const rows = block(10_000, 10, (row, column) => row + column / 8);
    const changes = rows.flatMap((line, row) => line.map((was, column) => changeOf(row, column, was, 84.5 - column)));
    const { office, host } = openWorkbook([{ name: 'A', rows }]);
    const traffic = await trafficOf(office, () => host.apply({ ...EMPTY_PLAN, changes }));
    expect(traffic.bytes / changes.length).toBeLessThanOrEqual(12);
    expect(traffic.written).toBeLessThan(changes.length / 500);
  });

  test.each([1, 2, 10, 40, 100, 1000, 5000])('%i scattered changes never cost more than the block', async (k) => {
    const [height, width] = [2000, 20];
    const next = random(k);
    const places = [...new Set(Array.from({ length: k }, () => Math.floor(next() * height * width)))];
    const changes = places.map((place) => changeOf(Math.floor(place / width), place % width, 1, 2.5));
    const { office, host, run } = openWorkbook([{ name: 'A', rows: block(height, width, () => 1) }]);

    // The block around them, as one range with null for what is left alone.
    const rows = changes.map(({ at }) => at.row);
    const columns = changes.map(({ at }) => at.column);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const values = block(Math.max(...rows) - top + 1, Math.max(...columns) - left + 1, () => null);
    for (const { at } of changes) values[at.row - top]![at.column - left] = 2.5;
    const whole = await trafficOf(office, () =>
      run((context) => {
        const sheet = context.workbook.worksheets.getItem('A');
        context.application.suspendApiCalculationUntilNextSync();
        sheet.getRangeByIndexes(top, left, values.length, values[0]!.length).values = values;
        return context.sync();
      }),
    );

    changes.forEach(({ at }) => office.workbook.worksheets.getItem('A').hold(at.row, at.column, 1));
    const apart = await trafficOf(office, () => host.apply({ ...EMPTY_PLAN, changes }));
    expect(apart.writtenBytes).toBeGreaterThan(0);
    expect(apart.writtenBytes).toBeLessThanOrEqual(whole.writtenBytes + DIGITS);
    expect(apart.written).toBeLessThanOrEqual(k);
  });

  test('two columns far apart are two ranges, two rows far apart too', async () => {
    const rows = block(400, 60, () => 1);
    const columns = rows.flatMap((_, row) => [changeOf(row, 0, 1, 2), changeOf(row, 59, 1, 2)]);
    const lines = rows[0]!.flatMap((_, column) => [changeOf(0, column, 1, 2), changeOf(399, column, 1, 2)]);
    for (const changes of [columns, lines]) {
      const { office, host } = openWorkbook([{ name: 'A', rows }]);
      const traffic = await trafficOf(office, () => host.apply({ ...EMPTY_PLAN, changes }));
      expect(traffic.written).toBe(2);
      expect(traffic.largest).toBeLessThan(8000);
    }
  });

  test.each([
    ['one', 1, 2],
    ['nine', 9, 2],
    ['nine that are printed', 9, 3],
  ])('new sheets come together: %s', async (what, count, syncs) => {
    const look = what.endsWith('printed') ? { ...PLAIN, print: { landscape: true } } : PLAIN;
    const add = Array.from({ length: count }, (_, i) => ({
      name: `S${i}`,
      rows: block(300, 6, (row, column) => (row === 0 && column > 0 ? null : `h${row}`)),
      look,
      merged: [{ top: 0, left: 0, bottom: 0, right: 5 }],
    }));
    const { office, host } = openWorkbook([{ name: 'A', rows: [[1]] }]);
    const traffic = await trafficOf(office, () => host.apply({ ...EMPTY_PLAN, add }));
    expect(traffic.syncs).toBe(syncs);
    const { worksheets } = office.workbook;
    expect(add.map(({ name }) => worksheets.getItem(name).cells.get(298, 5)?.value)).toEqual(add.map(() => 'h298'));
  });

  test('new sheets that are too much for one request come in as many as they need', async () => {
    const add = Array.from({ length: 5 }, (_, i) => ({
      name: `S${i}`,
      rows: block(5_000, 6, () => '准备充分，目标明确'),
      look: PLAIN,
    }));
    const { office, host } = openWorkbook([{ name: 'A', rows: [[1]] }]);
    const traffic = await trafficOf(office, () => host.apply({ ...EMPTY_PLAN, add }));
    expect(traffic.largest).toBeLessThanOrEqual(2 * MB);
    expect(traffic.bytes).toBeGreaterThan(4 * MB);
    expect(traffic.syncs).toBeLessThan(8);
  });

  test('100,000 rows of Chinese text go in slices of at most 2 MB, with progress between', async () => {
    const rows = block(100_000, 2, (row, column) => (row % 2 ? '准备充分，目标明确' : `过程分析第${column}项`));
    const { office, host } = openWorkbook([{ name: 'A', rows: [[1]] }]);
    const progress: number[] = [];
    const traffic = await trafficOf(office, () =>
      host.apply(
        { ...EMPTY_PLAN, add: [{ name: 'B', rows, look: PLAIN }] },
        { onProgress: (done, total) => progress.push(done / total) },
      ),
    );
    expect(traffic.largest).toBeLessThanOrEqual(2 * MB);
    expect(traffic.bytes).toBeGreaterThan(2 * MB);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect(office.workbook.worksheets.getItem('B').cells.get(99_999, 1)?.value).toBe(rows[99_999]![1]);
  });
});

test('6,000 scattered cells of a large sheet: no request is too big', async () => {
  const [height, width] = [20_000, 30];
  const next = random(7);
  const places = [...new Set(Array.from({ length: 6_000 }, () => Math.floor(next() * height * width)))];
  const changes = places.map((place) => changeOf(Math.floor(place / width) * 40, (place % width) * 20, null, 1));
  const { office, host } = openWorkbook([{ name: 'A', rows: [[1]] }]);
  const filled = changes.map((change) => ({ ...change, before: change.at.row + change.at.column === 0 ? 1 : null }));
  const traffic = await trafficOf(office, () => host.apply({ ...EMPTY_PLAN, changes: filled }));
  expect(traffic.largest).toBeLessThanOrEqual(2 * MB);
  expect(office.traffic.every(({ responseBytes }) => responseBytes > 0)).toBe(true);
});
