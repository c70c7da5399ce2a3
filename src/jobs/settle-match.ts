import type { Change } from '../engine/grid/change';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { ledgerSheetNames } from '../sheets/ledger-sheets';
import { MATCH_KIND_WORDS, MATCH_WORDS, MATCHES_SHEET, readMatches } from '../sheets/matches';
import { appendTo, byColumn, writeRow } from './append';
import type { Job } from './job';
import type { Proposal } from './match-proposals';
import { pairKey } from './match-proposals';

export interface SettleMatchOptions {
  readonly pair: Proposal;
  readonly isSame: boolean;
}

export interface SettleMatchReport {
  /** Headers that the sheet lacks: nothing is written then. */
  readonly lacking: readonly string[];
}

const WHY = 'match';

/** Writes what a person decided about a pair (K5): into each of its rows, or as a new one. */
export const settleMatch: Job<SettleMatchOptions, SettleMatchReport> = (grids, { pair, isSame }, { language }) => {
  const name = ledgerSheetNames(grids.map(({ sheet }) => sheet)).matches;
  const grid = grids.find(({ sheet }) => sheet === name);
  const { pairs, table } = readMatches(grid);
  const decision = MATCH_WORDS[isSame ? 'same' : 'different'][language];
  const rows = pairs.filter((each) => pairKey(each) === pairKey(pair));
  if (rows.length > 0 && table?.columns.has('decision')) {
    const changes = rows.flatMap(({ row }): Change[] => writeRow(table, row, byColumn(table, { decision }), WHY));
    return { plan: { ...EMPTY_PLAN, changes }, report: { lacking: [] } };
  }
  const { kind, one, other, evidence } = pair;
  const values = { kind: MATCH_KIND_WORDS[kind][language], one, other, decision, evidence };
  const appended = appendTo({ definition: MATCHES_SHEET, grid, language, why: WHY }, [{ values }]);
  if ('lacking' in appended) return { plan: EMPTY_PLAN, report: appended };
  return { plan: { ...EMPTY_PLAN, ...appended }, report: { lacking: [] } };
};
