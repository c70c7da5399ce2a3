import type { Grid } from '../engine/grid/grid';
import { valueAt } from '../engine/grid/grid';
import type { Finding } from '../engine/grid/plan';
import type { Head } from '../engine/points/entry';
import { headOf, headText } from '../engine/points/entry';
import type { ClaimedHead, HeadVerdict } from '../engine/points/head';
import { compareHead } from '../engine/points/head';
import type { Fault } from '../engine/points/verify';
import { CELLS, verifyChain } from '../engine/points/verify';
import { pointsSheetNames } from '../sheets/points-sheets';
import type { KeptPoints } from '../sheets/points';
import { readPoints } from '../sheets/points';
import { findingAt } from '../sheets/table';

/** What a points book shows about itself. */
export interface PointsVerification {
  /** The workbook has such a book. */
  readonly isThere: boolean;
  /** Nothing in it is other than it was written. */
  readonly isWhole: boolean;
  /** Of the book as it is; only meaningful when it is whole. */
  readonly head: Head;
  /** Said about the head that was given, when one was and the book is whole. */
  readonly verdict?: HeadVerdict;
  /** Each with its cell. A whole book without a head to compare with has one: what that cannot prove. */
  readonly findings: readonly Finding[];
}

/**
 * Looks at a workbook's points book: every cell that was changed and every row that was put in, taken out, moved or
 * rewritten is named. A head that was printed earlier also shows an end that was cut off and a book that was written anew.
 */
export function verifyPoints(grids: readonly Grid[], claimed?: ClaimedHead): PointsVerification {
  const { points } = pointsSheetNames(grids.map(({ sheet }) => sheet));
  const kept = readPoints(grids.find(({ sheet }) => sheet === points));
  const faults = faultsOf(kept);
  const head = headOf(kept.lines);
  const isThere = points !== undefined;
  if (faults.length > 0 || !isThere)
    return { isThere, isWhole: isThere && faults.length === 0, head, findings: faults };
  if (!claimed) return { isThere, isWhole: true, head, findings: [unproven(kept, head)] };
  const verdict = compareHead(kept.lines, claimed);
  if (verdict.code === 'head-holds') return { isThere, isWhole: true, head, verdict, findings: [] };
  const data = { ...verdict, head: claimed.hash };
  const at = { sheet: points!, row: kept.rows.at(-1) ?? 0, column: 0 };
  const finding: Finding = { at, code: `points-${verdict.code}`, severity: 'error', data };
  return { isThere, isWhole: false, head, verdict, findings: [finding] };
}

/** Where a whole book ends, `HASH:COUNT`, for a seal; blank without a book, or with one that is not whole. */
export function sealedHead(grids: readonly Grid[]): string {
  const { isThere, isWhole, head } = verifyPoints(grids);
  return isThere && isWhole ? headText(head) : '';
}

const unproven = ({ table, rows }: KeptPoints, head: Head): Finding =>
  findingAt(table!, rows.at(-1) ?? table!.headerRow, 'hash', 'points-unproven', 'info', {
    count: head.count,
    head: headText(head),
  });

/** Everything that keeps a book from being whole: the sheet's own faults, and those of the chain. */
export function faultsOf(kept: KeptPoints): Finding[] {
  const { table, lines, rows, findings } = kept;
  if (!table) return [...findings];
  const chain = verifyChain(lines).map((fault) => findingOf(kept, fault));
  const unreadable = chain.length === 0 && kept.entries.length < lines.length;
  const all = [
    ...findings,
    ...chain,
    ...(unreadable ? [findingAt(table, rows[0]!, 'no', 'points-entry-unreadable', 'error')] : []),
  ];
  return all.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

/** Places as people count: rows from 1, columns by the header that the sheet has. */
function findingOf({ table, rows }: KeptPoints, fault: Fault): Finding {
  const { code, line, ...data } = fault;
  const cell = 'cell' in fault ? fault.cell : CELLS[0]!;
  const column = String(valueAt(table!.grid, table!.headerRow, table!.columns.get(cell)!) ?? cell);
  const where = { row: rows[line]! + 1, column };
  const isKnown = code === 'cell-changed' && data && 'was' in data;
  return findingAt(table!, rows[line]!, cell, `points-${code}${isKnown ? '-from' : ''}`, 'error', {
    ...data,
    ...where,
  });
}
