import { valueAt } from '../../number/column';
import { sumBy, sumOf } from '../../number/column-sum';
import type { Rational } from '../../number/rational';
import { compare, decimalPlaces, divide, isZero, multiply, rational, subtract, ZERO } from '../../number/rational';
import { isClose } from '../recognise/proof';
import type { HeldMoney, Names } from './held';
import { countedOf, isOpen } from './held';

/** A table's names and money, read once for all comparisons. */
export interface Measured {
  readonly names: readonly Names[];
  readonly money: readonly HeldMoney[];
  readonly rows: number;
}

/** The first row whose figure is another one than the sum of the rows of its name. */
export interface Difference {
  readonly name: string;
  readonly column: string;
  readonly printed: Rational;
  readonly computed: Rational;
}

/** How the rows of a table compare with what the rows of another one come to under the same names. */
export interface Comparison {
  /** What the names are called; `''` for the groups that the rows stand under. */
  readonly by: string;
  /** The figures of all rows are the sums. */
  readonly isEqual: boolean;
  /** And more than one row says so, or a sum of more than one. */
  readonly isProved: boolean;
  /** They are, as far as a larger unit shows. */
  readonly isRounded: boolean;
  /** Columns that are such sums. */
  readonly columns: readonly string[];
  /** Columns that the other table has too, with other sums. */
  readonly others: readonly string[];
  /** Rows whose counted figure is the sum and not 0, of how many rows. */
  readonly equal: number;
  readonly rows: number;
  /** All of the other table's names are here too. */
  readonly isWhole: boolean;
  readonly isSameTotal: boolean;
  readonly difference?: Difference;
}

/** A name is known when the other table has it; so many of them are wanted. */
const KNOWN = 0.5;

/** The best comparison over all pairs of columns of names; `undefined` when the names are others. */
export function compareTables(own: Measured, other: Measured): Comparison | undefined {
  let best: Comparison | undefined;
  for (const names of own.names) {
    if (names.all.has('') || names.all.size < names.keys.length) continue;
    for (const others of other.names) {
      const known = names.keys.filter((key) => others.all.has(key)).length;
      if (known === 0 || known < names.keys.length * KNOWN) continue;
      const found = compareBy(own, names, other, others);
      if (!best || isBetter(found, best)) best = found;
    }
  }
  return best;
}

const isBetter = (a: Comparison, b: Comparison): boolean =>
  a.isProved !== b.isProved
    ? a.isProved
    : a.equal > b.equal || (a.equal === b.equal && a.columns.length > b.columns.length);

interface Tried {
  readonly money: HeldMoney;
  readonly with: HeldMoney;
  readonly equal: number;
  readonly told: number;
  readonly rounded: boolean;
  readonly first?: Omit<Difference, 'column'>;
}

function compareBy(own: Measured, names: Names, other: Measured, others: Names): Comparison {
  const placeOf = new Map(names.keys.map((key, row) => [key, row]));
  const groupOf = Int32Array.from(others.keys, (key) => placeOf.get(key) ?? -1);
  const count = new Uint32Array(own.rows);
  for (const group of groupOf) if (group >= 0) count[group]!++;
  const sums = new Map(other.money.map((money) => [money, sumBy(money.values, groupOf, own.rows)]));
  const best = own.money.map((money): Tried => {
    const tried = other.money
      .filter((each) => isOpen(each) || !isOpen(money))
      .map((each) => compareColumn(money, each, sums.get(each)!, names));
    return tried.reduce<Tried>((a, b) => (b.equal > a.equal || (b.equal === a.equal && b.told > a.told) ? b : a), {
      money,
      with: money,
      equal: -1,
      told: 0,
      rounded: false,
    });
  });
  const isAll = ({ equal }: Tried): boolean => equal === own.rows;
  const isSum = count.some((each) => each > 1);
  const counted = new Set(countedOf(own.money));
  const telling = best.filter(({ money }) => counted.has(money)).sort((a, b) => b.equal - a.equal || b.told - a.told);
  const [main] = telling;
  const proof = telling.find((each) => isAll(each) && each.told > 0);
  const named = best.filter((each) => !each.money.isAdded);
  const isAlike = (a: HeldMoney, b: HeldMoney): boolean =>
    a.field !== undefined && a.field === b.field && a.bucket?.from === b.bucket?.from && a.bucket?.to === b.bucket?.to;
  return {
    by: names.name || others.name,
    isEqual: proof !== undefined,
    isProved: proof !== undefined && (proof.told > 1 || isSum),
    isRounded: proof?.rounded ?? false,
    columns: named.filter((each) => isAll(each) && each.told > 0).map(({ money }) => money.name),
    others: named
      .filter((each) => !isAll(each) && other.money.some((money) => isAlike(money, each.money)))
      .map(({ money }) => money.name),
    equal: main?.told ?? 0,
    rows: own.rows,
    isWhole: [...others.all].every((key) => key === '' || placeOf.has(key)),
    isSameTotal: main !== undefined && main.equal >= 0 && isSameTotal(main.money, main.with),
    ...(main?.first && { difference: { ...main.first, column: main.money.name } }),
  };
}

function compareColumn(money: HeldMoney, other: HeldMoney, sums: readonly Rational[], { keys }: Names): Tried {
  const slack = slackOf(money, other);
  let [equal, told, rounded] = [0, 0, false];
  let first: Omit<Difference, 'column'> | undefined;
  keys.forEach((name, row) => {
    const [printed, computed] = [valueAt(money.values, row), sums[row]!];
    const isExact = isClose(printed, computed);
    if (isExact || isWithin(subtract(printed, computed), slack)) {
      equal++;
      if (!isZero(printed)) told++;
      if (!isExact) rounded = true;
    } else first ??= { name, printed, computed };
  });
  return { money, with: other, equal, told, rounded, ...(first && { first }) };
}

const isWithin = ({ n, d }: Rational, slack: Rational): boolean => compare({ n: n < 0n ? -n : n, d }, slack) <= 0;

/** Figures in a larger unit are rounded: half of their last place does not count. */
function slackOf({ values, unit }: HeldMoney, other: HeldMoney): Rational {
  if (compare(unit, other.unit) <= 0) return ZERO;
  let places = 0;
  for (let row = 0; row < values.length; row++)
    places = Math.max(places, decimalPlaces(divide(valueAt(values, row), unit)) ?? 0);
  return multiply(unit, rational(1n, 2n * 10n ** BigInt(places)));
}

function isSameTotal(a: HeldMoney, b: HeldMoney): boolean {
  const [one, other] = [sumOf(a.values), sumOf(b.values)];
  return !isZero(one) && isClose(one, other);
}

/** Whether columns of two tables come to the same, and not to 0. */
export function haveSameTotal(own: Measured, other: Measured): boolean {
  const totals = other.money.map(({ values }) => sumOf(values));
  return own.money.some(({ values }) => {
    const total = sumOf(values);
    return !isZero(total) && totals.some((each) => isClose(total, each));
  });
}
