import type { Decision } from './decisions';
import type { Line } from './line';
import { joinNear } from './near';
import { placeNumberless } from './numberless';
import type { Home } from './numbers';
import { homeOf, NOWHERE, readNumbers } from './numbers';

export type { Home } from './numbers';
export { NOWHERE } from './numbers';

/** Why a line belongs to its contract. */
export type Evidence = 'number' | 'near' | 'customer-amount' | 'decided' | 'alone';

/** What a person should look at: nothing was joined for it, or only with a doubt. Lines by their place in the list. */
export type JoinIssue =
  /** Numbers that the eye takes for one another. `isJoined`: what they say of the contract agrees, and no side has two of them. */
  | { readonly kind: 'number-near'; readonly lines: readonly number[]; readonly isJoined: boolean }
  /** A line without a number that fits several contracts, or several of them together; one that fits none. */
  | { readonly kind: 'unplaced'; readonly line: number; readonly candidates: readonly (readonly number[])[] };

/** Which lines speak of which contract. */
export interface Join {
  readonly homes: readonly Home[];
  readonly evidence: readonly Evidence[];
  /** How many contracts there are. They are in the order of their numbers, whatever that of the lines. */
  readonly count: number;
  /** By contract, its number as one of the lines spells it; `''` for one without. */
  readonly numbers: readonly string[];
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
  const numbers = readNumbers(lines, decisions);
  const { classes, sets } = numbers;
  const wasDecided = (home: Home): boolean => typeof home === 'number' && home >= 0 && sets.find(home) !== home;
  const evidence = classes.map((home): Evidence => (wasDecided(home) ? 'decided' : 'number'));
  const near = joinNear(lines, numbers, customerOf);
  for (const line of near.joined) evidence[line] = 'near';
  const rooted = (home: Home): Home =>
    typeof home !== 'number' ? homeOf(home.map(sets.find)) : home < 0 ? home : sets.find(home);
  const placed = placeNumberless(lines, classes.map(rooted), {
    customerOf,
    size: numbers.keys.length,
    contractNamed: (text) => rooted(numbers.classNamed(text)) as number,
    decisions: decisions.filter(({ kind }) => kind === 'payment'),
  });
  for (const [line, why] of placed.evidence) evidence[line] = why;

  // The contracts that a line has, counted from 0 without gaps.
  const used = [...new Set(placed.homes.flat().filter((home) => home >= 0))].sort((a, b) => a - b);
  const placeOf = new Map(used.map((contract, place) => [contract, place]));
  const moved = (contract: number): number => placeOf.get(contract) ?? NOWHERE;
  return {
    homes: placed.homes.map((home) => (typeof home === 'number' ? moved(home) : home.map(moved))),
    evidence,
    count: used.length,
    numbers: used.map((contract) => numbers.spellings.get(contract) ?? ''),
    issues: [
      ...near.issues,
      ...placed.issues.map((issue) => ({ ...issue, candidates: issue.candidates.map((each) => each.map(moved)) })),
    ],
  };
}
