import type { SheetDraft } from '../engine/grid/plan';
import type { Receipt } from '../hosts/host';

/** Cells that were altered or filled. */
export const changedCells = (receipts: readonly Receipt[]): number =>
  receipts.reduce((count, { applied, added }) => count + applied.length + sum(added.map(filledCells)), 0);

export const filledCells = ({ rows }: SheetDraft): number =>
  sum(rows.map((row) => row.filter((content) => content !== null && content !== '').length));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
