import { toText } from '../number/rational';
import type { JoinIssue } from './join';
import type { Line } from './line';
import { amountIn, textIn } from './line';
import { eyeKey, partsKey } from './number-key';
import type { Numbers } from './numbers';
import { union } from './union';

interface Near {
  /** Lines whose number was taken for another one. */
  readonly joined: ReadonlySet<number>;
  readonly issues: readonly JoinIssue[];
}

/** What the lines of one number say that tells whose contract it is. */
interface Known {
  readonly set: number;
  readonly bares: Set<string>;
  readonly eyes: Set<string>;
  readonly lines: number[];
  readonly sides: Set<string>;
  readonly customers: Set<number>;
  readonly amounts: Set<string>;
}

/**
 * Numbers that look alike are joined when what else is said of them agrees and no side has both of them: then somebody
 * misread or cut one. Otherwise all of them stand, and a person looks at them.
 */
export function joinNear(lines: readonly Line[], numbers: Numbers, customerOf: (name: string) => number): Near {
  const { classes, sets, isApart } = numbers;
  const alike = alikeIn(numbers);
  if (alike.length === 0) return { joined: new Set(), issues: [] };
  const known = new Map(alike.flat().map((set) => [set, nothing(set)]));
  numbers.keys.forEach((key, one) => {
    const about = known.get(sets.find(one));
    about?.bares.add(key.bare);
    about?.eyes.add(eyeKey(key));
  });
  classes.forEach((home, line) => {
    for (const one of [home].flat()) {
      const about = one < 0 ? undefined : known.get(sets.find(one));
      if (about) add(about, lines[line]!, line, customerOf);
    }
  });

  const joined = new Set<number>();
  const issues: JoinIssue[] = [];
  for (const group of alike) {
    const present = group.map((set) => known.get(set)!).filter((each) => each.lines.length > 0);
    const pairs = present.flatMap((a, i) => present.slice(i + 1).map((b) => [a, b] as const));
    const open = pairs.filter(([a, b]) => !isApart(a.set, b.set) && !isOtherNumber(a, b));
    const agreeing = new Set(open.filter(([a, b]) => agree(a, b)));
    const clusters = clustersOf(present, agreeing, pairs);
    const linesOf = (of: readonly Known[]): number[] => of.flatMap((each) => each.lines).sort((a, b) => a - b);
    for (const cluster of clusters) {
      for (const { set } of cluster) sets.join(cluster[0]!.set, set);
      for (const line of linesOf(cluster)) joined.add(line);
      issues.push({ kind: 'number-near', lines: linesOf(cluster), isJoined: true });
    }
    const left = open.filter(([a, b]) => !clusters.some((cluster) => cluster.includes(a) && cluster.includes(b)));
    if (left.length > 0)
      issues.push({ kind: 'number-near', lines: linesOf([...new Set(left.flat())]), isJoined: false });
  }
  return { joined, issues };
}

/** Sets of classes that look alike: by a slip of the eye, by zeros before a part, or cut differently. */
function alikeIn({ keys, sets }: Numbers): number[][] {
  const alike = union(keys.length);
  const first = new Map<string, number>();
  keys.forEach((key, one) => {
    alike.join(one, sets.find(one));
    for (const text of [eyeKey(key), partsKey(key)]) {
      const other = first.get(text);
      if (other === undefined) first.set(text, one);
      else alike.join(one, other);
    }
  });
  const groups = new Map<number, Set<number>>();
  keys.forEach((_, one) => {
    const root = alike.find(one);
    if (root === one) return;
    if (!groups.has(root)) groups.set(root, new Set([sets.find(root)]));
    groups.get(root)!.add(sets.find(one));
  });
  return [...groups.values()].filter(({ size }) => size > 1).map((group) => [...group].sort((a, b) => a - b));
}

const nothing = (set: number): Known => ({
  ...{ set, bares: new Set<string>(), eyes: new Set<string>(), lines: [] },
  ...{ sides: new Set<string>(), customers: new Set<number>(), amounts: new Set<string>() },
});

function add(known: Known, line: Line, at: number, customerOf: (name: string) => number): void {
  known.lines.push(at);
  known.sides.add(line.side);
  const customer = customerOf(textIn(line, 'customer'));
  if (customer >= 0) known.customers.add(customer);
  const amount = amountIn(line, 'contractAmount');
  if (amount) known.amounts.add(toText(amount));
}

const share = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean => [...one].some((each) => other.has(each));

/** Cut differently on purpose: a side that has `1-12` and `11-2` tells them apart. */
const isOtherNumber = (a: Known, b: Known): boolean => share(a.bares, b.bares) && share(a.sides, b.sides);

/** A letter read for a digit needs one more thing in common, another cut or other zeros two. */
function agree(a: Known, b: Known): boolean {
  if (share(a.sides, b.sides)) return false;
  const [customer, amount] = [share(a.customers, b.customers), share(a.amounts, b.amounts)];
  const isSlip = share(a.eyes, b.eyes) && !share(a.bares, b.bares);
  return isSlip ? customer || amount : customer && amount;
}

type Pair = readonly [Known, Known];

/** What agrees with each other, all with all: one that fits two that do not fit each other fits none for sure. */
function clustersOf(present: readonly Known[], agreeing: ReadonlySet<Pair>, pairs: readonly Pair[]): Known[][] {
  const together = union(present.length);
  for (const [a, b] of agreeing) together.join(present.indexOf(a), present.indexOf(b));
  const clusters = new Map<number, Known[]>();
  present.forEach((each, i) => {
    const root = together.find(i);
    if (clusters.has(root)) clusters.get(root)!.push(each);
    else clusters.set(root, [each]);
  });
  return [...clusters.values()].filter(
    (cluster) =>
      cluster.length > 1 &&
      pairs.every((pair) => agreeing.has(pair) || !cluster.includes(pair[0]) || !cluster.includes(pair[1])),
  );
}
