import { afterEach, describe, expect, test } from '@jest/globals';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Change } from '../../src/engine/grid/change';
import type { Plan } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import type { Engine, GridHost } from '../../src/hosts/grid';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { joined } from '../../src/hosts/grid/bands';
import { cellsOf, roomFor } from '../../src/hosts/grid/sheet-data';
import { undoOf } from '../../src/hosts/host';
import { hands } from '../support/spreadsheet';

let open: Engine | undefined;
afterEach(() => {
  open?.dispose();
  open = undefined;
});
const program = (): Engine => (open ??= engine(HEADLESS));

/** A sheet `A` with three rows, and whatever else. */
async function opened(more: Record<string, Content[][]> = {}): Promise<GridHost> {
  const sheets = Object.entries({ A: [['id'], ['a'], ['b']], ...more });
  const data = sheets.map(([name, rows]) => ({
    id: name,
    name,
    cellData: cellsOf(rows),
    ...roomFor(rows.length, 1),
  }));
  const host = program().open({
    sheetOrder: data.map(({ id }) => id),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
  });
  await host.settled();
  return host;
}

const LONG = 6_000;
const look = {
  headerRow: 0,
  frozenColumns: 1,
  columns: [
    { column: 0, width: 12, format: '0.0' },
    { column: 1, choices: ['x', 'y'], wrap: true },
  ],
  lastRow: LONG,
};
const line = (row: number): Content[] => [row, `note ${row}`, row % 2 === 0, null, 'x'];
const draft = (name: string, rows = LONG) => ({
  name,
  rows: Array.from({ length: rows }, (_, row) => line(row)),
  look,
});
/** Two long sheets, one of them with formulas, and a change. */
const PLAN: Plan = {
  ...EMPTY_PLAN,
  changes: [{ at: { sheet: 'A', row: 1, column: 0 }, before: 'a', after: 'z', why: 'test' }],
  add: [
    draft('Long'),
    { ...draft('Sums'), rows: [[{ formula: 'Long!A6000*2', result: null }], ...draft('Sums').rows.slice(1)] },
  ],
};

/** Changes of so many empty cells of a sheet. */
const fills = (sheet: string, count: number): Change[] =>
  Array.from({ length: count }, (_, row) => ({ at: { sheet, row, column: 3 }, before: null, after: row, why: 'test' }));

/** What is in its cells, in the order of the sheets. */
async function cellsIn(host: GridHost): Promise<object[]> {
  await host.settled();
  const infos = await host.sheets();
  const grids = await host.read(infos.map(({ name }) => name));
  return grids.map(({ rows, formulas }, place) => ({ ...infos[place], rows, formulas: [...(formulas ?? [])] }));
}

/** All of it, ids of styles too. */
const whole = (host: GridHost): string => JSON.stringify(host.snapshot());

