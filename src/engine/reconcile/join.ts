import type { Decision } from './decisions';
import type { Line } from './line';
import { textIn } from './line';
import { joinNear } from './near';
import { classesOf } from './number-classes';
import { numbersIn } from './number-key';
import { placeNumberless } from './numberless';
import { union } from './union';

/** Why a line belongs to its contract. */
export type Evidence = 'number' | 'near' | 'customer-amount' | 'decided' | 'alone';

/** What a person should look at: nothing was joined for it, or only with a doubt. Lines by their place in the list. */
export type JoinIssue =
  /** Numbers that the eye takes for one another. `isJoined`: their customer or amount agrees, and no side has two of them. */
  | { readonly kind: 'number-near'; readonly lines: readonly number[]; readonly isJoined: boolean }
  /** A line without a number that fits several contracts, or several of them together; one that fits none. */
  | { readonly kind: 'unplaced'; readonly line: number; readonly candidates: readonly (readonly number[])[] };

/** The contract that a line speaks of, by its place; `NOWHERE`; or several. */
export type Home = number | readonly number[];
export const NOWHERE = -1;

/** Which lines speak of which contract. */
export interface Join {
  readonly homes: readonly Home[];
  readonly evidence: readonly Evidence[];
  /** How many contracts there are. They are in the order of their numbers, whatever that of the lines. */
  readonly count: number;
  readonly issues: readonly JoinIssue[];
}

export interface JoinOptions {
  /** Which names are one customer: equal numbers; -1 for a blank name. */
  readonly customerOf: (name: string) => number;
  readonly decisions: readonly Decision[];
}

/**
 * Finds the lines of the same contract: by its number, however it is spelt; then by customer, amount and date.
 * The result is the same for any order of lines.
 */
export function joinLines(lines: readonly Line[], { customerOf, decisions }: JoinOptions): Join {
  const split = new Map<string, readonly string[]>();
  for (const line of lines) {
    const text = textIn(line, 'contract');
    if (!split.has(text)) split.set(text, numbersIn(text));
  }
  const decided = decisions.filter(({ kind }) => kind === 'number');
  const { classOf, bare } = classesOf([...[...split.values()].flat(), ...decided.flatMap(({ a, b }) => [a, b])]);
  const sets = union(bare.length);
  const apart = new Set<string>();
  for (const { a, b, isSame } of decided) {
    const [one, other] = [classOf.get(a)!, classOf.get(b)!];
    if (one < 0 || other < 0) continue;
    if (isSame) sets.join(one, other);
    else apart.add(pairKey(one, other));
  }
  const named = new Map([...split].map(([text, parts]) => [text, homeOf(parts.map((part) => classOf.get(part)!))]));
  const numbered = lines.map((line) => named.get(textIn(line, 'contract'))!);
  const near = joinNear(lines, numbered, {
    ...{ bare, sets, customerOf },
    isApart: (a, b) => apart.has(pairKey(a, b)),
  });
  const evidence: Evidence[] = lines.map((_, line) => (near.joined.has(line) ? 'near' : 'number'));
  const rest = placeNumberless(
    lines,
    numbered.map((home) => rooted(home, sets.find)),
    {
      customerOf,
      size: bare.length,
      contractNamed: (text) => rooted(homeOf([classOf.get(text) ?? NOWHERE]), sets.find),
      decisions: decisions.filter(({ kind }) => kind === 'payment'),
    },
  );
  for (const [line, why] of rest.evidence) evidence[line] = why;
  return { ...inOrder(rest.homes), evidence, issues: [...near.issues, ...rest.issues] };
}

const pairKey = (a: number, b: number): string => (a < b ? `${a},${b}` : `${b},${a}`);

function homeOf(classes: readonly number[]): Home {
  const own = [...new Set(classes.filter((each) => each >= 0))].sort((a, b) => a - b);
  return own.length > 1 ? own : (own[0] ?? NOWHERE);
}

const rooted = (home: Home, find: (one: number) => number): Home =>
  typeof home === 'number' ? (home < 0 ? home : find(home)) : homeOf(home.map(find));

/** The contracts that a line has, counted from 0 without gaps. */
function inOrder(homes: readonly Home[]): Pick<Join, 'homes' | 'count'> {
  const used = [...new Set(homes.flat().filter((home) => home >= 0))].sort((a, b) => a - b);
  const placeOf = new Map(used.map((contract, place) => [contract, place]));
  const moved = (contract: number): number => placeOf.get(contract) ?? NOWHERE;
  return { homes: homes.map((home) => (typeof home === 'number' ? moved(home) : home.map(moved))), count: used.length };
}
