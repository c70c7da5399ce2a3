import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../src/engine/grid/change';
import { contentAt, widthOf } from '../../src/engine/grid/grid';
import type { SheetLook } from '../../src/engine/grid/look';
import type { Plan, SheetDraft } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Content } from '../../src/engine/grid/value';
import { isFormula } from '../../src/engine/grid/value';
import type { Host } from '../../src/hosts/host';
import { HostError, undoOf } from '../../src/hosts/host';
import { contents, draw, drawn } from './grid-literal';
import { book, PLANS } from './host-plans';
import { sourceContract } from './host-sources';

export interface SheetOf {
  readonly name: string;
  readonly rows: Content[][];
}

/** What an adapter does differently by nature; everything else is asked of all of them. */
export interface ContractOptions {
  /** Random plans tried. */
  readonly runs?: number;
  /** Time that one call of a person's edit or a calculation may take until it is seen. */
  readonly settle?: () => Promise<void>;
  /** Does what a person's edit would do; left out by adapters that nobody edits while they are open. */
  readonly edit?: (host: Host, sheet: string, cell: string, content: Content) => Promise<void> | void;
}

export const PLAIN: SheetLook = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 100 };

/** A change of one cell, as a plan. */
const change = (sheet: string, row: number, column: number, before: Content, after: Content): Change => ({
  at: { sheet, row, column },
  before,
  after,
  why: 'contract',
});
const planOf = (changes: Change[], more: Partial<Plan> = {}): Plan => ({ ...EMPTY_PLAN, changes, ...more });

const draft = (sheet: string, table: string): SheetDraft => ({ name: sheet, rows: contents(table), look: PLAIN });

/** All that a host holds, drawn; a formula's text stands for it, for a host may calculate anew. */
export async function snapshot(host: Host): Promise<string> {
  const infos = await host.sheets();
  const grids = await host.read(infos.map((info) => info.name));
  const sheets = infos.map((info) => {
    const grid = grids.find((found) => found.sheet === info.name)!;
    const rows = grid.rows.map((_, row) =>
      Array.from({ length: widthOf(grid) }, (_, column) => {
        const content = contentAt(grid, row, column);
        return isFormula(content) ? `=${content.formula}` : content;
      }),
    );
    return `${info.name}\n${draw({ rows: rows as (string | number | boolean | null)[][] })}`;
  });
  return sheets.join('\n');
}

