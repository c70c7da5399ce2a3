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
]);

/** Mutations that Univer makes by itself while it draws. */
const DRAWING = new Set([
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-permission-points',
]);

/** What a command that was carried out means for the workbook; `undefined` when it changes nothing that is kept. */
export function editOf(
  unit: string,
  { id, type, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions = {},
): Edit | undefined {
  if (type !== CommandType.MUTATION || id.startsWith('formula.') || DRAWING.has(id)) return undefined;
  const where = (params ?? {}) as Where;
  if (where.unitId !== unit) return undefined;
  const calculated = options['applyFormulaCalculationResult'] === true;
  // What formulas do to their own cells while they get ready is not an edit.
  if (options['fromFormula'] && !calculated) return undefined;
  const touched = [where.subUnitId, where.sheetId, where.sheet?.id, where.from?.subUnitId, where.to?.subUnitId];
  const sheets = CONTENT.has(id) ? [...new Set(touched.filter((sheet) => sheet !== undefined))] : [];
  return { sheets, calculated, ours: options['steelyard'] === true };
}
