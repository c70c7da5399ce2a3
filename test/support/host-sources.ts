import { describe, expect, test } from '@jest/globals';
import type { Area } from '../../src/engine/grid/area';
import type { ChartDraft } from '../../src/engine/grid/chart';
import type { SheetLook } from '../../src/engine/grid/look';
import type { SheetDraft } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import type { Host } from '../../src/hosts/host';
import { undoOf } from '../../src/hosts/host';
import { contents, draw, drawn } from './grid-literal';

/** `A1:C2` as an area; of one letter columns. */
export function area(name: string): Area {
  const [, left, top, right, bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(name)!;
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  return { top: Number(top) - 1, left: column(left!), bottom: Number(bottom) - 1, right: column(right!) };
}

const REPORT = `
  | 应收账款账龄 |       |          |       |
  | 客户         | 合同  |          | 比率  |
  |              | 编号  | 日期     |       |
  | 甲公司       | C-01  | 43346    | 0.25  |
  |              | C-02  | 43347    | 0.75  |
`;
const MERGED = ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'A4:A5'].map(area);
const LOOK: SheetLook = {
  headerRow: 2,
  frozenColumns: 0,
  columns: [
    { column: 1, format: '@' },
    { column: 2, format: 'yyyy"年"m"月"d"日"' },
    { column: 3, format: '0.00%' },
  ],
  lastRow: 40,
};
export const report: SheetDraft = { name: '账龄 raw', rows: contents(REPORT), look: LOOK, merged: MERGED };

/** Every kind over the same cells. */
export const charts: readonly ChartDraft[] = (['bar', 'stacked-bar', 'line', 'column'] as const).map((kind, place) => ({
  kind,
  title: `账龄 “${kind}” & <b>`,
  categories: area('A2:A5'),
  series: [
    { name: '未到期', values: area('B2:B5'), colour: '2E7D32' },
    { name: '已逾期 >60天', values: area('C2:C5'), colour: 'C62828' },
  ].slice(0, kind === 'bar' ? 1 : 2),
  at: { row: 1 + Math.floor(place / 2) * 18, column: 4 + (place % 2) * 8 },
  size: { rows: 16, columns: 7 },
}));

export const AGES = `
  | 客户               | 未到期 | 已逾期  |
  | 北京精密仪器有限公司 | 120000 | 45000   |
  | 上海测试设备公司     | 86000  | 0       |
  | O'Brien & Söhne    | 43000  | 91000.5 |
  | 深圳市远航电子        | -5200  | 17000   |
`;
export const board: SheetDraft = {
  name: "Owner's 账龄",
  rows: contents(AGES),
  look: { headerRow: 0, frozenColumns: 1, columns: [{ column: 0, width: 24 }], lastRow: 50 },
  charts,
};

const byPlace = (areas: readonly Area[] = []): Area[] => [...areas].sort((a, b) => a.top - b.top || a.left - b.left);

