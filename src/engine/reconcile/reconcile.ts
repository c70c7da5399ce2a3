import { readFormula } from '../formula/parse';
import { gather } from '../ledger/gather';
import type { Recognised } from '../ledger/gather';
import { keysOf } from '../ledger/keys';
import { compareText } from '../ledger/order';
import type { Field } from '../ledger/fields';
import type { Records } from '../ledger/records';
import type { Side } from '../ledger/side';
import { SIDES } from '../ledger/side';
import { OUR_RULES } from '../ledger/status';
import { statusesOf, withRecipe } from '../ledger/board/statuses';
import type { Statuses } from '../ledger/board/statuses';
import { UNDATED } from '../ledger/aging/aged';
import { groupNames } from '../match/name-groups';
import type { NameDecisions } from '../match/types';
import { toText, ZERO } from '../number/rational';
import { dateOfDay, dayNumber } from '../parse/date';
import { COMPLETE, COMPLETE_NAMES } from './complete';
import type { Decision } from './decisions';
import { amountDifferences, arithmeticDifferences } from './differences/amounts';
import type { Book } from './differences/book';
import { dateDifferences, orderDifferences } from './differences/dates';
import { clashDifferences, customerDifferences, joinDifferences, repeatedRows } from './differences/names';
import { presenceDifferences } from './differences/presence';
import { statusDifferences } from './differences/statuses';
import { halvesSaid } from './halves';
import type { Home } from './join';
import { joinLines } from './join';
import type { Line } from './line';
import { linesOf, textIn } from './line';
import { ledgerMoney } from './money';
import type { Difference, Reconciled, ReconcileOptions } from './result';
import { DIFFERENCES } from './result';
import { saidBy } from './said';
import type { Settled, Sides } from './settled';
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
  const { homes, count, evidence, issues } = joinLines(lines, { customerOf: customers.groupOf, decisions });

  const said = (side: Side) => saidBy(side, lines, homes, count);
  const proven = withProvenSums({ sales: said('sales'), delivery: said('delivery'), finance: said('finance') });
  const amounts = settle(proven, count).amounts.get('contractAmount') ?? new Array<null>(count).fill(null);
  const { finance, unparted } = partShared(proven.finance, lines, homes, amounts);
  const sides: Sides = { ...proven, finance };
  const settled = settle(sides, count);

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
    keys: keys(settled, count),
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

function ourDefinition() {
  const read = readFormula(COMPLETE, new Set(COMPLETE_NAMES), 'condition');
  if ('problems' in read) throw new RangeError(read.problems[0]!.code);
  return read.expression;
}

/** Customers by what they are called, in the order of names, so that their numbers are the same for any order of lines. */
function customersOf(lines: readonly Line[], decisions: readonly Decision[]) {
  const written = new Set(lines.map((line) => textIn(line, 'customer')));
  const names = [...written].filter((name) => name !== '').sort(compareText);
  const { groups, review } = groupNames(names, nameDecisions(decisions));
  const groupOf = new Map(groups.flatMap((group, i) => group.map((place) => [names[place]!, i] as const)));
  const near = new Set(review.map(({ left, right }) => `${groupOf.get(names[left]!)},${groupOf.get(names[right]!)}`));
  const areAlike = (one: string, other: string): boolean => {
    const [a, b] = [groupOf.get(one), groupOf.get(other)];
    return a === b || near.has(`${a},${b}`) || near.has(`${b},${a}`);
  };
  return { names, groups, review, areAlike, groupOf: (name: string): number => groupOf.get(name) ?? -1 };
}

export function nameDecisions(
  decisions: readonly Decision[],
  kind: 'customer' | 'product' = 'customer',
): NameDecisions {
  const own = decisions.filter((each) => each.kind === kind);
  const pairs = (isSame: boolean) => own.filter((each) => each.isSame === isSame).map(({ a, b }) => [a, b] as const);
  return { pinned: pairs(true), forbidden: pairs(false) };
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

/** What tells when a contract began: the day it was signed, else the first day that anybody has of it. */
const BEGINNINGS = ['shipDate', 'invoiceDate', 'receiptDate', 'paidDate', 'acceptanceDate', 'dueDate'] as const;

function carriedBy({ dates }: Settled, count: number, cutOff: number | null): Uint8Array {
  const carried = new Uint8Array(count);
  if (cutOff === null) return carried;
  for (let contract = 0; contract < count; contract++) {
    const signed = dates.get('signDate')?.[contract] ?? UNDATED;
    const others = BEGINNINGS.map((field) => dates.get(field)?.[contract] ?? UNDATED).filter((day) => day !== UNDATED);
    const began = signed !== UNDATED ? signed : Math.min(...others);
    if (began < cutOff) carried[contract] = 1;
  }
  return carried;
}

function keys({ texts, amounts, dates }: Settled, count: number): string[] {
  const text = (field: 'contract' | 'customer' | 'contractName', contract: number): string =>
    texts.get(field)?.[contract] ?? '';
  const names = Array.from(
    { length: count },
    (_, contract) => text('contract', contract) || text('customer', contract),
  );
  return keysOf(names, (contract) => {
    const amount = amounts.get('contractAmount')?.[contract];
    const day = dates.get('signDate')?.[contract] ?? UNDATED;
    return [
      ...[text('customer', contract), text('contractName', contract), amount ? toText(amount) : ''],
      day === UNDATED ? '' : (dateOfDay(day) ?? ''),
    ];
  });
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

/** By contract, then by kind; those of no contract at the end. */
function inOrder(differences: readonly Difference[]): Difference[] {
  const rank = new Map(DIFFERENCES.map((kind, i) => [kind, i]));
  const first = ({ contracts }: Difference): number => contracts[0] ?? Infinity;
  return [...differences].sort(
    (a, b) =>
      (first(a) === first(b) ? 0 : first(a) - first(b)) ||
      rank.get(a.kind)! - rank.get(b.kind)! ||
      compareText(a.field ?? '', b.field ?? '') ||
      compareText(a.key ?? '', b.key ?? ''),
  );
}
