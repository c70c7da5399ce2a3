import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { CommandType, ICommandService } from '@univerjs/core';
import type { Engine } from '../../src/hosts/grid';
import { engine, HEADLESS } from '../../src/hosts/grid';
import { keepHeaders } from '../../src/workbench/header-rows';

const range = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 3 });
const [SORT, FILTER, OTHER] = ['sheet.command.sort-range', 'sheet.command.set-filter-range', 'test.other'];

let program: Engine;
beforeEach(() => {
  program = engine(HEADLESS);
});
afterEach(() => program.dispose());

test.each([
  ['sorting begins below the headers', 2, SORT, range(0, 9), range(2, 9)],
  ['sorting below them is as it is', 2, SORT, range(3, 9), range(3, 9)],
  ['the headers alone are sorted if somebody wants to', 2, SORT, range(0, 1), range(0, 1)],
  ['without frozen rows nothing is known of headers', 0, SORT, range(0, 9), range(0, 9)],
  ['a filter stands at the last of them', 2, FILTER, range(0, 9), range(1, 9)],
  ['a filter further down is as it is', 2, FILTER, range(4, 9), range(4, 9)],
  ['without frozen rows a filter is as it is', 0, FILTER, range(0, 9), range(0, 9)],
  ['what is something else', 2, OTHER, range(0, 9), range(0, 9)],
])('%s', (_name, ySplit, id, selected, taken) => {
  const injector = program.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const seen: unknown[] = [];
  const handler = (_: unknown, params: object): boolean => Boolean(seen.push(params));
  commands.registerCommand({ id, type: CommandType.COMMAND, handler } as never);
  keepHeaders(injector);
  const freeze = { xSplit: 0, ySplit, startRow: ySplit || -1, startColumn: -1 };
  program.open({ sheets: { a: { id: 'a', name: 'A', freeze } }, sheetOrder: ['a'] });
  const isMoved = selected.startRow !== taken.startRow;

  commands.syncExecuteCommand(id, { range: selected, hasTitle: true });
  expect(seen).toEqual([{ range: taken, hasTitle: !isMoved }]);
});
