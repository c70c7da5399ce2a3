import type { Expression } from '../formula/expression';
import { gather } from '../ledger/gather';
import type { Recognised } from '../ledger/gather';
import { compareText } from '../ledger/order';
import type { Field } from '../ledger/fields';
import type { Records } from '../ledger/records';
import type { Side } from '../ledger/side';
import { SIDES } from '../ledger/side';
import { OUR_RULES } from '../ledger/status';
import { statusesOf, withRecipe } from '../ledger/board/statuses';
import type { Statuses } from '../ledger/board/statuses';
import { ZERO } from '../number/rational';
import { dayNumber } from '../parse/date';
import { carriedBy } from './carried';
import { COMPLETE, readComplete } from './complete';
import { contractKeys } from './contract-keys';
import { customersOf } from './customers';
import { amountDifferences, arithmeticDifferences } from './differences/amounts';
import type { Book } from './differences/book';
import { dateDifferences, orderDifferences } from './differences/dates';
import { clashDifferences, customerDifferences, joinDifferences, repeatedRows } from './differences/names';
import { inOrder } from './differences/order';
import { presenceDifferences } from './differences/presence';
import { statusDifferences } from './differences/statuses';
import { halvesSaid } from './halves';
import type { Home } from './join';
import { joinLines } from './join';
import { linesOf } from './line';
import { ledgerMoney } from './money';
import type { Reconciled, ReconcileOptions } from './result';
import { saidBy } from './said';
import type { Sides } from './settled';
import { settle, withProvenSums } from './settled';
import { partShared } from './shared';
import { statesOf } from './states';

/** A report, and whose ledger it is. */
export interface SidedReport extends Recognised {
  readonly side: Side;
}

/** Without these a row of a side means nothing: one that cannot be read sets it aside. */
const NEEDS: Readonly<Record<Side, readonly Field[]>> = {
  sales: ['contractAmount', 'signDate'],
  delivery: ['shipDate', 'receiptDate', 'acceptanceDate'],
  finance: ['invoiceAmount', 'paidAmount', 'outstanding', 'paidDate'],
};

/**
 * One ledger out of those of the departments (L1–L5): what each says of a contract, what it is taken to be, where they differ,
 * whether it is complete, and an account of all rows and all money. The same for any order of rows and of reports.
 */
export function reconcile(reports: readonly SidedReport[], options: ReconcileOptions): Reconciled {
  const { asOf, cutOff = null, tolerance = ZERO, retentionCounts = false, decisions = [] } = options;
  const given = SIDES.filter((side) => reports.some((each) => each.side === side));
  // Each side by itself: a contract stands in all three ledgers, and none of them takes the place of another.
  const gathered = given.map((side) => {
    const own = reports.filter((each) => each.side === side);
    return { side, ...gather(own, () => NEEDS[side]) };
  });
  const lines = gathered.flatMap(({ side, tables }) => linesOf(side, tables));
  const customers = customersOf(lines, decisions);
  const { homes, count, numbers, evidence, issues } = joinLines(lines, { customerOf: customers.groupOf, decisions });

  const said = (side: Side) => saidBy(side, lines, homes, count);
  const proven = withProvenSums({ sales: said('sales'), delivery: said('delivery'), finance: said('finance') });
  const { finance, unparted } = partShared(proven.finance, lines, homes, () => settle(proven, numbers));
  const sides: Sides = { ...proven, finance };
  const settled = settle(sides, numbers);

  const today = dayNumber(asOf);
  const words = statusReader(reports, options);
  const half = (side: Side) => halvesSaid(sides[side], words, today);
  const halves = { sales: half('sales'), delivery: half('delivery'), finance: half('finance') };
  const book: Book = { sides, given, settled, halves, count, today, tolerance };
  const carried = carriedBy(settled, count, cutOff === null ? null : dayNumber(cutOff));
  const { states, received, paid } = statesOf(book, {
    ...{ tolerance, retentionCounts, carried },
    definition: options.complete ?? ourDefinition(),
  });
  const homesOf = (line: number): readonly number[] => [homes[line]!].flat().filter((home) => home >= 0);
  const all = [
    ...presenceDifferences(book),
    ...amountDifferences(book),
    ...arithmeticDifferences(book),
    ...dateDifferences(book),
    ...orderDifferences(book),
    ...statusDifferences(book, received, paid),
    ...clashDifferences(book),
    ...repeatedRows(gathered, lines, homesOf),
    ...customerDifferences(book, customers.areAlike),
    ...joinDifferences(lines, homesOf, issues, unparted),
  ];
  const differences = inOrder(
    all.filter(({ contracts }) => contracts.length === 0 || contracts.some((each) => !carried[each])),
  );
  const differencesOf = new Int32Array(count);
  for (const { contracts } of differences) for (const contract of contracts) differencesOf[contract]!++;
  return {
    ...{ asOf, cutOff, count, sidesGiven: given, sides, settled, states, received, paid, differences, differencesOf },
    keys: contractKeys(settled, count),
    evidence: evidenceOf(homes, evidence, count),
    customers,
    money: ledgerMoney(sides, given, lines, homes, unparted),
    balance: {
      rows: gathered.flatMap(({ balance }) => balance.rows),
      money: gathered.flatMap(({ balance }) => balance.money),
    },
    setAside: gathered.flatMap(({ setAside }) => setAside),
    findings: gathered.flatMap(({ findings }) => findings),
  };
}

/** Read when it is first needed. */
let ours: Expression | undefined;
function ourDefinition(): Expression {
  if (ours) return ours;
  const read = readComplete(COMPLETE);
  if ('problems' in read) throw new RangeError(read.problems[0]!.code);
  return (ours = read.expression);
}

/** What the words of each table mean, read once. */
function statusReader(reports: readonly SidedReport[], { statuses = OUR_RULES }: ReconcileOptions) {
  const known = new Map<Records, Statuses>();
  return (records: Records): Statuses => {
    let read = known.get(records);
    if (!read) {
      const recipe = reports.find(({ source }) => source === records.source)?.recipe;
      known.set(records, (read = statusesOf(records, withRecipe(statuses, recipe))));
    }
    return read;
  };
}

/** How rows came to their contract, where it was not its number alone. */
function evidenceOf(
  homes: readonly Home[],
  evidence: readonly Reconciled['evidence'][number][number][],
  count: number,
) {
  const of = Array.from({ length: count }, () => new Set<Reconciled['evidence'][number][number]>());
  homes.forEach((home, line) => {
    for (const contract of [home].flat())
      if (contract >= 0 && evidence[line] !== 'number') of[contract]!.add(evidence[line]!);
  });
  return of.map((each) => [...each].sort(compareText));
}
