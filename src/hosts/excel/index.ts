import type { Address } from '../../engine/grid/address';
import { checkPlan } from '../check-plan';
import type { SpillingHost } from '../host';
import { HostError } from '../host';
import type { Workplace } from './apply';
import { applyPlan } from './apply';
import type { OfficeClient } from './client';
import { loadedClient } from './client';
import { watchEdits } from './edits';
import { hostError } from './failure';
import { listSheets, newMemory, readSheets } from './read';
import { readSources } from './read-sources';
import { spillsOf } from './spills';

export type { OfficeClient } from './client';

/** The workbook that is open in Excel, through Office.js. */
export interface ExcelHost extends SpillingHost {
  /** Brings a cell into view and selects it. Nothing happens when its sheet is gone. */
  reveal(at: Address): Promise<void>;
}

/**
 * Excel as a host. Ask for it after `Office.onReady`.
 * @throws {HostError} from its methods: `cell-edit`, `sheet-protected`, `filtered`, `too-big-for-excel`,
 *   `gone-meanwhile`, `other-workbook`, `excel-too-old`, `excel-failed` (with Excel's own code), `structure-protected`
 */
export function excelHost(client: OfficeClient = loadedClient()): ExcelHost {
  const memory = newMemory();
  const edits = watchEdits(client, memory);
  const place: Workplace = { client, memory, grown: new Map(), edits };

  const look = async <Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => {
    try {
      return await client.run({ delayForCellEdit: true }, batch);
    } catch (error) {
      throw hostError(error);
    }
  };

  return {
    can: { looks: true, charts: true, protects: true, live: true, reveal: true },
    sheets: () => look((context) => listSheets(context, memory)),
    read: async (names) => (names.length === 0 ? [] : look((context) => readSheets(context, memory, names))),
    readSources: async (names) =>
      names.length === 0 ? [] : look((context) => readSources(context, client, memory, names)),
    async apply(plan, options = {}) {
      if (options.signal?.aborted) throw new HostError('aborted');
      checkPlan(plan);
      return applyPlan(place, plan, options);
    },
    spills: async (cells) => (client.supports('1.12') ? look((context) => spillsOf(context, cells)) : []),
    onEdited: (listener) => edits.onEdited(listener),
    reveal: ({ sheet: name, row, column }) =>
      look(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
        await context.sync();
        if (sheet.isNullObject || sheet.visibility !== 'Visible') return;
        sheet.activate();
        sheet.getRangeByIndexes(row, column, 1, 1).select();
        await context.sync();
      }),
  };
}
