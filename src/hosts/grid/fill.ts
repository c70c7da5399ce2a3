import type { ICellData, IMutation, Injector, IObjectMatrixPrimitiveType, Workbook } from '@univerjs/core';
import { CommandType, ICommandService, IUniverInstanceService } from '@univerjs/core';

interface FillSheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
  /** Whole rows. They become the sheet's own, so that a million cells need not be copied. */
  readonly rows: IObjectMatrixPrimitiveType<ICellData>;
}

/** Puts rows into a sheet that was just added. Univer's own way with a sheet's cells copies each of them. */
export const FillSheetMutation: IMutation<FillSheetParams> = {
  id: 'steelyard.mutation.fill-sheet',
  type: CommandType.MUTATION,
  handler(accessor, { unitId, subUnitId, rows }) {
    const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    const sheet = workbook?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    Object.assign(sheet.getCellMatrix().getMatrix(), rows);
    return true;
  },
};

/** Makes the mutation known, once for a program. */
export function registerFill(injector: Injector): void {
  const commands = injector.get(ICommandService);
  if (!commands.hasCommand(FillSheetMutation.id)) commands.registerCommand(FillSheetMutation);
}
