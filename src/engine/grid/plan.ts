import type { Address } from './address';
import type { Area } from './area';
import type { Change } from './change';
import type { ChartDraft } from './chart';
import type { SheetLook } from './look';
import type { Content } from './value';

export type Severity = 'error' | 'warning' | 'info';

/** What a finding says beside its code: plain values that a screen puts into a sentence. */
export type FindingData = Readonly<Record<string, string | number | readonly string[]>>;

/** Something about the data that a person should know. Never a sentence: the sentences live in `i18n`, by code. */
export interface Finding {
  /** The cell; a finding about a whole sheet points to its first cell. */
  readonly at: Address;
  readonly code: string;
  readonly severity: Severity;
  readonly data: FindingData;
}

/** A whole new sheet, added as one grid. */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
  readonly look: SheetLook;
  /** Cells that are merged: apart from each other, with content in the first cell alone (`mergeable` says which can be). */
  readonly merged?: readonly Area[];
  /** Drawn by hosts that can (`can.charts`). */
  readonly charts?: readonly ChartDraft[];
}

/** A sheet that people can write into no more (`on`), or again. No password: it keeps from slips, not from intent. */
export interface Protection {
  readonly sheet: string;
  readonly on: boolean;
}

/** What a job wants done. Nothing is written until a host applies it. */
export interface Plan {
  readonly changes: readonly Change[];
  /** New sheets, in order; placed after the sheets that are there. */
  readonly add: readonly SheetDraft[];
  /** Sheets to take away again: only the undo of `add` makes these. One that was edited since is left and named. */
  readonly remove: readonly SheetDraft[];
  /** New looks of sheets that are there already. */
  readonly looks: readonly { readonly sheet: string; readonly look: SheetLook }[];
  /** Sheets that are opened before everything else is written, or closed after it. Hosts that cannot leave it (`can.protects`). */
  readonly protect?: readonly Protection[];
  readonly findings: readonly Finding[];
}

export const EMPTY_PLAN: Plan = { changes: [], add: [], remove: [], looks: [], findings: [] };

export const isEmptyPlan = (plan: Plan): boolean =>
  plan.changes.length + plan.add.length + plan.remove.length + plan.looks.length + (plan.protect?.length ?? 0) === 0;
