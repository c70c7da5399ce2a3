import type { Finding, FindingData } from '../../grid/plan';
import { cellName } from '../../grid/address';
import { toText } from '../../number/rational';
import type { RecognisedTable, RowRole } from '../recognition';
import type { Comparison, Measured } from './compare';
import { compareTables, haveSameTotal, sharesNames } from './compare';
import type { HeldTable } from './held';
import { claimOf, finenessOf, isAged, isNamed, moneyOf, namesOf } from './held';
import { unionOf } from './union';

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
  const filled = tables.filter(({ table, recipe }) => table.data.length > 0 && !recipe?.apart);
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

/** Tables that may be the detail of another one, and how it compares with them. */
interface Compared {
  readonly details: readonly HeldTable[];
  readonly comparison: Comparison;
}

/** So many sheets may be added up by one summary. */
const MOST = 64;

/** The finer of two tables goes first: what names somebody and ages it, documents, contracts, more rows, more that is known. */
function fineFirst(a: HeldTable, b: HeldTable): number {
  const known = ({ table }: HeldTable): number => table.columns.filter(({ field }) => field !== undefined).length;
  const by = (is: (held: HeldTable) => boolean): number => Number(is(b)) - Number(is(a));
  return (
    by(isNamed) ||
    by(isAged) ||
    finenessOf(b) - finenessOf(a) ||
    b.table.data.length - a.table.data.length ||
    known(b) - known(a)
  );
}

function summaryOf(
  own: HeldTable,
  finer: readonly HeldTable[],
  measured: (held: HeldTable) => Measured,
  isOneSheet: boolean,
): Summary | undefined {
  const fineness = finenessOf(own);
  // Rows with numbers of the same kind are told apart, and merged, by these.
  const isOther = (each: HeldTable): boolean =>
    fineness === 0 || finenessOf(each) > fineness || (isAged(each) && !isAged(own));
  const details = finer.filter((each) => claimOf(each) >= claimOf(own) && isOther(each));
  const compared = details.flatMap((each): Compared[] => {
    const comparison = compareTables(measured(own), measured(each));
    return comparison ? [{ details: [each], comparison }] : [];
  });
  const together = details.filter((detail) => sharesNames(measured(own), measured(detail)));
  if (together.length > 1 && together.length <= MOST && !compared.some(({ comparison }) => comparison.isProved)) {
    const comparison = compareTables(measured(own), unionOf(together.map(measured)));
    if (comparison) compared.unshift({ details: together, comparison });
  }
  const proof = compared.find((each) => isProof(own, each));
  if (proof) return proved(own, proof);
  const open = compared.find((each) => isAsked(own, each));
  if (open) return asked(own, open);
  if (isNamed(own)) return undefined;
  const named = details.filter(isNamed);
  const same = named.find((detail) => haveSameTotal(measured(own), measured(detail)));
  if (same)
    return { role: 'derived', finding: finding(own, 'table-summary', 'warning', { other: placeOf(own, same) }) };
  if (!isOneSheet || named.length === 0) return undefined;
  return { role: 'unclear', finding: finding(own, 'table-nameless', 'error', {}) };
}

/** A single figure that agrees is no proof yet, unless it is that of a document. */
const isProof = (own: HeldTable, { details, comparison }: Compared): boolean =>
  comparison.isProved || (comparison.isEqual && details.every((each) => finenessOf(each) > finenessOf(own)));

/** Whether figures that do not all agree look like sums all the same: many do, or the totals, or the names are the same. */
function isAsked(own: HeldTable, { details, comparison }: Compared): boolean {
  const { equal, rows, isWhole, isSameTotal, difference } = comparison;
  const count = details.reduce((sum, { table }) => sum + table.data.length, 0);
  const isFiner = count > own.table.data.length || details.some((each) => finenessOf(each) > finenessOf(own));
  if (!isFiner || !difference) return false;
  const isBeside = details.every(({ source }) => source === own.source) && isWhole && rows > 1;
  return (equal > 0 && equal * 2 >= rows) || isSameTotal || isBeside;
}

function proved(own: HeldTable, { details, comparison }: Compared): Summary {
  const { by, columns, others, isRounded } = comparison;
  const data = { other: placesOf(own, details), by, sums: columns };
  if (others.length > 0)
    return { role: 'derived', finding: finding(own, 'table-sums-partly', 'warning', { ...data, others }) };
  return { role: 'derived', finding: finding(own, isRounded ? 'table-sums-rounded' : 'table-sums', 'warning', data) };
}

function asked(own: HeldTable, { details, comparison }: Compared): Summary {
  const { by, equal, rows } = comparison;
  const { name, column, printed, computed } = comparison.difference!;
  const data = {
    ...{ other: placesOf(own, details), by, equal, rows, name, column },
    ...{ printed: toText(printed), computed: toText(computed) },
  };
  return { role: 'unclear', finding: finding(own, 'table-sums-differ', 'error', data) };
}

const placesOf = (own: HeldTable, details: readonly HeldTable[]): string =>
  details.map((each) => placeOf(own, each)).join(', ');

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
