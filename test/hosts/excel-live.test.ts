import { describe, expect, jest, test } from '@jest/globals';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import { undoOf } from '../../src/hosts/host';
import { createSession } from '../../src/app/session';
import { contents } from '../support/grid-literal';
import { PLAIN } from '../support/host-contract';
import { openWorkbook } from '../support/office';
import { trafficOf } from '../support/office/traffic';
import { turns, until } from '../support/turns';

/** Until as much was heard; what should not come would have come with it. */
async function told(heard: { readonly mock: { readonly calls: readonly unknown[] } }, times: number): Promise<void> {
  await until(() => heard.mock.calls.length >= times);
  await turns();
}

async function open() {
  const { office, host } = openWorkbook([
    { name: 'Visits', rows: contents('| visit | mark |\n| v1 | 8 |') },
    { name: 'Bands', rows: contents('| from |\n| 60 |') },
  ]);
  const heard = jest.fn<(sheets: readonly string[]) => void>();
  const stop = host.onEdited(heard);
  await until(() => office.workbook.events.registered.size === 3);
  await turns();
  return { office, host, heard, stop };
}

const plan = {
  ...EMPTY_PLAN,
  changes: [{ at: { sheet: 'Visits', row: 1, column: 1 }, before: 8, after: 9, why: '' }],
  add: [{ name: 'Scores', rows: contents('| visit | score |\n| v1 | 90 |'), look: PLAIN }],
};

describe('edits by people are told', () => {
  test('with the name of their sheet; here and elsewhere', async () => {
    const { office, heard, stop } = await open();
    office.workbook.edit('Visits', 'B2', 7);
    office.workbook.edit('Bands', 'A2', 65, 'colleague');
    await told(heard, 2);
    expect(heard.mock.calls).toEqual([[['Visits']], [['Bands']]]);
    stop();
    office.workbook.edit('Visits', 'B2', 6);
    await turns();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('sheets that come and go by others too', async () => {
    const { office, host, heard } = await open();
    await host.sheets();
    office.workbook.events.by = 'person';
    office.workbook.worksheets.add('Neu 新');
    await told(heard, 1);
    office.workbook.worksheets.getItem('Bands').delete();
    await told(heard, 2);
    expect(heard.mock.calls).toEqual([[['Neu 新']], [['Bands']]]);
  });

  test('what we write ourselves is not: cells, new sheets, tables, undo', async () => {
    const { office, host, heard } = await open();
    const receipt = await host.apply(plan);
    await turns();
    await host.apply(undoOf(receipt));
    await turns();
    expect(office.workbook.events.registered.size).toBe(3);
    expect(heard).not.toHaveBeenCalled();
  });

  test('an edit by a person while we write is told', async () => {
    const { office, host, heard } = await open();
    let isFirst = true;
    office.before = ({ Actions }) => {
      if (!isFirst || !Actions.some(({ Name }) => Name === 'Values')) return;
      isFirst = false;
      office.workbook.edit('Bands', 'A2', 70);
    };
    await host.apply(plan);
    await told(heard, 1);
    expect(heard.mock.calls).toEqual([[['Bands']]]);
  });
});

test('edits one after the other are scored once', async () => {
  const { office, host } = await open();
  const session = createSession(host);
  const visits = () => session.state().grids.find(({ sheet }) => sheet === 'Visits')?.rows;
  const stop = session.start();
  await until(() => !session.state().busy);
  const traffic = await trafficOf(office, async () => {
    for (const mark of [1, 2, 3, 4, 5]) office.workbook.edit('Visits', 'B2', mark);
    await until(() => visits()?.[1]?.[1] === 5 && !session.state().busy);
    await turns();
  });
  stop();
  expect(traffic.syncs).toBe(3);
  expect(visits()![1]).toEqual(['v1', 5]);
});

test('a cell is brought into view; of a sheet that is gone or hidden nothing is', async () => {
  const { office, host } = await open();
  await host.reveal({ sheet: 'Bands', row: 1, column: 0 });
  expect(office.workbook.active?.name).toBe('Bands');
  expect(office.workbook.selected).toBe("'Bands'!A2:A2");
  office.workbook.worksheets.getItem('Visits').visibility = 'Hidden';
  await host.reveal({ sheet: 'Visits', row: 0, column: 0 });
  await host.reveal({ sheet: 'gone', row: 0, column: 0 });
  expect(office.workbook.active?.name).toBe('Bands');
});
