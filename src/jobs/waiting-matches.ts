import type { Grid } from '../engine/grid/grid';
import type { Reconciled } from '../engine/reconcile/result';
import type { Language } from '../i18n/language';
import { MATCH_WORDS, readMatches } from '../sheets/matches';
import { textOf } from '../sheets/table';
import { readWord } from '../sheets/words';
import type { Proposal } from './match-proposals';
import { pairKey, proposalsOf } from './match-proposals';

export interface WaitingMatches {
  /** Pairs that nobody has decided: those of the sheet first, then what it does not hold yet. */
  readonly waiting: readonly Proposal[];
  /** How many of the sheet's pairs are decided. */
  readonly decided: number;
}

/** What a person has still to settle about names, numbers and payments (K5). */
export function waitingMatches(grid: Grid | undefined, result: Reconciled, language: Language): WaitingMatches {
  const { pairs, table } = readMatches(grid);
  const inSheet = pairs.map(({ row, kind, one, other }) => ({
    ...{ kind, one, other, evidence: textOf(table!, row, 'evidence') },
    isDecided: readWord(MATCH_WORDS, textOf(table!, row, 'decision')) !== undefined,
  }));
  const decided = new Set(inSheet.filter(({ isDecided }) => isDecided).map(pairKey));
  const waiting = new Map<string, Proposal>();
  for (const { kind, one, other, evidence } of [...inSheet, ...proposalsOf(result, language)]) {
    const key = pairKey({ kind, one, other });
    if (other !== '' && !decided.has(key) && !waiting.has(key)) waiting.set(key, { kind, one, other, evidence });
  }
  return { waiting: [...waiting.values()], decided: decided.size };
}
