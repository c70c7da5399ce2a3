import type { Rational } from '../../number/rational';
import type { Edge } from '../bands';
import type { Kind, Token } from './tokens';

/**
 * How an edge was written, and so what about it is in doubt: nothing (`sign`: ≥, 不足, 含, `[`), whether the number itself
 * belongs (`usual`: 以上), or even where exactly it lies (`range`: the 60 of 60~75).
 */
export type Spelling = 'sign' | 'usual' | 'range';
export interface SpelledEdge extends Edge {
  /** Absent for an edge that is not written: the neighbour says it. */
  readonly spelling?: Spelling;
}

/** The scores that a band is for, as written. */
export interface Phrase {
  readonly from?: SpelledEdge;
  readonly to?: SpelledEdge;
}

/** Something read, and the token where reading goes on. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

export type Tokens = readonly Token[];

export const isKind = (tokens: Tokens, i: number, ...kinds: readonly Kind[]): boolean =>
  kinds.includes(tokens[i]?.kind as Kind);

export const skip = (tokens: Tokens, i: number, ...kinds: readonly Kind[]): number => {
  while (isKind(tokens, i, ...kinds)) i++;
  return i;
};

/** A number with its unit. */
export function readNumber(tokens: Tokens, i: number): Read<Rational> | undefined {
  const token = tokens[i];
  return token?.kind === 'number' ? { value: token.value, next: skip(tokens, i + 1, 'unit', 'points') } : undefined;
}
