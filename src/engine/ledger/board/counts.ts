import { OK } from '../../number/column';
import { sumBy } from '../../number/column-sum';
import type { Rational } from '../../number/rational';
import { add, ZERO } from '../../number/rational';
import { UNDATED } from '../aging/aged';
import { compareText } from '../order';
import { READ } from '../read-table';
import type { BoardResult, BoardRow } from './result';
import { BOARD_STARTS, BOARD_STATES, isOnBoard } from './result';
import type { BoardTable } from './table';

interface Count {
  readonly rows: number;
  readonly open: ReadonlyMap<string, Rational>;
}

/**
 * Counts records by kind, and adds up their open money by currency.
 * @param kindOf the kind of a record, below `kinds`; negative for one that is not counted
 */
function count(
  tables: readonly BoardTable[],
  kinds: number,
  kindOf: (table: BoardTable, record: number) => number,
): Count[] {
  const currencies = [...new Set(tables.flatMap(({ records }) => records.currency))];
  const rows = new Array<number>(kinds).fill(0);
  const open = Array.from({ length: kinds }, () => new Map<string, Rational>());
  for (const table of tables) {
    const { records, payable } = table;
    const places = records.currency.map((currency) => currencies.indexOf(currency));
    const present = new Set<number>();
    const groups = new Int32Array(records.rows.length).fill(-1);
    for (let record = 0; record < groups.length; record++) {
      const kind = records.fate[record] === READ ? kindOf(table, record) : -1;
      if (kind < 0) continue;
      rows[kind]!++;
      groups[record] = kind * currencies.length + places[record]!;
      if (payable.open.state[record] === OK) present.add(groups[record]!);
    }
    const sums = sumBy(payable.open, groups, kinds * currencies.length);
    for (const group of [...present].sort((a, b) => a - b)) {
      const own = open[Math.floor(group / currencies.length)]!;
      const currency = currencies[group % currencies.length]!;
      own.set(currency, add(own.get(currency) ?? ZERO, sums[group]!));
    }
  }
  return rows.map((number, kind) => ({ rows: number, open: open[kind]! }));
}

export function countsOf(tables: readonly BoardTable[]): BoardResult['counts'] {
  const rank = new Map(BOARD_STATES.map((state, i) => [state, i]));
  const counts = count(tables, BOARD_STATES.length, ({ judged }, record) => rank.get(judged.state[record]!)!);
  return Object.fromEntries(BOARD_STATES.map((state, i) => [state, counts[i]!])) as BoardResult['counts'];
}

export function wouldBeRed(tables: readonly BoardTable[]): BoardResult['wouldBeRed'] {
  const of = BOARD_STARTS.map((start) => {
    const [red, lacking] = count(tables, 2, ({ judged, dates }, record) => {
      if (!isOnBoard(judged.state[record]!)) return -1;
      return judged.red[start][record] === 1 ? 0 : dates.starts[start][record] === UNDATED ? 1 : -1;
    }) as [Count, Count];
    return [start, { ...red, lacking: lacking.rows, lackingOpen: lacking.open }] as const;
  });
  return Object.fromEntries(of) as BoardResult['wouldBeRed'];
}

/** Red rows by owner: who has the longest comes first, nobody's rows come last. */
export function lateByOwner(rows: readonly BoardRow[]): BoardResult['late'] {
  const byOwner = new Map<string, BoardRow[]>();
  for (const row of rows) {
    if (row.state !== 'overdue') continue;
    const same = byOwner.get(row.owner);
    if (same) same.push(row);
    else byOwner.set(row.owner, [row]);
  }
  return [...byOwner]
    .map(([owner, own]) => ({ owner, rows: own }))
    .sort(
      (a, b) =>
        Number(a.owner === '') - Number(b.owner === '') ||
        b.rows[0]!.days! - a.rows[0]!.days! ||
        compareText(a.owner, b.owner),
    );
}
