import { expect, test } from '@jest/globals';
import { gridOf } from '../../src/engine/grid/grid';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { MemoryHost } from '../../src/hosts/memory';
import { memoryHost } from '../../src/hosts/memory';
import { draw, drawn, grid } from '../support/grid-literal';
import { hostContract, PLAIN } from '../support/host-contract';
import { area, board } from '../support/host-sources';

hostContract('memory', async (sheets) => memoryHost(sheets.map(({ name, rows }) => gridOf(name, rows))), {
  edit: (host, sheet, cell, content) => (host as MemoryHost).edit(sheet, cell, content),
});

test('what was read before does not change under the reader', async () => {
  const host = memoryHost([grid('A', '| 1 |\n| 2 |')]);
  const [before] = await host.read(['A']);
  host.edit('A', 'A1', 7);
  expect(draw(before!)).toBe(drawn('| 1 |\n| 2 |'));
  expect(draw((await host.read(['A']))[0]!)).toBe(drawn('| 7 |\n| 2 |'));
});

test('a signal raised half way leaves everything as it was', async () => {
  const host = memoryHost([grid('A', '| 1 |')]);
  const stop = new AbortController();
  const changes = Array.from({ length: 2000 }, (_, row) => ({
    at: { sheet: 'A', row: row + 1, column: 0 },
    before: null,
    after: row,
    why: 'test',
  }));
  const applying = host.apply({ ...EMPTY_PLAN, changes }, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(applying).rejects.toMatchObject({ code: 'aborted' });
  expect(draw((await host.read(['A']))[0]!)).toBe(drawn('| 1 |'));
});

test('hidden sheets say so, looks are remembered, and a new sheet counts its dates as the others do', async () => {
  const host = memoryHost([{ ...grid('A', '| 1 |'), dates1904: true }], ['A']);
  await host.apply({ ...EMPTY_PLAN, add: [{ name: 'B', rows: [[1]], look: PLAIN }] });
  expect((await host.sheets()).map((sheet) => sheet.hidden)).toEqual([true, false]);
  expect(host.lookOf('B')).toEqual(PLAIN);
  expect((await host.read(['B']))[0]!.dates1904).toBe(true);
});

test('a sheet given as a source says what it was given with; charts are kept for whoever asks', async () => {
  const hiddenRows = new Set([1]);
  const merged = [area('A1:B1')];
  const host = memoryHost([{ grid: grid('A', '| 1 |\n| 2 |'), origin: 'paste', merged, hiddenRows }]);
  const [source] = await host.readSources(['A']);
  expect(source).toEqual({ grid: grid('A', '| 1 |\n| 2 |'), origin: 'A', merged, hiddenRows });
  expect(host.can.charts).toBe(false);
  await host.apply({ ...EMPTY_PLAN, add: [board] });
  expect(host.chartsOf(board.name)).toEqual(board.charts);
  expect(host.chartsOf('A')).toEqual([]);
});

test('an edit outside of the sheets is refused', () => {
  const host = memoryHost([grid('A', '| 1 |')]);
  expect(() => host.edit('B', 'A1', 1)).toThrow('cell-outside');
  expect(() => host.edit('A', '1A', 1)).toThrow('cell-outside');
});
