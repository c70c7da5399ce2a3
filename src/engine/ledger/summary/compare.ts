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

/** The first name whose figure is another one than the sum of the rows of that name. */
export interface Difference {
  readonly name: string;
  readonly column: string;
  readonly printed: Rational;
  readonly computed: Rational;
}

/** How a table compares with what the rows of another one come to under the same names. */
export interface Comparison {
  /** What the names are called. */
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
  /** Names whose counted figure is the sum and not 0, of how many names. */
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
    const isUsable = names.isCustomer || names.all.size === names.keys.length;
    if (names.isSheet || !isUsable || names.all.has('')) continue;
    for (const others of other.names) {
      const known = [...names.all].filter((key) => others.all.has(key)).length;
      if (known === 0 || known < names.all.size * KNOWN) continue;
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

/** What a table's money comes to under each name, and how many rows there are of it. */
interface Named {
  readonly count: Uint32Array;
  readonly sums: ReadonlyMap<HeldMoney, readonly Rational[]>;
}

function byName({ money }: Measured, { keys }: Names, placeOf: ReadonlyMap<string, number>): Named {
  const groupOf = Int32Array.from(keys, (key) => placeOf.get(key) ?? -1);
  const count = new Uint32Array(placeOf.size);
  for (const group of groupOf) if (group >= 0) count[group]!++;
  return { count, sums: new Map(money.map((each) => [each, sumBy(each.values, groupOf, placeOf.size)])) };
}

function compareBy(own: Measured, names: Names, other: Measured, others: Names): Comparison {
  const list = [...names.all];
  const placeOf = new Map(list.map((key, place) => [key, place]));
  const [printed, computed] = [byName(own, names, placeOf), byName(other, others, placeOf)];
  const isOnce = list.length === own.rows;
  const best = own.money.map((money): Tried => {
    const tried = other.money
      .filter((each) => isOpen(each) || !isOpen(money))
      .map((each): Tried => {
        const slack = isOnce ? slackOf(money, each) : ZERO;
        return { money, with: each, ...compareSums(list, printed.sums.get(money)!, computed.sums.get(each)!, slack) };
      });
    return tried.reduce<Tried>((a, b) => (b.equal > a.equal || (b.equal === a.equal && b.told > a.told) ? b : a), {
      money,
      with: money,
      equal: -1,
      told: 0,
      rounded: false,
    });
  });
  const isAll = ({ equal }: Tried): boolean => equal === list.length;
  const isSum = [printed, computed].some(({ count }) => count.some((each) => each > 1));
  const counted = new Set(countedOf(own.money));
  const telling = best.filter(({ money }) => counted.has(money)).sort((a, b) => b.equal - a.equal || b.told - a.told);
  const [main] = telling;
  const proof = telling.find((each) => isAll(each) && each.told > 0);
  const named = best.filter((each) => !each.money.isAdded);
  const isAlike = (a: HeldMoney, b: HeldMoney): boolean =>
    a.field !== undefined && a.field === b.field && a.bucket?.from === b.bucket?.from && a.bucket?.to === b.bucket?.to;
  return {
    by: names.name,
    isEqual: proof !== undefined,
    isProved: proof !== undefined && (proof.told > 1 || isSum),
    isRounded: proof?.rounded ?? false,
    columns: named.filter((each) => isAll(each) && each.told > 0).map(({ money }) => money.name),
    others: named
      .filter((each) => !isAll(each) && other.money.some((money) => isAlike(money, each.money)))
      .map(({ money }) => money.name),
    equal: main?.told ?? 0,
    rows: list.length,
    isWhole: [...others.all].every((key) => key === '' || placeOf.has(key)),
    isSameTotal: main !== undefined && main.equal >= 0 && isSameTotal(main.money, main.with),
    ...(main?.first && { difference: { ...main.first, column: main.money.name } }),
  };
}

function compareSums(
  names: readonly string[],
  printed: readonly Rational[],
  computed: readonly Rational[],
  slack: Rational,
): Pick<Tried, 'equal' | 'told' | 'rounded' | 'first'> {
  let [equal, told, rounded] = [0, 0, false];
  let first: Omit<Difference, 'column'> | undefined;
  names.forEach((name, place) => {
    const [own, other] = [printed[place]!, computed[place]!];
    const isExact = isClose(own, other);
    if (isExact || isWithin(subtract(own, other), slack)) {
      equal++;
      if (!isZero(own)) told++;
      if (!isExact) rounded = true;
    } else first ??= { name, printed: own, computed: other };
  });
  return { equal, told, rounded, ...(first && { first }) };
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

/** Whether some name of a table is one of another's. */
export const sharesNames = (own: Measured, other: Measured): boolean =>
  own.names.some(
    ({ all, isSheet }) =>
      !isSheet && other.names.some((others) => [...all].some((key) => key !== '' && others.all.has(key))),
  );

/** Whether columns of two tables come to the same, and not to 0. */
export function haveSameTotal(own: Measured, other: Measured): boolean {
  const totals = other.money.map(({ values }) => sumOf(values));
  return own.money.some(({ values }) => {
    const total = sumOf(values);
    return !isZero(total) && totals.some((each) => isClose(total, each));
  });
}
