import type { Grid } from '../engine/grid/grid';
import { valueAt } from '../engine/grid/grid';
import type { Recognised } from '../engine/ledger/gather';
import type { ColumnRecipe, Recipe } from '../engine/ledger/recipe';
import { recognise } from '../engine/ledger/recognise';
import type { Source } from '../engine/ledger/source';
import type { Status } from '../engine/ledger/status';
import type { LedgerState } from '../engine/reconcile/result';
import { LEDGER_FIELD_NAMES } from '../engine/reconcile/ledger-fields';
import type { Field } from '../engine/ledger/fields';
import { LEDGER_SHEET, LEDGER_STATE_WORDS, ledgerKey } from '../sheets/ledger';
import { findTable, textOf } from '../sheets/table';
import { readWord } from '../sheets/words';

/** What a state of the ledger says beside its amounts and dates, which say the rest. */
const SAYS: Readonly<Partial<Record<LedgerState, Status>>> = { cancelled: 'cancelled', received: 'received' };

/** Columns that people's own words stand in: the ledger has judged them already. */
const JUDGED: readonly Field[] = ['status', 'note'];

/**
 * The unified ledger as a list that the payment board and the aging read. Its columns are ours, so nothing is guessed.
 * @param source the Ledger sheet, with what its cells alone do not say where the caller has it
 */
export function unifiedReport(grid: Grid | undefined, source?: Source): Recognised | undefined {
  const table = grid && findTable(grid, LEDGER_SHEET);
  if (!grid || !table?.columns.has('key')) return undefined;
  const fields = new Map<string, Field>(
    LEDGER_FIELD_NAMES.filter((field) => !JUDGED.includes(field)).map((field) => [ledgerKey(field), field]),
  );
  fields.set('currency', 'currency').set('state', 'status');
  const columns: Record<string, ColumnRecipe> = {};
  grid.rows[table.headerRow]!.forEach((_, column) => {
    const name = String(valueAt(grid, table.headerRow, column) ?? '').trim();
    const key = [...table.columns].find(([, at]) => at === column)?.[0] ?? '';
    if (name !== '') columns[name] = { field: fields.get(key) ?? null };
  });
  const words = (Object.keys(LEDGER_STATE_WORDS) as (LedgerState | 'gone')[]).flatMap((state) =>
    Object.values(LEDGER_STATE_WORDS[state]).map((word) => [word, SAYS[state as LedgerState] ?? 'nothing'] as const),
  );
  const gone = table.rows.filter((row) => readWord(LEDGER_STATE_WORDS, textOf(table, row, 'state')) === 'gone');
  const recipe: Recipe = {
    version: 1,
    headerRow: table.headerRow + 1,
    columns,
    statuses: Object.fromEntries(words),
    ...(gone.length > 0 && { excluded: gone.map((row) => textOf(table, row, 'key')) }),
  };
  const own = source ?? { grid, origin: grid.sheet };
  return { source: own, recognition: recognise(own, recipe), recipe };
}
