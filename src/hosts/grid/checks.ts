import type { Injector, Workbook } from '@univerjs/core';
import { IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * Univer looks at the cells of drop-downs when the page is idle. A sheet that was taken back may be gone by then, and its
 * check would throw where nobody catches it.
 */
export function checkSheetsThatAreThere(injector: Injector): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const books = injector.get(IUniverInstanceService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, subUnitId, ranges) => {
    const workbook = books.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(subUnitId) ? check(unitId, subUnitId, ranges) : [];
  };
}
