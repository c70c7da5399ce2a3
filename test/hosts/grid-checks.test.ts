import { expect, test } from '@jest/globals';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import { engine, HEADLESS } from '../../src/hosts/grid/engine';

test('a drop-down of a sheet that is gone is not looked at', async () => {
  const program = engine(HEADLESS);
  program.open({ sheetOrder: ['a'], sheets: { a: { id: 'a', name: 'A' } } });
  const validator = program.univer.__getInjector().get(SheetsDataValidationValidatorService);
  const cell = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
  await expect(validator.validatorRanges('book-1', 'gone', [cell])).resolves.toEqual([]);
  await expect(validator.validatorRanges('book-1', 'a', [cell])).resolves.toBeDefined();
  program.dispose();
});