/** What every host says of sheets beside their cells, and what new sheets bring along. */
export function sourceContract(
  name: string,
  makeHost: (sheets: readonly { readonly name: string; readonly rows: Content[][] }[]) => Promise<Host>,
): void {
  const one = (): Promise<Host> => makeHost([{ name: 'A', rows: contents('| x | 1 |') }]);
  const add = (...drafts: SheetDraft[]) => ({ ...EMPTY_PLAN, add: drafts });

  describe(`${name}: sources`, () => {
    test('plain sheets: their cells, in the workbook’s order, and nothing else to say', async () => {
      const host = await makeHost([
        { name: 'B', rows: contents('| 1 |\n| =A1+1 → 2 |') },
        { name: '__proto__', rows: [] },
        { name: 'A', rows: contents('| x |  | y |') },
      ]);
      const names = ['A', 'gone', '__proto__', 'B'];
      const sources = await host.readSources(names);
      expect(sources.map(({ grid }) => grid)).toEqual(await host.read(names));
      expect(sources.map(({ origin }) => origin)).toEqual(['B', '__proto__', 'A']);
      for (const { merged, hiddenRows, hiddenColumns, formatAt } of sources) {
        expect([merged, hiddenRows, hiddenColumns]).toEqual([undefined, undefined, undefined]);
        expect(formatAt?.(0, 0)).toBeUndefined();
      }
      expect(await host.readSources([])).toEqual([]);
    });

    test('a new sheet keeps its merged cells and the kinds of its formats', async () => {
      const host = await one();
      const receipt = await host.apply(add(report));
      expect(receipt.added).toEqual([report]);
      const [source] = await host.readSources([report.name]);
      expect(draw(source!.grid)).toBe(drawn(REPORT));
      expect(byPlace(source!.merged)).toEqual(byPlace(MERGED));
      const kinds = source!.grid.rows.map((_, row) => [0, 1, 2, 3].map((column) => source!.formatAt!(row, column)));
      const none = [undefined, undefined, undefined, undefined];
      const below = [undefined, undefined, 'date', 'percent'];
      expect(kinds).toEqual([none, none, none, below, below]);
    });

    test('taken away and brought back, it is merged as before', async () => {
      const host = await one();
      const receipt = await host.apply(add(report));
      const back = await host.apply(undoOf(receipt));
      expect((await host.sheets()).map((sheet) => sheet.name)).toEqual(['A']);
      await host.apply(undoOf(back));
      const [source] = await host.readSources([report.name]);
      expect(byPlace(source!.merged)).toEqual(byPlace(MERGED));
    });

    test.each([
      ['areas that overlap', ['A1:D1', 'D1:D3']],
      ['content that would be hidden', ['A1:D2']],
      ['a single cell', ['A1:A1']],
      ['the wrong way round', ['D1:A1']],
      ['outside of the sheet', ['A1:A1048577']],
    ])('%s: not merged but refused, nothing is written', async (_, names) => {
      const host = await one();
      const plan = { ...add({ ...report, merged: names.map(area) }), changes: [] };
      await expect(host.apply(plan)).rejects.toMatchObject({ code: 'merge-impossible', data: { sheet: report.name } });
      expect((await host.sheets()).map((sheet) => sheet.name)).toEqual(['A']);
    });
  });

  test(`${name}: a sheet without a header`, async () => {
    const host = await one();
    const look = { headerRow: -1, frozenColumns: 0, columns: [{ column: 0, format: '0%' }], lastRow: -1 };
    await host.apply(add({ name: 'Raw', rows: contents('| 0.5 | x |\n| 0.1 |  |'), look }));
    const [source] = await host.readSources(['Raw']);
    expect(draw(source!.grid)).toBe(drawn('| 0.5 | x |\n| 0.1 |  |'));
    expect(source!.formatAt!(0, 0)).toBe('percent');
  });

  describe(`${name}: charts`, () => {
    test('a sheet with charts comes and goes as any other', async () => {
      const host = await one();
      const receipt = await host.apply(add(board));
      expect(receipt.added).toEqual([board]);
      const [grid] = await host.read([board.name]);
      expect(draw(grid!)).toBe(drawn(AGES));
      expect((await host.apply(undoOf(receipt))).removed).toEqual([board]);
      expect((await host.sheets()).map((sheet) => sheet.name)).toEqual(['A']);
    });

    test.each<[string, Partial<ChartDraft>]>([
      ['no series', { series: [] }],
      ['a block where a line belongs', { categories: area('A1:B3') }],
      ['cells outside of the sheet', { series: [{ name: 'x', values: { top: -1, left: 0, bottom: 4, right: 0 } }] }],
      ['no size', { size: { rows: 0, columns: 4 } }],
    ])('%s: refused', async (_, wrong) => {
      const host = await one();
      const plan = add({ ...board, charts: [{ ...charts[0]!, ...wrong }] });
      await expect(host.apply(plan)).rejects.toMatchObject({ code: 'chart-impossible' });
      expect((await host.sheets()).map((sheet) => sheet.name)).toEqual(['A']);
    });
  });
}
