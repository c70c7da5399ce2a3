import { setup } from '../../src/jobs/setup';
import type { SheetDraft } from '../../src/engine/grid/plan';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { createXlsx } from '../../src/hosts/xlsx';
import { benchBook } from '../book';
import { benchMarks, benchRubric } from '../data';
import { ledgerRows } from '../ledger-rows';

const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
const ENVIRONMENT = { now: '2024-06-30T09:00:00+08:00', language: 'en' } as const;

async function fileOf(add: readonly SheetDraft[]): Promise<Uint8Array> {
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add });
  const grids = await host.read(add.map(({ name }) => name));
  // The pane scores where all of its sheets are.
  if (grids.length > 1) await host.apply(setup(grids, {}, ENVIRONMENT).plan);
  return host.save();
}

/** So many visits of 12 criteria, two of them formulas. */
export const visitsFile = (visits: number): Promise<Uint8Array> =>
  fileOf(
    benchBook(benchRubric(), benchMarks(visits), 40).map(({ sheet, rows }) => ({ name: sheet, rows, look: LOOK })),
  );

/** A list of receivables of so many rows and twelve columns. */
export const ledgerFile = (rows: number): Promise<Uint8Array> =>
  fileOf([{ name: '应收', rows: ledgerRows(rows), look: LOOK }]);

export const emptyFile = (): Promise<Uint8Array> => fileOf([{ name: 'Sheet1', rows: [], look: LOOK }]);
