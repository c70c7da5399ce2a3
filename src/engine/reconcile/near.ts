import { toText } from '../number/rational';
import type { Home, JoinIssue } from './join';
import type { Line } from './line';
import { amountIn, textIn } from './line';
import { nearKey } from './number-key';
import type { Union } from './union';

interface Near {
  /** Lines whose number was taken for another one. */
  readonly joined: ReadonlySet<number>;
  readonly issues: readonly JoinIssue[];
}

/** What the lines of one number say that tells whose contract it is. */
interface Known {
  readonly lines: number[];
  readonly sides: Set<string>;
  readonly customers: Set<number>;
  readonly amounts: Set<string>;
}

/**
 * `HT-O1` and `HT-01` are joined when no side has both of them and their customer or their amount is the same: then
 * somebody misread the number. Otherwise both stand, and a person looks at them.
 */
export function joinNear(
  lines: readonly Line[],
  numbered: readonly Home[],
  options: {
    readonly bare: readonly string[];
    readonly sets: Union;
    readonly customerOf: (name: string) => number;
    readonly isApart: (a: number, b: number) => boolean;
  },
): Near {
  const { bare, sets, customerOf, isApart } = options;
  const groups = new Map<string, number[]>();
  bare.forEach((letters, one) => {
    const key = nearKey(letters);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  });
  const alike = [...groups.values()].filter((group) => new Set(group.map(sets.find)).size > 1);
  if (alike.length === 0) return { joined: new Set(), issues: [] };

  const known = new Map(alike.flat().map((one): [number, Known] => [one, nothing()]));
  numbered.forEach((home, line) => {
    for (const one of [home].flat()) {
      const about = known.get(one);
      if (about) add(about, lines[line]!, line, customerOf);
    }
  });
  const joined = new Set<number>();
  const issues = alike.flatMap((group): JoinIssue[] => {
    const present = group.filter((one) => known.get(one)!.lines.length > 0);
    const pairs = present.flatMap((a, i) => present.slice(i + 1).map((b) => [a, b] as const));
    const open = pairs.filter(([a, b]) => !isApart(a, b) && sets.find(a) !== sets.find(b));
    if (open.length === 0) return [];
    const all = [...new Set(open.flat())].sort((a, b) => a - b);
    const ofGroup = all.flatMap((one) => known.get(one)!.lines).sort((a, b) => a - b);
    const fits = open.length === pairs.length && pairs.every(([a, b]) => mayBeOne(known.get(a)!, known.get(b)!));
    if (fits) {
      for (const [a, b] of pairs) sets.join(a, b);
      for (const line of ofGroup) joined.add(line);
    }
    return [{ kind: 'number-near', lines: ofGroup, isJoined: fits }];
  });
  return { joined, issues };
}

const nothing = (): Known => ({ lines: [], sides: new Set(), customers: new Set(), amounts: new Set() });

function add(known: Known, line: Line, at: number, customerOf: (name: string) => number): void {
  known.lines.push(at);
  known.sides.add(line.side);
  const customer = customerOf(textIn(line, 'customer'));
  if (customer >= 0) known.customers.add(customer);
  const amount = amountIn(line, 'contractAmount');
  if (amount) known.amounts.add(toText(amount));
}

function mayBeOne(a: Known, b: Known): boolean {
  const share = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean => [...one].some((each) => other.has(each));
  return !share(a.sides, b.sides) && (share(a.customers, b.customers) || share(a.amounts, b.amounts));
}
