import type { Address } from '../engine/grid/address';
import type { Change } from '../engine/grid/change';
import { invert } from '../engine/grid/change';
import type { Grid } from '../engine/grid/grid';
import type { FindingData, Plan, Protection, SheetDraft } from '../engine/grid/plan';
import type { Spill } from '../engine/grid/spill';
import type { Source } from '../engine/ledger/source';

/** The port: the only things that the rest of the product asks of a workbook, wherever it lives. */
export interface Host {
  readonly can: Capabilities;
  /** All sheets in their order. */
  sheets(): Promise<SheetInfo[]>;
  /** The named sheets that exist, whole; names that do not exist are left out. */
  read(names: readonly string[]): Promise<Grid[]>;
  /**
   * The same sheets with what their cells alone do not say: which are merged, hidden or filtered out, and what their
   * number formats make of them. What a host does not know is left out. `origin` is the sheet's name.
   */
  readSources(names: readonly string[]): Promise<Source[]>;
  /**
   * Carries a plan out. A change whose `before` is no longer in the cell is skipped and listed, never forced.
   * @throws {HostError} when nothing was written, with a code
   */
  apply(plan: Plan, options?: ApplyOptions): Promise<Receipt>;
  /** Calls back after edits by people, never after an `apply` of ours. Returns how to stop listening. */
  onEdited(listener: (sheets: readonly string[]) => void): () => void;
}

/** A host that calculates: a formula may fill more than its own cell. */
export interface SpillingHost extends Host {
  /** Of these formulas those that fill more than their own cell, with what they fill. */
  spills(cells: readonly Address[]): Promise<Spill[]>;
}

/** What a host can do beside its duty. A screen asks these instead of asking which host it is. */
export interface Capabilities {
  /** Drop-downs, formats, colours and frozen rows of a look are drawn. */
  readonly looks: boolean;
  /** Charts of new sheets are drawn; a host that cannot adds the sheets without them. */
  readonly charts: boolean;
  /** Sheets are closed to people and opened again; what clears the undo of Excel itself is said before. */
  readonly protects: boolean;
  /** A person edits the sheets while we look on. */
  readonly live: boolean;
  /** The host can bring a cell into view (`reveal`). */
  readonly reveal: boolean;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** Used rows and columns, counted from A1. */
  readonly rows: number;
  readonly columns: number;
}

export interface ApplyOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What was done, and how to undo it. */
export interface Receipt {
  readonly applied: readonly Change[];
  readonly skipped: readonly Skipped[];
  readonly added: readonly SheetDraft[];
  readonly removed: readonly SheetDraft[];
  /** Sheets that were closed or opened; those that were so already are not among them. */
  readonly protected?: readonly Protection[];
  /**
   * Sheets left as they are: one to be removed was edited since, the name of one to be added is taken, one that
   * should get a look is protected or gone, one to be opened needs a password.
   */
  readonly kept: readonly string[];
  /**
   * Why writing stopped half way, when it could not be taken back: `applied` is what stands in the workbook now.
   * Otherwise what stops half way is taken back, and thrown.
   */
  readonly stopped?: { readonly code: string; readonly data: FindingData };
}

/** Why a cell may not be written: its sheet is protected, or it is part of an array formula or of a table's header row. */
export type Refusal = 'protected' | 'array' | 'table-header';

export interface Skipped {
  readonly change: Change;
  /** What was found in the cell; `null` with `missing` when the sheet itself is gone. */
  readonly found: Change['before'];
  readonly missing?: true;
  readonly refused?: Refusal;
}

export class HostError extends Error {
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, string | number | readonly string[]>> = {},
  ) {
    super(code);
    this.name = 'HostError';
  }
}

/** The plan that takes a receipt back. Looks stay: they hide nothing and lose nothing. */
export const undoOf = (receipt: Receipt): Plan => ({
  changes: invert(receipt.applied),
  add: receipt.removed,
  remove: receipt.added,
  looks: [],
  ...(receipt.protected && { protect: receipt.protected.map(({ sheet, on }) => ({ sheet, on: !on })) }),
  findings: [],
});
