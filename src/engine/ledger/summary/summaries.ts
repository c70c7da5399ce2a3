import type { Finding, FindingData } from '../../grid/plan';
import { cellName } from '../../grid/address';
import { toText } from '../../number/rational';
import type { RecognisedTable, RowRole } from '../recognition';
import type { Comparison, Measured } from './compare';
import { compareTables, haveSameTotal } from './compare';
import type { HeldTable } from './held';
import { claimOf, finenessOf, isNamed, moneyOf, namesOf } from './held';

/** A table that does not count: what its rows are, and what is said about it. */
export interface Summary {
  readonly role: RowRole;
  readonly finding: Finding;
}

/** Which tables are held against each other. */
export interface Among {
  /** They stand on one sheet: a table that names nobody belongs to the others. */
  readonly isOneSheet: boolean;
}

/**
 * Tables that say again what another one says: sums by customer above the invoices, by owner beside or below them, on
 * this sheet or another. Told by their figures, never by a word; what is not a sum to the last cent is set aside and asked.
 */
export function summariesAmong(
  tables: readonly HeldTable[],
  { isOneSheet }: Among,
): ReadonlyMap<RecognisedTable, Summary> {
  const found = new Map<RecognisedTable, Summary>();
  const filled = tables.filter(({ table }) => table.data.length > 0);
  if (filled.length < 2) return found;
  const known = new Map<HeldTable, Measured>();
  const measured = (held: HeldTable): Measured => {
    let own = known.get(held);
    if (!own) known.set(held, (own = { names: namesOf(held), money: moneyOf(held), rows: held.table.data.length }));
    return own;
  };
  const order = [...filled].sort((a, b) => fineFirst(a, b) || filled.indexOf(a) - filled.indexOf(b));
  // From the coarsest: what is found to be a sum is none of the details of another.
  for (let i = order.length - 1; i > 0; i--) {
    const own = order[i]!;
    if (isOneSheet && finenessOf(own) > 0) continue;
    const summary = summaryOf(own, order.slice(0, i), measured, isOneSheet);
    if (summary) found.set(own.table, summary);
  }
  return found;
}

/** The finer of two tables goes first: documents, contracts, then more rows, then more columns that are known. */
function fineFirst(a: HeldTable, b: HeldTable): number {
  const known = ({ table }: HeldTable): number => table.columns.filter(({ field }) => field !== undefined).length;
  return finenessOf(b) - finenessOf(a) || b.table.data.length - a.table.data.length || known(b) - known(a);
}

function summaryOf(
  own: HeldTable,
  finer: readonly HeldTable[],
  measured: (held: HeldTable) => Measured,
  isOneSheet: boolean,
): Summary | undefined {
  // Rows with numbers of the same kind are told apart, and merged, by these.
  const fineness = finenessOf(own);
  const details = finer.filter(
    (each) => claimOf(each) >= claimOf(own) && (fineness === 0 || finenessOf(each) > fineness),
  );
  const compared = details.flatMap((detail) => {
    const comparison = compareTables(measured(own), measured(detail));
    return comparison ? [{ detail, comparison }] : [];
  });
  const proof = compared.find(
    ({ detail, comparison: { isProved, isEqual } }) => isProved || (isEqual && finenessOf(detail) > fineness),
  );
  if (proof) return proved(own, proof.detail, proof.comparison);
  const open = compared.find(({ detail, comparison }) => isAsked(own, detail, comparison));
  if (open) return asked(own, open.detail, open.comparison);
  if (isNamed(own)) return undefined;
  const named = details.filter(isNamed);
  const same = named.find((detail) => haveSameTotal(measured(own), measured(detail)));
  if (same)
    return { role: 'derived', finding: finding(own, 'table-summary', 'warning', { other: placeOf(own, same) }) };
  if (!isOneSheet || named.length === 0) return undefined;
  return { role: 'unclear', finding: finding(own, 'table-nameless', 'error', {}) };
}

/** Whether figures that do not all agree look like sums all the same: many do, or the totals, or the names are the same. */
function isAsked(own: HeldTable, detail: HeldTable, comparison: Comparison): boolean {
  const { equal, rows, isWhole, isSameTotal, difference } = comparison;
  const isFiner = finenessOf(detail) > finenessOf(own) || detail.table.data.length > own.table.data.length;
  if (!isFiner || !difference) return false;
  const isBeside = own.source === detail.source && isWhole && rows > 1;
  return (equal > 0 && equal * 2 >= rows) || isSameTotal || isBeside;
}

function proved(own: HeldTable, detail: HeldTable, { by, columns, others, isRounded }: Comparison): Summary {
  const data = { other: placeOf(own, detail), by, sums: columns };
  if (others.length > 0)
    return { role: 'derived', finding: finding(own, 'table-sums-partly', 'warning', { ...data, others }) };
  return { role: 'derived', finding: finding(own, isRounded ? 'table-sums-rounded' : 'table-sums', 'warning', data) };
}

function asked(own: HeldTable, detail: HeldTable, { by, equal, difference }: Comparison): Summary {
  const { name, column, printed, computed } = difference!;
  const data = {
    ...{ other: placeOf(own, detail), by, equal, name, column },
    ...{ printed: toText(printed), computed: toText(computed) },
  };
  return { role: 'unclear', finding: finding(own, 'table-sums-differ', 'error', data) };
}

/** Where a table's header begins: `A8`, on another sheet `明细!A8`. */
function placeOf(own: HeldTable, { source, table }: HeldTable): string {
  const cell = cellName({ row: table.headerRows[0] ?? table.top, column: table.columns[0]!.column });
  return source === own.source ? cell : `${source.grid.sheet}!${cell}`;
}

function finding(
  { source, table }: HeldTable,
  code: string,
  severity: Finding['severity'],
  data: FindingData,
): Finding {
  const row = table.headerRows[0] ?? table.data[0]!;
  const { column } = table.columns[0]!;
  const about = { count: table.data.length, columns: table.columns.map(({ name }) => name) };
  return { at: { sheet: source.grid.sheet, row, column }, code, severity, data: { ...about, ...data } };
}
