import type { SheetOf } from '../support/host-contract';
import { hostContract, PLAIN } from '../support/host-contract';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Host } from '../../src/hosts/host';
import type { XlsxHost } from '../../src/hosts/xlsx';
import { createXlsx, openXlsx } from '../../src/hosts/xlsx';

/** A file with these sheets, opened. */
async function fileWith(sheets: readonly SheetOf[]): Promise<XlsxHost> {
  const host = createXlsx();
  await host.apply({ ...EMPTY_PLAN, add: sheets.map((sheet) => ({ ...sheet, look: PLAIN })) });
  return openXlsx(await host.save());
}

hostContract('xlsx', fileWith, { runs: 40 });

/** Saved and opened again after every plan. */
async function reopened(sheets: readonly SheetOf[]): Promise<Host> {
  let host = await fileWith(sheets);
  return {
    can: host.can,
    sheets: () => host.sheets(),
    read: (names) => host.read(names),
    readSources: (names) => host.readSources(names),
    onEdited: (listener) => host.onEdited(listener),
    async apply(plan, options) {
      const receipt = await host.apply(plan, options);
      host = await openXlsx(await host.save());
      return receipt;
    },
  };
}

hostContract('xlsx, saved and opened again', reopened, { runs: 40 });
