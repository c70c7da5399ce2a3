import type { ICommandInfo, Workbook } from '@univerjs/core';
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { parseCellName } from '../../src/engine/grid/address';
import type { Content } from '../../src/engine/grid/value';
import type { Engine } from '../../src/hosts/grid';
import { cellOf } from '../../src/hosts/grid/cells';

/** The hands of a person at a spreadsheet that nobody sees. */
export interface Hands {
  type(sheet: string, cell: string, content: Content): Promise<void>;
  /** Any command of Univer's on one sheet. */
  does(id: string, sheet: string, params?: object): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export function hands({ univer }: Engine): Hands {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const at = (name: string) => {
    const workbook = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
    return { unitId: workbook.getUnitId(), subUnitId: workbook.getSheetBySheetName(name)?.getSheetId() };
  };
  const run = async (id: ICommandInfo['id'], params?: object) => {
    if (!(await commands.executeCommand(id, params))) throw new Error(`${id} was refused`);
  };
  return {
    type(sheet, cell, content) {
      const { row, column } = parseCellName(cell)!;
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      return run(SetRangeValuesCommand.id, {
        ...at(sheet),
        range,
        value: { v: null, f: null, si: null, ...cellOf(content) },
      });
    },
    does: (id, sheet, params) => run(id, { ...at(sheet), ...params }),
    undo: () => run('univer.command.undo'),
    redo: () => run('univer.command.redo'),
  };
}
