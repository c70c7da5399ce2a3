import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import { CommandType } from '@univerjs/core';

/** Marks mutations of our own, so that they are not taken for a person's. */
export const OURS: IExecutionOptions = { steelyard: true };

/** What a mutation says about where it works, in the several ways that Univer says it. */
interface Where {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

export interface Edit {
  /** Ids of the sheets whose content or name it touches; empty for an edit that changes only how things look. */
  readonly sheets: readonly string[];
  /** The results of formulas arriving, not somebody's writing. */
  readonly calculated: boolean;
  readonly ours: boolean;
}

/** Mutations that change what cells hold, where they are, or which sheets there are. */
const CONTENT = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'sheet.mutation.set-worksheet-hidden',
  'steelyard.mutation.fill-sheet',
]);

/** Mutations that Univer makes by itself while it draws. */
const DRAWING = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-permission-points',
]);

/** The ids of the sheets that a mutation names, if it is about this workbook at all. */
export function sheetsNamed(unit: string, params: object | undefined): string[] | undefined {
  const { unitId, subUnitId, sheetId, sheet, from, to } = (params ?? {}) as Where;
  if (unitId !== unit) return undefined;
  return [...new Set([subUnitId, sheetId, sheet?.id, from?.subUnitId, to?.subUnitId].filter((id) => id !== undefined))];
}

/** What a command that was carried out means for the workbook; `undefined` when it changes nothing that is kept. */
export function editOf(
  unit: string,
  { id, type, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions = {},
): Edit | undefined {
  if (type !== CommandType.MUTATION || id.startsWith('formula.') || DRAWING.has(id)) return undefined;
  const named = sheetsNamed(unit, params);
  if (!named) return undefined;
  const calculated = options['applyFormulaCalculationResult'] === true;
  // What formulas do to their own cells while they get ready is not an edit.
  if (options['fromFormula'] && !calculated) return undefined;
  return { sheets: CONTENT.has(id) ? named : [], calculated, ours: options['steelyard'] === true };
}
