import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Keeper } from '../../src/app/keep-versions';
import { keepVersions, QUIET } from '../../src/app/keep-versions';
import { proposals } from '../../src/app/proposals';
import type { Session } from '../../src/app/session';
import { createSession } from '../../src/app/session';
import type { Grid } from '../../src/engine/grid/grid';
import { withChanges } from '../../src/engine/grid/with-changes';
import { HostError } from '../../src/hosts/host';
import type { MemoryHost } from '../../src/hosts/memory';
import { memoryHost } from '../../src/hosts/memory';
import { saveVersion } from '../../src/jobs/save-version';
import { score } from '../../src/jobs/score';
import { visitSheets } from '../support/visits';

const environment = () => ({ now: '2019-03-01T09:00:00+08:00', language: 'en' as const });
const VERSIONS = 'Versions 版本';

/** The workbook with its first version. */
function versioned(): Grid[] {
  const { plan } = saveVersion(visitSheets(), { by: 'Ann' }, environment());
  return [
    ...withChanges(visitSheets(), plan.changes),
    ...plan.add.map(({ name, rows }) => ({ sheet: name, rows: rows as Grid['rows'] })),
  ];
}

let host: MemoryHost;
let session: Session;
let keeper: Keeper;
let giver: string;
let pending: (() => void)[];

/** The workbook is opened. */
async function open(grids = versioned()): Promise<void> {
  host = memoryHost(grids);
  session = createSession(host);
  await session.refresh();
  keeper = keepVersions(session, {
    by: () => giver,
    environment,
    after: (milliseconds, callback) => {
      expect(milliseconds).toBe(QUIET);
      pending.push(callback);
      return () => void (pending = pending.filter((each) => each !== callback));
    },
  });
}

/** Somebody types, and the session sees it. */
async function type(cell: string, content: string | number, sheet = 'Rubric'): Promise<void> {
  host.edit(sheet, cell, content);
  await session.refresh();
}

/** Nobody edits for half a minute. */
async function rest(): Promise<void> {
  for (const callback of pending.splice(0)) callback();
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await session.refresh();
}

const versions = async (): Promise<string[]> => {
  const [grid] = await host.read([VERSIONS]);
  const [header, ...rows] = grid?.rows ?? [[]];
  const at = (name: string): number => header!.indexOf(name);
  return rows.map(
    (row) => `${String(row[at('Version')])} ${String(row[at('Who')])}: ${String(row[at('What changed')])}`,
  );
};

const FIRST = '1 Ann: First version kept here.';

beforeEach(() => {
  giver = 'Zoe';
  pending = [];
});
afterEach(() => keeper.stop());

describe('versions keep themselves', () => {
  test('when the edits have come to rest', async () => {
    await open();
    await type('H2', 45);
    expect(await versions()).toEqual([FIRST]);
    await rest();
    expect(await versions()).toEqual([FIRST, '2 Zoe: Background: weight 40 → 45']);
    expect(pending).toEqual([]);
  });

  test('each edit begins the wait anew, and all together are one version', async () => {
    await open();
    await type('H2', 45);
    await type('H3', 15);
    expect(pending).toHaveLength(1);
    await rest();
    expect(await versions()).toEqual([FIRST, '2 Zoe: Background: weight 40 → 45; E-mail: weight 20 → 15']);
  });

  test('also of bands and settings, not of marks', async () => {
    await open();
    await type('B2', 0.5, 'Bands');
    await rest();
    await type('I4', 9, 'Visits');
    expect(pending).toEqual([]);
    expect(await versions()).toEqual([FIRST, '2 Zoe: band “fail”: points 0 → 0.5']);
  });

  test('quietly: nothing on screen moves, and what was written before can be undone', async () => {
    await open();
    const written = session.propose('app.writeScores', score, {}, environment());
    await session.apply();
    await written;
    const { last } = session.state();
    await type('H2', 45);
    const states: unknown[] = [];
    const stop = session.subscribe(() => states.push([session.state().busy, session.state().last === last]));
    pending.splice(0).forEach((callback) => callback());
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    stop();
    expect(states).toContainEqual([undefined, true]);
    expect(new Set(states.map((each) => JSON.stringify(each)))).toEqual(new Set(['[null,true]']));
    expect(await versions()).toHaveLength(2);
    await session.undo();
    expect(session.state().last).toMatchObject({ undone: true });
  });

  test('what was edited before the workbook was opened is left to its author', async () => {
    await open(
      versioned().map((grid) =>
        grid.sheet === 'Rubric'
          ? { ...grid, rows: grid.rows.map((row, i) => (i === 1 ? row.with(7, 45) : row)) }
          : grid,
      ),
    );
    expect(pending).toEqual([]);
  });

  test('a rubric with an error waits until it has none', async () => {
    await open();
    await type('H2', 'many');
    await rest();
    await type('H2', 45);
    expect(pending).toHaveLength(1);
    await rest();
    expect(await versions()).toEqual([FIRST, '2 Zoe: Background: weight 40 → 45']);
  });

  test('not before somebody has said who it is', async () => {
    giver = '';
    await open();
    await type('H2', 45);
    await rest();
    expect(await versions()).toEqual([FIRST]);
    giver = 'Max';
    keeper.named();
    await rest();
    expect(await versions()).toEqual([FIRST, '2 Max: Background: weight 40 → 45']);
  });

  test('not in a workbook that keeps none', async () => {
    await open(visitSheets());
    await type('H2', 45);
    await rest();
    expect((await host.sheets()).map(({ name }) => name)).not.toContain(VERSIONS);
  });

  test('not while something is previewed: then it tries again', async () => {
    await open();
    await type('H2', 45);
    void proposals(session, environment).writeScores();
    await rest();
    expect(await versions()).toEqual([FIRST]);
    expect(pending).toHaveLength(1);
    session.cancel();
    await rest();
    expect(await versions()).toHaveLength(2);
  });

  test('a host that refuses is asked again, and nothing is said', async () => {
    await open();
    await type('H2', 45);
    const apply = jest.spyOn(host, 'apply').mockRejectedValueOnce(new HostError('cell-edit'));
    await rest();
    expect([session.state().trouble, pending.length]).toEqual([undefined, 1]);
    apply.mockRestore();
    await rest();
    expect(await versions()).toHaveLength(2);
  });

  test('stops', async () => {
    await open();
    await type('H2', 45);
    keeper.stop();
    expect(pending).toEqual([]);
    await type('H2', 50);
    expect(pending).toEqual([]);
  });
});
