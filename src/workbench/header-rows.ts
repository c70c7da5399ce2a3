import type { Injector, IRange, Workbook } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';

interface RangeParams {
  range?: IRange;
  hasTitle?: boolean;
}

const SORT = 'sheet.command.sort-range';
const FILTER = 'sheet.command.set-filter-range';

/**
 * Frozen rows are headers, in our sheets the names of the columns twice: whatever was selected, sorting leaves them where they are,
 * and a filter stands at the last of them. Univer would sort names in between visits.
 */
export function keepHeaders(injector: Injector): void {
  const books = injector.get(IUniverInstanceService);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SORT && id !== FILTER) return;
    const given = (params ?? {}) as RangeParams;
    const sheet = books.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)?.getActiveSheet();
    const frozen = sheet?.getFreeze().ySplit ?? 0;
    const first = id === SORT ? frozen : frozen - 1;
    if (!given.range || given.range.startRow >= first || given.range.endRow < first) return;
    given.range = { ...given.range, startRow: first };
    given.hasTitle = false;
  });
}