/** The one suite that every host passes. */
export function hostContract(
  name: string,
  makeHost: (sheets: readonly SheetOf[]) => Promise<Host>,
  options: ContractOptions = {},
): void {
  const one = (sheet: string, table: string): Promise<Host> => makeHost([{ name: sheet, rows: contents(table) }]);
  const read = async (host: Host, sheet: string): Promise<string> => {
    await options.settle?.();
    const [grid] = await host.read([sheet]);
    return draw(grid!);
  };
  const pair = `
    | id | max |
    | a  | 10  |
    | b  | 20  |
  `;

  describe(`${name}: reading`, () => {
    test('sheets come in their order, with their size', async () => {
      const host = await makeHost([
        { name: 'Visits 回访', rows: contents(pair) },
        { name: 'Bands 分段', rows: [[1]] },
        { name: '__proto__', rows: [] },
      ]);
      expect(await host.sheets()).toEqual([
        { name: 'Visits 回访', hidden: false, rows: 3, columns: 2 },
        { name: 'Bands 分段', hidden: false, rows: 1, columns: 1 },
        { name: '__proto__', hidden: false, rows: 0, columns: 0 },
      ]);
    });

    test('a sheet is read whole; a name that does not exist is left out', async () => {
      const host = await makeHost([
        { name: 'constructor', rows: contents(pair) },
        { name: 'B', rows: [['x']] },
      ]);
      const grids = await host.read(['no such sheet', 'constructor']);
      expect(grids.map((grid) => grid.sheet)).toEqual(['constructor']);
      expect(draw(grids[0]!)).toBe(drawn(pair));
      expect(await host.read([])).toEqual([]);
    });

    test.each([
      ['numbers', '| 0 | -1.5 | 0.1 | 1e21 | 123456789.123 |'],
      ['a date is its serial number', '| 43346 | 43346.5 |'],
      ['booleans', '| TRUE | FALSE |'],
      ['texts', "| 姓名 | '10 | 'TRUE | '007 | two  spaces | \"a\\nb\" | <b>&amp; | \u{1F600} | e\u0301 |"],
      ['texts that look like formulas', "| '=A1 | +1 | -改进 | @SUM | '＝A1 | =1+2 → 3 |"],
      ['names of object parts', '| __proto__ | constructor | toString |'],
      ['blanks between', '|  | a |  | b |\n|  |  |  |  |\n| c |  |  |  |'],
      ['formulas', '| 2 | =A1*3 → 6 | =A1&"x" → 2x | =A1>1 → TRUE |'],
    ])('%s', async (_, table) => {
      const host = await one('A', table);
      expect(await read(host, 'A')).toBe(drawn(table));
    });
  });

  describe(`${name}: closing sheets`, () => {
    const protect = (on: boolean, sheet = 'A') => [{ sheet, on }];

    test('a closed sheet is not written, until it is opened', async () => {
      const host = await one('A', pair);
      if (!host.can.protects) {
        expect(await host.apply(planOf([], { protect: protect(true) }))).not.toHaveProperty('protected');
        expect((await host.apply(planOf([change('A', 1, 1, 10, 12)]))).applied).toHaveLength(1);
        return;
      }
      const closed = await host.apply(planOf([change('A', 1, 1, 10, 11)], { protect: protect(true) }));
      expect([closed.applied.length, closed.protected]).toEqual([1, protect(true)]);
      const refused = await host.apply(planOf([change('A', 1, 1, 11, 12)]));
      expect(refused.skipped.map((each) => each.refused)).toEqual(['protected']);
      const opened = await host.apply(planOf([change('A', 1, 1, 11, 12)], { protect: protect(false) }));
      expect([opened.applied.length, opened.skipped, opened.protected]).toEqual([1, [], protect(false)]);
      expect((await host.apply(undoOf(opened))).skipped).toEqual([]);
      const again = await host.apply(planOf([change('A', 1, 1, 11, 13)]));
      expect(again.skipped.map((each) => each.refused)).toEqual(['protected']);
    });

    test('what is so already, or is not there, is not done', async () => {
      const host = await one('A', pair);
      if (!host.can.protects) return;
      const none = await host.apply(planOf([], { protect: [...protect(false), ...protect(true, 'B')] }));
      expect([none.protected, none.kept]).toEqual([undefined, ['B']]);
    });
  });

  describe(`${name}: applying`, () => {
    test('an empty plan changes nothing', async () => {
      const host = await one('A', pair);
      const receipt = await host.apply(EMPTY_PLAN);
      expect(receipt).toEqual({ applied: [], skipped: [], added: [], removed: [], kept: [] });
      expect(await read(host, 'A')).toBe(drawn(pair));
    });

    test('cells are written, inside and outside of what was used', async () => {
      const host = await one('A', pair);
      const changes = [change('A', 1, 1, 10, 12), change('A', 2, 0, 'b', null), change('A', 4, 3, null, '新')];
      const receipt = await host.apply(planOf(changes));
      expect(receipt.applied).toEqual(changes);
      expect(receipt.skipped).toEqual([]);
      expect(await read(host, 'A')).toBe(
        drawn(`
          | id | max |  |    |
          | a  | 12  |  |    |
          |    | 20  |  |    |
          |    |     |  |    |
          |    |     |  | 新 |
        `),
      );
    });

    test('a cell that somebody changed in between is left and named', async () => {
      const host = await one('A', pair);
      const stale = change('A', 1, 1, 9, 12);
      const fine = change('A', 2, 1, 20, 21);
      const receipt = await host.apply(planOf([stale, fine]));
      expect(receipt.skipped).toEqual([{ change: stale, found: 10 }]);
      expect(receipt.applied).toEqual([fine]);
      expect(await read(host, 'A')).toBe(drawn(pair.replace('20', '21')));
    });

    test('a sheet that is gone is named', async () => {
      const host = await one('A', pair);
      const lost = change('gone', 0, 0, null, 1);
      expect((await host.apply(planOf([lost]))).skipped).toEqual([{ change: lost, found: null, missing: true }]);
    });

    test('before is compared by formula, and an empty text is an empty cell', async () => {
      const host = await one('A', '| 2 | =A1*3 → 6 |');
      const other = change('A', 0, 1, { formula: 'A1*4', result: 6 }, 1);
      const same = change('A', 0, 1, { formula: 'A1*3', result: 0 }, 7);
      const empty = change('A', 0, 2, '', 'x');
      const receipt = await host.apply(planOf([other, same, empty]));
      expect(receipt.skipped.map((skip) => skip.change)).toEqual([other]);
      expect(await read(host, 'A')).toBe(drawn('| 2 | 7 | x |'));
    });

    test('the second change of a cell sees the first', async () => {
      const host = await one('A', pair);
      const receipt = await host.apply(planOf([change('A', 1, 1, 10, 11), change('A', 1, 1, 11, 12)]));
      expect(receipt.applied.length).toBe(2);
      expect(await read(host, 'A')).toBe(drawn(pair.replace('10', '12')));
      await host.apply(undoOf(receipt));
      expect(await read(host, 'A')).toBe(drawn(pair));
    });

    test('text that looks like a formula, a number or a date stays text', async () => {
      const host = await one('A', '| x |');
      const texts = ['=1+2', '+1', '-1', '@A1', '＝A1', '10', '1.50', 'TRUE', '2018-09-03', '#N/A', "'quoted", ' '];
      await host.apply(planOf(texts.map((text, row) => change('A', row + 1, 0, null, text))));
      await options.settle?.();
      const [grid] = await host.read(['A']);
      expect(grid!.rows.slice(1).map((row) => row[0])).toEqual(texts);
      expect(grid!.formulas?.size ?? 0).toBe(0);
    });

    test('a formula, a boolean and the longest text are written', async () => {
      const host = await one('A', '| 2 |');
      const long = '长'.repeat(32_767);
      const written: Content[] = [{ formula: 'A1*2', result: 4 }, true, false, long];
      await host.apply(planOf(written.map((content, index) => change('A', 1, index, null, content))));
      await options.settle?.();
      const [grid] = await host.read(['A']);
      expect(written.map((_, index) => contentAt(grid!, 1, index))).toEqual(written);
    });

    test('a thousand rows at once', async () => {
      const host = await one('A', '| row | twice |');
      const changes = Array.from({ length: 1000 }, (_, i) => [
        change('A', i + 1, 0, null, i),
        change('A', i + 1, 1, null, `行 ${i * 2}`),
      ]).flat();
      const progress: [number, number][] = [];
      const receipt = await host.apply(planOf(changes), { onProgress: (done, total) => progress.push([done, total]) });
      expect(receipt.applied.length).toBe(2000);
      expect(progress.at(-1)).toEqual([2000, 2000]);
      const [grid] = await host.read(['A']);
      expect(grid!.rows.length).toBe(1001);
      expect(grid!.rows[1000]).toEqual([999, '行 1998']);
      await host.apply(undoOf(receipt));
      expect(await read(host, 'A')).toBe(drawn('| row | twice |'));
    });
  });

  describe(`${name}: whole sheets`, () => {
    test('new sheets come last, in order, and can be taken away again', async () => {
      const host = await one('A', pair);
      const before = await snapshot(host);
      const add = [draft('Scores 得分', '| v1 | 84.5 | =B1*2 → 169 |'), draft('__proto__', '| 优 |')];
      const receipt = await host.apply(planOf([], { add }));
      expect((await host.sheets()).map((sheet) => sheet.name)).toEqual(['A', 'Scores 得分', '__proto__']);
      expect(await read(host, 'Scores 得分')).toBe(drawn('| v1 | 84.5 | =B1*2 → 169 |'));
      expect(receipt.added).toEqual(add);
      const back = await host.apply(undoOf(receipt));
      expect(back.removed).toEqual([...add]);
      expect(await snapshot(host)).toBe(before);
    });

    test('a name that is taken, whatever its case, is kept and named; the rest is done', async () => {
      const host = await one('Scores', pair);
      const receipt = await host.apply(planOf([], { add: [draft('SCORES', '| x |'), draft('New', '| y |')] }));
      expect(receipt.kept).toEqual(['SCORES']);
      expect(receipt.added.map((sheet) => sheet.name)).toEqual(['New']);
      expect(await read(host, 'Scores')).toBe(drawn(pair));
    });

    test('a new sheet that was edited since is not taken away', async () => {
      const host = await one('A', pair);
      const receipt = await host.apply(planOf([], { add: [draft('New', '| 1 |')] }));
      await host.apply(planOf([change('New', 0, 0, 1, 2)]));
      const back = await host.apply(undoOf(receipt));
      expect(back).toMatchObject({ removed: [], kept: ['New'] });
      expect(await read(host, 'New')).toBe(drawn('| 2 |'));
    });

    test.each(['', 'a/b', 'x'.repeat(32), "'quoted'", 'History'])(
      'the name "%s" is refused, nothing is written',
      async (bad) => {
        const host = await one('A', pair);
        const plan = planOf([change('A', 1, 1, 10, 12)], { add: [draft(bad, '| 1 |')] });
        await expect(host.apply(plan)).rejects.toMatchObject({ code: 'sheet-name-invalid', data: { name: bad } });
        expect(await read(host, 'A')).toBe(drawn(pair));
      },
    );

    test('a look changes no content', async () => {
      const host = await one('A', pair);
      const look: SheetLook = {
        headerRow: 0,
        frozenColumns: 1,
        columns: [
          {
            column: 1,
            width: 12,
            format: '0.0',
            choices: ['10', '20'],
            colours: { 10: { fill: 'FFC7CE', ink: '9C0006' } },
          },
        ],
        lastRow: 50,
      };
      const receipt = await host.apply(
        planOf([], {
          looks: [
            { sheet: 'A', look },
            { sheet: 'gone', look },
          ],
        }),
      );
      expect(receipt.kept).toEqual(['gone']);
      expect(await read(host, 'A')).toBe(drawn(pair));
    });
  });

  sourceContract(name, makeHost);

  describe(`${name}: nothing by halves`, () => {
    test.each([
      ['text-too-long', 'x'.repeat(32_768)],
      ['number-not-finite', Number.NaN],
      ['formula-too-long', { formula: `1${'+1'.repeat(4096)}`, result: null }],
    ])('%s: refused before anything is written', async (code, content) => {
      const host = await one('A', pair);
      const plan = planOf([change('A', 1, 1, 10, 12), change('A', 2, 1, 20, content as Content)]);
      await expect(host.apply(plan)).rejects.toMatchObject({ code });
      expect(await read(host, 'A')).toBe(drawn(pair));
    });

    test('a cell outside of any sheet is refused', async () => {
      const host = await one('A', pair);
      await expect(host.apply(planOf([change('A', 1_048_576, 0, null, 1)]))).rejects.toThrow(HostError);
    });

    test('aborted before it starts, nothing is written', async () => {
      const host = await one('A', pair);
      const plan = planOf([change('A', 1, 1, 10, 12)]);
      await expect(host.apply(plan, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
      expect(await read(host, 'A')).toBe(drawn(pair));
    });

    test('onEdited is for people only', async () => {
      const host = await one('A', pair);
      const heard = jest.fn();
      const stop = host.onEdited(heard);
      const receipt = await host.apply(planOf([change('A', 1, 1, 10, 12)], { add: [draft('New', '| 1 |')] }));
      await host.apply(undoOf(receipt));
      await options.settle?.();
      expect(heard).not.toHaveBeenCalled();
      if (options.edit) {
        await options.edit(host, 'A', 'B2', 15);
        await options.settle?.();
        expect(heard.mock.calls).toEqual([[['A']]]);
        expect(await read(host, 'A')).toBe(drawn(pair.replace('10', '15')));
        stop();
        await options.edit(host, 'A', 'B2', 16);
        await options.settle?.();
        expect(heard).toHaveBeenCalledTimes(1);
      }
    });

    test('any plan, taken back, leaves what was there', async () => {
      await fc.assert(
        fc.asyncProperty(PLANS, async (plans) => {
          const host = await makeHost(book());
          const before = await snapshot(host);
          const receipts = [];
          for (const plan of plans) receipts.push(await host.apply(plan));
          for (const receipt of receipts.reverse()) await host.apply(undoOf(receipt));
          await options.settle?.();
          expect(await snapshot(host)).toBe(before);
        }),
        { numRuns: options.runs ?? 100 },
      );
    });
  });
}
