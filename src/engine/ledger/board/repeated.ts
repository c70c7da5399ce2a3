import type { Finding } from '../../grid/plan';
import { toText } from '../../number/rational';
import type { Rational } from '../../number/rational';
import { cellFinding } from '../set-aside';
import { columnOf } from '../table';
import { isOnBoard } from './result';
import type { Placed } from './rows';

/** Of contracts that may be counted twice this many are named; the others are counted. */
const NAMED = 20;

/**
 * Contracts whose money may stand in the lists more than once: several rows with the amount of the whole contract, or
 * rows in several sheets. Each row counts, and a person should know.
 */
export function repeatedContracts(placed: readonly Placed[]): Finding[] {
  const first = new Map<string, Placed>();
  const shared = new Map<string, Placed[]>();
  for (const each of placed) {
    const { contract, state } = each.row;
    if (contract === '' || !(isOnBoard(state) || state === 'paid')) continue;
    const before = first.get(contract);
    if (!before) first.set(contract, each);
    else if (shared.has(contract)) shared.get(contract)!.push(each);
    else shared.set(contract, [before, each]);
  }
  const found = [...shared.values()].flatMap((rows): { code: string; row: Placed; data: Finding['data'] }[] => {
    if (!rows.some(({ row }) => isOnBoard(row.state))) return [];
    const inOrder = [...rows].sort((a, b) => a.row.place.row - b.row.place.row);
    const { contract } = inOrder[0]!.row;
    const sheets = [...new Set(inOrder.map(({ row }) => row.place.sheet))];
    if (sheets.length > 1) return [{ code: 'contract-in-sheets', row: inOrder[0]!, data: { contract, sheets } }];
    const amount = sharedAmount(inOrder);
    if (amount === undefined) return [];
    return [
      {
        code: 'contract-amount-repeated',
        row: inOrder[1]!,
        data: { contract, count: rows.length, amount: toText(amount) },
      },
    ];
  });
  const named = found.slice(0, NAMED);
  const more = new Map<string, typeof found>();
  for (const each of found.slice(NAMED)) more.set(each.code, [...(more.get(each.code) ?? []), each]);
  return [
    ...named.map(({ code, row, data }) => at(row, code, data)),
    ...[...more].map(([code, rest]) =>
      at(rest[0]!.row, 'cells-alike', { column: columnName(rest[0]!.row), count: rest.length, like: code }),
    ),
  ];
}

/** The amount of the whole contract that all of the rows have. */
function sharedAmount(rows: readonly Placed[]): Rational | undefined {
  const [first] = rows;
  const amount = first!.row.amount;
  if (!amount || amount.n <= 0n) return undefined;
  const isSame = rows.every(
    ({ row, table, record }) =>
      table.payable.isContract[record] === 1 &&
      row.amount !== null &&
      row.currency === first!.row.currency &&
      row.amount.n === amount.n &&
      row.amount.d === amount.d,
  );
  return isSame ? amount : undefined;
}

const columnName = ({ table }: Placed): string => columnOf(table.records.table, 'contract')?.name ?? '';

function at({ table, row }: Placed, code: string, data: Finding['data']): Finding {
  const column = columnOf(table.records.table, 'contract')?.column ?? row.place.column;
  return cellFinding(table.records.source, row.place.row, column, { code, data }, 'warning');
}
