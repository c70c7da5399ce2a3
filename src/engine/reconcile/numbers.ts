import type { Decision } from './decisions';
import { intern } from './intern';
import type { Line } from './line';
import { textIn } from './line';
import { classesOf } from './number-classes';
import type { NumberKey } from './number-key';
import { numbersIn } from './number-key';
import type { Union } from './union';
import { pairKey, union } from './union';

/** The contract that a line speaks of, by its place; `NOWHERE`; or several. */
export type Home = number | readonly number[];
export const NOWHERE = -1;

/** What the numbers in the lines say, and what was decided about them. */
export interface Numbers {
  /** By line, the class of its number: not yet which classes are one contract. */
  readonly classes: readonly Home[];
  /** By class. */
  readonly keys: readonly NumberKey[];
  /** Classes that were decided to be one. */
  readonly sets: Union;
  /** Whether two sets were decided not to be one. */
  readonly isApart: (one: number, other: number) => boolean;
  /** Class of a number that a decision speaks of. */
  readonly classNamed: (text: string) => number;
  /** By class, a spelling of it in the ledgers. */
  readonly spellings: ReadonlyMap<number, string>;
}

export function readNumbers(lines: readonly Line[], decisions: readonly Decision[]): Numbers {
  const { texts, ids } = intern([lines.map((line) => textIn(line, 'contract'))]);
  const split = texts.map(numbersIn);
  const parts = split.flat();
  const named = decisions.flatMap(({ kind, a, b }) => (kind === 'number' ? [a, b] : kind === 'payment' ? [b] : []));
  const decided = decisions.filter(({ kind }) => kind === 'number');
  const { classOf, keys } = classesApart([...parts, ...named], decided);

  const pairs = (isSame: boolean): (readonly [number, number])[] =>
    decided
      .filter((each) => each.isSame === isSame)
      .map(({ a, b }) => [classOf.get(a)!, classOf.get(b)!] as const)
      .filter(([one, other]) => one >= 0 && other >= 0);
  const sets = pinned(keys.length, pairs(true), pairs(false));
  const apart = new Set(pairs(false).map(([one, other]) => pairKey(sets.find(one), sets.find(other))));
  const homes = split.map((own) => homeOf(own.map((part) => classOf.get(part)!)));
  const spellings = new Map<number, string>();
  for (const part of parts) {
    const known = spellings.get(classOf.get(part)!);
    if (known === undefined || part < known) spellings.set(classOf.get(part)!, part);
  }
  return {
    ...{ keys, sets },
    classes: Array.from(ids[0]!, (id) => homes[id]!),
    isApart: (one, other) => apart.size > 0 && apart.has(pairKey(one, other)),
    classNamed: (text) => classOf.get(text) ?? NOWHERE,
    spellings,
  };
}

export function homeOf(classes: readonly number[]): Home {
  if (classes.length === 1) return classes[0]! < 0 ? NOWHERE : classes[0]!;
  const own = [...new Set(classes.filter((each) => each >= 0))].sort((a, b) => a - b);
  return own.length > 1 ? own : (own[0] ?? NOWHERE);
}

/** Two spellings of one number that a person said are two numbers are classes by themselves. */
function classesApart(spellings: readonly string[], decided: readonly Decision[]) {
  const known = classesOf(spellings);
  const same = decided.filter(
    ({ a, b, isSame }) => !isSame && a !== b && known.classOf.get(a) === known.classOf.get(b),
  );
  return same.length === 0 ? known : classesOf(spellings, new Set(same.flatMap(({ a, b }) => [a, b])));
}

/** Forbidden wins: where decisions join what others part, nothing is joined. The same for any order of them. */
function pinned(size: number, same: readonly (readonly [number, number])[], apart: typeof same): Union {
  const all = union(size);
  for (const [one, other] of same) all.join(one, other);
  const broken = new Set(apart.flatMap(([one, other]) => (all.find(one) === all.find(other) ? [all.find(one)] : [])));
  if (broken.size === 0) return all;
  const kept = union(size);
  for (const [one, other] of same) if (!broken.has(all.find(one))) kept.join(one, other);
  return kept;
}