/** Counts how often others had their turn. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let [turns, isOver] = [0, false];
  const tick = (): void => {
    turns++;
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  await work();
  isOver = true;
  return turns;
}

describe('grid: long sheets', () => {
  test('others have their turn while they are made, and progress rises to the end', async () => {
    const host = await opened();
    const told: number[] = [];
    const onProgress = (done: number, total: number): void => void told.push(done / total);
    const turns = await turnsDuring(() => host.apply(PLAN, { onProgress }));
    expect(turns).toBeGreaterThan(5);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const [long, sums] = await host.read(['Long', 'Sums']);
    expect(long!.rows.length).toBe(LONG);
    expect(long!.rows[LONG - 1]).toEqual([LONG - 1, `note ${LONG - 1}`, false, null, 'x']);
    expect(sums!.rows[0]).toEqual([(LONG - 1) * 2]);
  });

  test('they are read in turns, too, and not again before they change', async () => {
    const host = await opened({ Long: draft('Long').rows });
    expect(await turnsDuring(() => host.readSources(['Long']))).toBeGreaterThan(3);
    const [first] = await host.read(['Long']);
    expect((await host.read(['Long']))[0]).toBe(first);
    expect((await host.readSources(['Long']))[0]!.grid).toBe(first);
    await hands(program()).type('Long', 'F6001', 'new');
    expect((await host.read(['Long']))[0]!.rows[LONG]).toEqual([null, null, null, null, null, 'new']);
    expect(await host.sheets()).toMatchObject([{}, { name: 'Long', rows: LONG + 1, columns: 6 }]);
    await hands(program()).does('sheet.command.set-worksheet-name', 'Long', { name: 'Longer' });
    expect((await host.read(['Longer']))[0]!.sheet).toBe('Longer');
  });

  test.each([0.1, 0.4, 0.7])('stopped at %d of the way, nothing is left of them', async (share) => {
    const host = await opened();
    const before = whole(host);
    const stop = new AbortController();
    const onProgress = (done: number, total: number): void => {
      if (done / total > share) stop.abort();
    };
    await expect(host.apply(PLAN, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'aborted' });
    expect(whole(host)).toBe(before);
    await expect(hands(program()).undo()).rejects.toThrow('refused');
    // It can be written afterwards.
    expect((await host.apply(PLAN)).added.length).toBe(2);
  });

  test('a workbook that is closed is written to no more', async () => {
    const host = await opened();
    const applying = host.apply(PLAN);
    const other = await opened();
    await expect(applying).rejects.toMatchObject({ code: 'aborted' });
    expect((await other.sheets()).map(({ name }) => name)).toEqual(['A']);
  });

  test('all of it is one step: back, forth, and back by its receipt', async () => {
    const host = await opened();
    const person = hands(program());
    const before = await cellsIn(host);
    const receipt = await host.apply(PLAN);
    const after = await cellsIn(host);
    await person.undo();
    expect(await cellsIn(host)).toEqual(before);
    await person.redo();
    expect(await cellsIn(host)).toEqual(after);
    const taken = await host.apply(undoOf(receipt));
    expect(taken.removed.map(({ name }) => name)).toEqual(['Long', 'Sums']);
    expect(await cellsIn(host)).toEqual(before);
    await person.undo();
    expect(await cellsIn(host)).toEqual(after);
  });

  test('a cell of them that was edited keeps its sheet', async () => {
    const host = await opened();
    const receipt = await host.apply(PLAN);
    await hands(program()).type('Long', 'B5999', 'mine');
    expect(await host.apply(undoOf(receipt))).toMatchObject({ removed: [{ name: 'Sums' }], kept: ['Long'] });
  });
});

describe('grid: many changes', () => {
  const COUNT = 9_000;
  const plan: Plan = { ...EMPTY_PLAN, changes: fills('A', COUNT) };
  const values = async (host: GridHost): Promise<unknown[]> =>
    (await host.read(['A']))[0]!.rows.slice(0, COUNT).map((row) => row[3]);

  test('are written in turns, as one step', async () => {
    const host = await opened();
    const before = await cellsIn(host);
    expect(await turnsDuring(() => host.apply(plan))).toBeGreaterThan(5);
    expect(await values(host)).toEqual(Array.from({ length: COUNT }, (_, row) => row));
    await hands(program()).undo();
    expect(await cellsIn(host)).toEqual(before);
  });

  test('stopped half way they are taken back', async () => {
    const host = await opened();
    const before = await cellsIn(host);
    const stop = new AbortController();
    let written = 0;
    host.onTouched(() => written++);
    const onProgress = (): void => {
      if (written > 0) stop.abort();
    };
    await expect(host.apply(plan, { signal: stop.signal, onProgress })).rejects.toMatchObject({ code: 'aborted' });
    expect(written).toBeGreaterThan(0);
    expect(await cellsIn(host)).toEqual(before);
    await expect(hands(program()).undo()).rejects.toThrow('refused');
  });

  test('what a person edits before they are written stands', async () => {
    const host = await opened();
    let isTyped = false;
    const onProgress = (): void => {
      if (!isTyped) void hands(program()).type('A', 'D1', 'mine');
      isTyped = true;
    };
    const { applied, skipped } = await host.apply(plan, { onProgress });
    expect(skipped).toEqual([{ change: plan.changes[0], found: 'mine' }]);
    expect(applied.length).toBe(COUNT - 1);
    expect((await values(host)).slice(0, 2)).toEqual(['mine', 1]);
  });

  test('while they are half written nobody else writes', async () => {
    const host = await opened();
    let written = 0;
    host.onTouched(() => written++);
    const refused: unknown[] = [];
    const remove = { range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 9 } };
    const onProgress = (done: number, total: number): void => {
      if (written === 0 || done === total || refused.length > 0) return;
      refused.push(
        hands(program()).type('A', 'D1', 'mine'),
        hands(program()).does('sheet.command.remove-row', 'A', remove),
      );
    };
    await host.apply(plan, { onProgress });
    expect(refused.length).toBe(2);
    for (const act of refused) await expect(act).rejects.toThrow('refused');
    expect(await values(host)).toEqual(Array.from({ length: COUNT }, (_, row) => row));
    await hands(program()).type('A', 'D1', 'mine');
    expect((await values(host))[0]).toBe('mine');
  });
});

describe('grid: formulas are looked for once', () => {
  const range = (startRow: number) => ({ startRow, endRow: startRow, startColumn: 0, endColumn: 9 });

  test('what Univer is told is what it would find', async () => {
    const host = await opened({ B: [[1], [2], [{ formula: 'A1+A2', result: 3 }]] });
    const injector = program().univer.__getInjector();
    const model = injector.get(FormulaDataModel);
    const person = hands(program());
    const acts: Record<string, () => Promise<unknown>> = {
      nothing: async () => undefined,
      'a value beside it': () => person.type('B', 'B1', 7),
      'a formula more': () => person.type('A', 'C3', { formula: 'B!A3*2', result: null }),
      'a value for a formula': () => person.type('A', 'C3', 1),
      'its own undo': () => person.undo(),
      'a row above': () => person.does('sheet.command.insert-row', 'B', { range: range(0), direction: 0 }),
      'the row taken out': () => person.does('sheet.command.remove-row', 'B', { range: range(0) }),
      'new sheets': () => host.apply(PLAN),
      'them taken away': () => person.undo(),
      'and back': () => person.redo(),
      'a formula in one': () => person.type('Long', 'G9', { formula: 'A1', result: null }),
      'a sheet less': () => person.does('sheet.command.remove-sheet', 'Sums'),
      'a plan with formulas': () =>
        host.apply({
          ...EMPTY_PLAN,
          changes: [
            { at: { sheet: 'A', row: 8, column: 8 }, before: null, after: { formula: 'A1', result: 'id' }, why: '' },
          ],
        }),
    };
    for (const [name, act] of Object.entries(acts)) {
      await act();
      await host.settled();
      const workbook = host.snapshot();
      const found = workbook.sheetOrder.map((id) => [id, model.getSheetFormulaData(workbook.id, id)]);
      expect([name, model.getFormulaData()[workbook.id]]).toEqual([name, Object.fromEntries(found)]);
    }
    expect((await host.read(['B']))[0]!.rows[2]).toEqual([3]);
  });
});

describe('grid: in pieces', () => {
  const pieces = (host: GridHost) =>
    joined({ frame: host.frame(), bands: host.bands().map((band) => ({ sheet: band.sheet, text: band.text() })) });

  test('the pieces are the whole, and share nothing with it', async () => {
    const host = await opened();
    await host.apply(PLAN);
    await host.settled();
    const kept = pieces(host);
    expect(kept).toEqual(JSON.parse(whole(host)));
    expect(host.bands().length).toBe(1 + 2 * (LONG / 1000 + 1));
    const before = await cellsIn(host);
    await hands(program()).type('Long', 'A1', 'other');
    expect(await cellsIn(program().open(kept))).toEqual(before);
  });

  test('a piece is another one when something in it changes, and only then', async () => {
    const host = await opened({ Long: draft('Long').rows });
    const person = hands(program());
    const changed = async (act: () => Promise<unknown>): Promise<string[]> => {
      const before = new Set(host.bands());
      await act();
      await host.settled();
      return host.bands().flatMap((band) => (before.has(band) ? [] : [band.sheet]));
    };
    expect(await changed(async () => host.frame())).toEqual([]);
    expect(await changed(() => person.type('Long', 'B3500', 'x'))).toEqual(['Long']);
    expect(await changed(() => person.type('Long', 'B9500', 'x'))).toEqual(['Long']);
    const range = { startRow: 2, endRow: 2, startColumn: 0, endColumn: 9 };
    expect(await changed(() => person.does('sheet.command.remove-row', 'Long', { range }))).toHaveLength(7);
    expect(await changed(() => host.apply({ ...EMPTY_PLAN, changes: [PLAN.changes[0]!] }))).toEqual(['A']);
  });
});
