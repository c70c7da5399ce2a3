import type { Injector, IWorkbookData, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Address } from '../../engine/grid/address';
import type { Grid } from '../../engine/grid/grid';
import { formulaKey } from '../../engine/grid/grid';
import type { ApplyOptions, SheetInfo, SpillingHost } from '../host';
import type { Turns } from '../turns';
import { inTurns, nextTurn, progressOf, stoppable } from '../turns';
import { applyPlan } from './apply';
import type { Band, BandText } from './bands';
import { bandsOf } from './bands';
import { watchCalculation } from './calculation';
import { frameOf } from './frame';
import type { CellFunction } from './functions';
import { defineFunctions } from './functions';
import { lockSheets } from './locks';
import { readingMarks } from './marks';
import type { Source } from './read';
import { calculatedOf, filledIn, formulaPlaces, formulasIn } from './read';
import { readings, undisturbed } from './readings';
import { revealCell, turnTo } from './reveal';
import { watchStamps } from './stamps';
import type { GridPieces } from './state';
import { watchEdits } from './watch-edits';

/** The workbench's spreadsheet as a host: one open workbook. */
export interface GridHost extends SpillingHost {
  /** Brings a cell into view and selects it. */
  reveal(at: Address): Promise<void>;
  /** Turns to a sheet; unlike `reveal` before the spreadsheet is drawn, too. */
  show(sheet: string): Promise<void>;
  /** Calls back after anything that should be kept: contents, looks, widths, by people or by an `apply` of ours. */
  onTouched(listener: () => void): () => void;
  /** Gives formulas functions that they may call; ones of the same names give way. */
  define(functions: readonly CellFunction[]): void;
  /** Calculates these formulas anew, and what depends on them. What becomes of it counts as an edit, but not for ever. */
  recalculate(isWanted: (formula: string) => boolean): void;
  /** Resolves once formulas have their results. */
  settled(): Promise<void>;
  /** All of it, as plain data that can be stored and opened again. Shares nothing with the workbook. */
  snapshot(): IWorkbookData;
  /** The same but for rows of cells. */
  frame(): IWorkbookData;
  /** The rows of cells. A band is the same object as before if nothing in it has changed. */
  bands(): readonly Band[];
  /**
   * All of it, for saving; formulas have their results. Read while others have their turn, and yet as it was at one time.
   * @throws {HostError} `aborted`
   */
  pieces(options?: ApplyOptions): Promise<GridPieces>;
  /** Stops listening to the workbook. */
  close(): void;
}

// eslint-disable-next-line require-yield
function* nothing(): Turns<object> {
  return {};
}

export function gridHost(injector: Injector, workbook: Workbook, snapshot: () => IWorkbookData): GridHost {
  const unit = workbook.getUnitId();
  const source: Source = { workbook, formulas: injector.get(FormulaDataModel) };
  lockSheets(injector, workbook);
  const commands = injector.get(ICommandService);
  const stamps = watchStamps(commands, unit);
  const reading = readings(source, stamps);
  const bands = bandsOf(workbook, stamps);
  let isClosed = false;
  const calculation = watchCalculation(injector);
  const edits = watchEdits(commands, workbook);

  const named = (wanted: readonly string[]): Worksheet[] =>
    workbook.getSheets().filter((sheet) => wanted.includes(sheet.getName()));
  /** The sheets as they are at one time, with whatever else is read of each. */
  const readAll = async <More extends object>(
    wanted: readonly string[],
    more: (sheet: Worksheet, grid: Grid) => Turns<More>,
  ): Promise<(More & { readonly grid: Grid })[]> => {
    const work = () =>
      undisturbed(stamps.book, function* () {
        const all: (More & { readonly grid: Grid })[] = [];
        for (const sheet of named(wanted)) {
          const grid = yield* reading.grid(sheet);
          all.push({ grid, ...(yield* more(sheet, grid)) });
        }
        return all;
      });
    // Whoever asks has often just drawn something.
    await nextTurn();
    const first = await inTurns(work());
    // Sheets without formulas, such as our own, never wait for a calculation.
    if (!first.some(({ grid }) => grid.formulas)) return first;
    await calculation.settled();
    return inTurns(work());
  };

  return {
    can: { looks: true, charts: false, protects: false, live: true, reveal: true },
    sheets: () =>
      inTurns(
        undisturbed(stamps.book, function* () {
          const infos: SheetInfo[] = [];
          for (const sheet of workbook.getSheets()) infos.push(yield* reading.info(sheet));
          return infos;
        }),
      ),
    read: async (wanted) => (await readAll(wanted, nothing)).map(({ grid }) => grid),
    readSources: async (wanted) =>
      (await readAll(wanted, (sheet, grid) => readingMarks(workbook, sheet, grid))).map((source) => ({
        ...source,
        origin: source.grid.sheet,
      })),
    apply: (plan, options) =>
      applyPlan({ injector, workbook, readings: reading, stamps, isClosed: () => isClosed }, plan, options),
    onEdited: edits.onEdited,
    onTouched: edits.onTouched,
    reveal: (at) => revealCell(injector, workbook, at),
    show: async (sheet) => {
      await nextTurn();
      turnTo(injector, workbook, sheet);
    },
    define: (functions) => defineFunctions(injector, functions),
    recalculate(isWanted) {
      const known = formulaPlaces(source);
      const places = workbook.getSheets().flatMap((sheet) => {
        const wanted = [...formulasIn(source, known, sheet)].filter(({ formula }) => isWanted(formula));
        return wanted.map(({ row, column }) => ({
          unitId: unit,
          sheetId: sheet.getSheetId(),
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        }));
      });
      if (places.length === 0) return;
      edits.recalculating();
      calculation.recalculate(places);
    },
    async spills(cells) {
      await calculation.settled();
      return cells.flatMap((at) => {
        const sheet = workbook.getSheetBySheetName(at.sheet);
        const filled = sheet && filledIn(source, sheet).get(formulaKey(at.row, at.column));
        return filled ? [{ at, ...filled }] : [];
      });
    },
    settled: () => calculation.settled(),
    snapshot,
    frame: () => frameOf(injector, workbook),
    bands,
    async pieces(options = {}) {
      await calculation.settled();
      const texts = new WeakMap<Band, string>();
      const progress = progressOf(options, bands().length);
      const isStopped = (): boolean => options.signal?.aborted === true || isClosed;
      const work = undisturbed(stamps.book, function* (): Turns<GridPieces> {
        const read: BandText[] = [];
        for (const band of bands()) {
          const known = texts.get(band);
          const text = known ?? band.text();
          texts.set(band, text);
          read.push({ sheet: band.sheet, text });
          if (known === undefined) yield 1;
        }
        const calculated = calculatedOf(source);
        return { frame: frameOf(injector, workbook), bands: read, calculated };
      });
      return inTurns(stoppable(work, isStopped), progress.more);
    },
    close() {
      isClosed = true;
      edits.dispose();
      stamps.dispose();
      calculation.dispose();
    },
  };
}
