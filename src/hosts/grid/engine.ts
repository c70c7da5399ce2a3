import type { IUniverConfig, IWorkbookData, Plugin, PluginCtor, Workbook } from '@univerjs/core';
import {
  IResourceLoaderService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { FormulaDataModel, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { checkSheetsThatAreThere } from './checks';
import { registerFill } from './fill';
import { indexFormulas } from './formula-index';
import type { Turns } from '../turns';
import { atOnce } from '../turns';
import type { GridHost } from './host';
import { gridHost } from './host';
import type { LaidOut } from './laid-out';

/** A plugin and its settings. */
export type Part = readonly [PluginCtor<Plugin>, object?];

/** What calculates and keeps a workbook, without anything that draws. */
export const HEADLESS: readonly Part[] = [
  [UniverFormulaEnginePlugin],
  [UniverSheetsPlugin],
  [UniverSheetsFormulaPlugin],
  [UniverDataValidationPlugin],
  [UniverSheetsDataValidationPlugin],
  [UniverSheetsConditionalFormattingPlugin],
  [UniverSheetsNotePlugin],
];

/** Without a screen nobody reads its words; Univer wants a language all the same. */
const SILENT: Partial<IUniverConfig> = { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } };

/** A spreadsheet program, with at most one workbook open. */
export interface Engine {
  readonly univer: Univer;
  /** Closes the workbook that is open, if any, and opens another. */
  open(workbook: Partial<IWorkbookData>): GridHost;
  /** The same with cells that Univer need not look through. What shows the workbook lays it out step by step. */
  opening(laidOut: Pick<LaidOut, 'workbook' | 'rows'>): Turns<GridHost>;
  dispose(): void;
}

/** What draws Univer's buttons goes on holding a workbook that is gone; its rows at least are let go. */
function empty(workbook: Workbook): void {
  const rows = { cellData: {}, rowData: {} };
  for (const sheet of workbook.getSheets()) {
    sheet.getCellMatrix().reset();
    Object.assign(sheet.getConfig(), rows);
    Object.assign(workbook.getSnapshot().sheets[sheet.getSheetId()] ?? {}, rows);
  }
}

/** Univer made of these parts; a part named twice counts once, its last settings hold. */
export function engine(parts: readonly Part[], config: Partial<IUniverConfig> = {}): Engine {
  const univer = new Univer({ ...SILENT, ...config, logCommandExecution: false });
  const settings = new Map(parts.map(([plugin, options]) => [plugin, options]));
  for (const [plugin, options] of settings) univer.registerPlugin(plugin, options as never);
  const injector = univer.__getInjector();
  const units = injector.get(IUniverInstanceService);
  let current: GridHost | undefined;
  let unit: string | undefined;
  let opened = 0;
  /** Univer's parts come to life with the first workbook. */
  const prepare = (): void => {
    if (opened > 1) return;
    registerFill(injector);
    indexFormulas(injector);
    checkSheetsThatAreThere(injector);
  };

  function* opening({ workbook: data, rows }: Pick<LaidOut, 'workbook' | 'rows'>): Turns<GridHost> {
    current?.close();
    // What the page was about to draw would otherwise be laid out in the midst of the next step.
    yield 0;
    if (unit) {
      const old = units.getUnit<Workbook>(unit);
      // Univer would remember what can be undone in a workbook that is gone.
      injector.get(IUndoRedoService).clearUndoRedo(unit);
      if (old) empty(old);
      // First the one, then the other: two at a time share what they must not. What draws is without a workbook for a turn.
      units.disposeUnit(unit);
      yield 0;
    }
    // A unit's id is never used twice: what listens to the old one must not hear of the new one.
    unit = `book-${++opened}`;
    const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      ...data,
      id: unit,
    });
    prepare();
    // Formulas are found before the cells are there.
    if (rows.size > 0) injector.get(FormulaDataModel).getFormulaData();
    for (const [id, cells] of rows) {
      const sheet = workbook.getSheetBySheetId(id);
      if (sheet) Object.assign(sheet.getCellMatrix().getMatrix(), cells);
    }
    // Undo asks for the workbook that has the focus.
    units.focusUnit(unit);
    const snapshot = () => injector.get(IResourceLoaderService).saveUnit<IWorkbookData>(workbook.getUnitId())!;
    const host = (current = gridHost(injector, workbook, snapshot));
    yield 0;
    return host;
  }

  return {
    univer,
    open: (workbook) => atOnce(opening({ workbook, rows: new Map() })),
    opening,
    dispose() {
      current?.close();
      univer.dispose();
    },
  };
}
