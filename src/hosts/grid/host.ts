import type { Injector, IWorkbookData, IWorksheetData, Workbook, Worksheet } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Address } from '../../engine/grid/address';
import type { Grid } from '../../engine/grid/grid';
import { formulaKey } from '../../engine/grid/grid';
import type { SheetLook } from '../../engine/grid/look';
import type { HeldSheet } from '../carry-out';
import { carryOut } from '../carry-out';
import type { SpillingHost } from '../host';
import { watchCalculation } from './calculation';
import { editOf } from './edits';
import type { CellFunction } from './functions';
import { defineFunctions } from './functions';
import { isLocked, lockSheets } from './locks';
import { readMarks } from './marks';
import type { Source } from './read';
import { filledIn, formulasIn, infoOf, readSheet } from './read';
import { revealCell, showSheet } from './reveal';
import { steps } from './steps';
import { addSheet, dressSheet, removeSheet, writeChanges } from './write';

/** A sheet as it stands, with what saving needs. */
export interface GridSheet {
  /** Known by this while the workbook is open, whatever its name becomes. */
  readonly id: string;
  /** What its cells hold themselves; what array formulas spill is left out. */
  readonly grid: Grid;
  /** What people see: with that which is spilled. */
  readonly shown: Grid;
  /** By `formulaKey` what formulas fill that fill more than their own cell. */
  readonly filled: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>;
  readonly hidden: boolean;
  /** The look it was last given by a plan. */
  readonly look?: SheetLook;
  /** Everything else about it, as Univer keeps it. */
  readonly data: Partial<IWorksheetData>;
}

/** A whole workbook as it stands. */
export interface GridState {
  readonly sheets: readonly GridSheet[];
  readonly snapshot: IWorkbookData;
}

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
  /** All of it, for saving; formulas have their results. */
  state(): Promise<GridState>;
  /** Stops listening to the workbook. */
  close(): void;
}

/** A formula may change what it is computed from: it is followed so many times, then left until the next edit. */
const MOST_ROUNDS = 2;

/** A sheet that is read when somebody looks. */
function held(source: Source, sheet: Worksheet): HeldSheet {
  let grid: Grid | undefined;
  return {
    name: sheet.getName(),
    hidden: sheet.isSheetHidden() === 1,
    get grid() {
      return (grid ??= readSheet(source, sheet));
    },
    ...(isLocked(sheet) && { refusal: () => 'protected' as const }),
  };
}

export function gridHost(injector: Injector, workbook: Workbook, snapshot: () => IWorkbookData): GridHost {
  const unit = workbook.getUnitId();
  const source: Source = { workbook, formulas: injector.get(FormulaDataModel) };
  lockSheets(injector, workbook);
  const calculation = watchCalculation(injector);
  const edited = new Set<(sheets: readonly string[]) => void>();
  const touched = new Set<() => void>();
  /** Names by id as they were last told, so that a sheet that is renamed or gone can be named. */
  let names = new Map<string, string>();
  let pending = new Set<string>();
  /** Results that follow from writing of ours are not edits by people. */
  let calculatingOurs = false;
  /** Recalculations of ours since the last edit. */
  let rounds = 0;

  const sheetNames = () => new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()] as const));
  const tell = () => {
    const sheets = [...pending];
    pending = new Set();
    for (const listener of [...edited]) listener(sheets);
  };
  /** One call for all that happens in one go: a paste is several mutations. */
  const noteEdit = (ids: readonly string[], before: Map<string, string>) => {
    if (pending.size === 0) queueMicrotask(tell);
    for (const id of ids) for (const name of [before.get(id), names.get(id)]) if (name !== undefined) pending.add(name);
  };
  names = sheetNames();

  const watch = injector.get(ICommandService).onCommandExecuted((command, options) => {
    const edit = editOf(unit, command, options);
    if (!edit) return;
    const before = names;
    names = sheetNames();
    if (!edit.calculated) {
      calculatingOurs = edit.ours;
      rounds = 0;
      for (const listener of [...touched]) listener();
    }
    const byPeople = edit.calculated ? !calculatingOurs : !edit.ours;
    if (byPeople && edit.sheets.length > 0) noteEdit(edit.sheets, before);
  });

  const named = (wanted: readonly string[]): Worksheet[] =>
    workbook.getSheets().filter((sheet) => wanted.includes(sheet.getName()));
  const readAll = async (wanted: readonly string[]): Promise<Grid[]> => {
    const grids = named(wanted).map((sheet) => readSheet(source, sheet));
    // Sheets without formulas, such as our own, never wait for a calculation.
    if (!grids.some((grid) => grid.formulas)) return grids;
    await calculation.settled();
    return named(wanted).map((sheet) => readSheet(source, sheet));
  };

  return {
    can: { looks: true, charts: false, live: true, reveal: true },
    sheets: async () => workbook.getSheets().map((sheet) => infoOf(source, sheet)),
    read: readAll,
    async readSources(wanted) {
      const grids = await readAll(wanted);
      return named(wanted).map((sheet, place) => {
        const grid = grids[place]!;
        return { grid, origin: grid.sheet, ...readMarks(workbook, sheet, grid) };
      });
    },
    async apply(plan, options) {
      const { receipt } = carryOut(
        workbook.getSheets().map((sheet) => held(source, sheet)),
        plan,
        options,
      );
      const target = { injector, workbook };
      const made = steps(injector, unit);
      for (const draft of receipt.added) addSheet(target, made, draft);
      writeChanges(target, made, receipt.applied);
      for (const { name } of receipt.removed) removeSheet(target, made, workbook.getSheetBySheetName(name)!);
      for (const { sheet: name, look } of plan.looks) {
        const sheet = workbook.getSheetBySheetName(name);
        if (sheet && !receipt.kept.includes(name)) dressSheet(target, made, sheet, look);
      }
      made.finish();
      return receipt;
    },
    onEdited(listener) {
      edited.add(listener);
      return () => void edited.delete(listener);
    },
    onTouched(listener) {
      touched.add(listener);
      return () => void touched.delete(listener);
    },
    reveal: (at) => revealCell(injector, workbook, at),
    show: (sheet) => showSheet(injector, workbook, sheet),
    define: (functions) => defineFunctions(injector, functions),
    recalculate(isWanted) {
      const places = workbook.getSheets().flatMap((sheet) => {
        const wanted = [...formulasIn(source, sheet)].filter(({ formula }) => isWanted(formula));
        return wanted.map(({ row, column }) => ({
          unitId: unit,
          sheetId: sheet.getSheetId(),
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        }));
      });
      if (places.length === 0) return;
      calculatingOurs = ++rounds > MOST_ROUNDS;
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
    async state() {
      await calculation.settled();
      const data = snapshot();
      const sheets = workbook.getSheets().map((sheet): GridSheet => {
        const id = sheet.getSheetId();
        const look = sheet.getCustomMetadata()?.['look'] as SheetLook | undefined;
        return {
          id,
          grid: readSheet(source, sheet, { spilled: false }),
          shown: readSheet(source, sheet),
          filled: filledIn(source, sheet),
          hidden: sheet.isSheetHidden() === 1,
          ...(look && { look }),
          data: data.sheets[id] ?? {},
        };
      });
      return { sheets, snapshot: data };
    },
    close() {
      watch.dispose();
      calculation.dispose();
      edited.clear();
      touched.clear();
    },
  };
}
