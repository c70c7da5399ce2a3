import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { LatePlan, Planner, Session } from '../../src/app/session';
import { createSession } from '../../src/app/session';
import { proposals } from '../../src/app/proposals';
import { cellName } from '../../src/engine/grid/address';
import type { Change } from '../../src/engine/grid/change';
import { EMPTY_PLAN } from '../../src/engine/grid/plan';
import type { Value } from '../../src/engine/grid/value';
import type { Host } from '../../src/hosts/host';
import { HostError } from '../../src/hosts/host';
import { score } from '../../src/jobs/score';
import type { MemoryHost } from '../../src/hosts/memory';
import { memoryHost } from '../../src/hosts/memory';
import { visitSheets } from '../support/visits';

const PAUSE = 80;
let host: MemoryHost;
let stop: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  host = memoryHost(visitSheets());
  stop = () => {};
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

const settle = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

async function started(over: Host = host): Promise<Session> {
  const session = createSession(over);
  stop = session.start();
  await settle();
  return session;
}

const scoreOf = (session: Session, id: string): string => {
  const visit = session.state().scored!.visits.find((each) => each.visit.id === id)!;
  return visit.outcome ? `${visit.outcome.score.n}/${visit.outcome.score.d}` : 'none';
};

/** A host whose reading takes its time, and that counts. */
function slowHost(ms: number) {
  const counts = { reads: 0, atOnce: 0, most: 0 };
  const over: Host = {
    ...host,
    read: async (names) => {
      counts.reads++;
      counts.most = Math.max(counts.most, ++counts.atOnce);
      const grids = await host.read(names);
      await new Promise((resolve) => setTimeout(resolve, ms));
      counts.atOnce--;
      return grids;
    },
  };
  return { over, counts };
}

test('a part of the program that does not arrive is said, and can be asked for again', async () => {
  const session = await started();
  expect(await session.fetched(() => Promise.reject(new Error('no network')))).toBeUndefined();
  expect(session.state()).toMatchObject({ trouble: 'part-missing', troubleData: {} });
  expect(await session.fetched(() => Promise.resolve('here'))).toBe('here');
  await session.refresh();
  expect(session.state().trouble).toBeUndefined();
});

describe('reading', () => {
  test('scores at the start and after an edit', async () => {
    const session = await started();
    expect(scoreOf(session, 'V2')).toBe('74/1');
    host.edit('Visits', 'I4', 9);
    expect(scoreOf(session, 'V2')).toBe('74/1');
    await settle(PAUSE);
    expect(scoreOf(session, 'V2')).toBe('78/1');
  });

  test('edits in quick succession are read once', async () => {
    const { over, counts } = slowHost(0);
    await started(over);
    await settle(1);
    expect(counts.reads).toBe(1);
    for (let mark = 0; mark < 10; mark++) {
      host.edit('Visits', 'I4', mark);
      await settle(PAUSE / 4);
    }
    await settle(PAUSE);
    expect(counts.reads).toBe(2);
  });

  test.each([
    ['Visits', 'I4', 9],
    ['Rubric', 'H2', 50],
    ['Scores', 'A2', 'mine'],
  ])('the Scores sheet is read again when somebody wrote into it: %s!%s', async (sheet, cell, content) => {
    const reads: (readonly string[])[] = [];
    const over: Host = { ...host, read: (names) => (reads.push(names), host.read(names)) };
    const session = await started(over);
    const before = reads[0]!;
    expect(before).toContain('Scores');
    host.edit(sheet, cell, content);
    await settle(PAUSE);
    expect(reads[1]).toEqual(before.filter((name) => sheet === 'Scores' || name !== 'Scores'));
    const names = session.state().grids.map((grid) => grid.sheet);
    expect([...names].sort()).toEqual([...before].sort());
    const [scores] = await host.read(['Scores']);
    expect(session.state().grids.find((grid) => grid.sheet === 'Scores')).toEqual(scores);
    await session.refresh();
    expect(reads.at(-1)).toEqual(before);
  });

  test('never overlaps, and the last edit wins', async () => {
    const { over, counts } = slowHost(300);
    const session = await started(over);
    await settle(300);
    for (const mark of [1, 2, 3, 4, 10]) {
      host.edit('Visits', 'I4', mark);
      await settle(PAUSE + 20);
    }
    await settle(2000);
    expect(counts.most).toBe(1);
    expect(counts.reads).toBeLessThan(5);
    expect(scoreOf(session, 'V2')).toBe('82/1');
  });

  test('stops listening', async () => {
    const session = await started();
    stop();
    host.edit('Visits', 'I4', 9);
    await settle(PAUSE * 2);
    expect(scoreOf(session, 'V2')).toBe('74/1');
  });

  test('a host that fails is told by its code, and the next edit tries again', async () => {
    let broken = true;
    const session = await started({
      ...host,
      read: (names) => (broken ? Promise.reject(new HostError('unreachable')) : host.read(names)),
    });
    expect(session.state()).toMatchObject({ trouble: 'unreachable', busy: undefined });
    broken = false;
    host.edit('Visits', 'I4', 9);
    await settle(PAUSE);
    expect(session.state().trouble).toBeUndefined();
    expect(scoreOf(session, 'V2')).toBe('78/1');
  });
});

describe('writing', () => {
  const environment = () => ({ now: '2019-03-01T09:00:00+08:00', language: 'en' as const });
  const give = (session: Session) => proposals(session, environment).give('V2', 'Zoe');
  const given = async (): Promise<unknown[]> => (await host.read(['Results']))[0]!.rows.slice(1).map((row) => row[2]);

  test('nothing is written before it was applied', async () => {
    const session = await started();
    const done = give(session);
    expect(session.state().preview).toMatchObject({ title: 'app.give', renewed: false });
    expect(await given()).toEqual(['V1', 'V4']);
    await session.apply();
    expect((await done)?.applied.length).toBeGreaterThan(10);
    expect(await given()).toEqual(['V1', 'V4', 'V2']);
    expect(session.state()).toMatchObject({ preview: undefined, last: { title: 'app.give', undone: false } });
    expect(session.state().scored!.visits[1]!.state).toBe('given');
  });

  test('undo takes it back, once', async () => {
    const session = await started();
    void give(session);
    await session.apply();
    await session.undo();
    expect((await given()).filter(Boolean)).toEqual(['V1', 'V4']);
    expect(session.state().last).toMatchObject({ undone: true });
    expect(session.state().scored!.visits[1]!.state).toBe('open');
    const before = session.state().last;
    await session.undo();
    expect(session.state().last).toBe(before);
  });

  test('undo names what somebody wrote meanwhile, and not what somebody has taken back already', async () => {
    const session = await started();
    const done = give(session);
    await session.apply();
    const [first, second] = (await done)!.applied;
    const edit = ({ at }: Change, content: Value): void => host.edit(at.sheet, cellName(at), content);
    edit(first!, first!.before as Value);
    edit(second!, 'mine');
    await session.undo();
    const { receipt } = session.state().last!;
    expect(receipt.skipped).toEqual([expect.objectContaining({ found: 'mine' })]);
  });

  test('cancel resolves to nothing', async () => {
    const session = await started();
    const done = give(session);
    session.cancel();
    expect(await done).toBeUndefined();
    expect(session.state().preview).toBeUndefined();
  });

  test('a preview follows edits made while it is open, and says so', async () => {
    const session = await started();
    void give(session);
    host.edit('Visits', 'I4', 9);
    await settle(PAUSE);
    const { preview } = session.state();
    expect(preview?.renewed).toBe(true);
    expect(preview?.plan.changes.find(({ at }) => at.column === 8)?.after).toBe(78);
  });

  test('what was not seen is not written: an edit just before applying renews the preview instead', async () => {
    const session = await started();
    void give(session);
    host.edit('Visits', 'I4', 9);
    await session.apply();
    expect(await given()).toEqual(['V1', 'V4']);
    expect(session.state().preview?.renewed).toBe(true);
    await session.apply();
    expect(await given()).toEqual(['V1', 'V4', 'V2']);
  });

  test('a refusal is told with its reason and nothing can be applied', async () => {
    const session = await started();
    void proposals(session, environment).give('V3', 'Zoe');
    expect(session.state().preview?.refusals).toMatchObject([
      { code: 'visit-not-scored', about: ['V3'], problems: [{ code: 'mark-missing' }] },
    ]);
    await session.apply();
    expect(await given()).toEqual(['V1', 'V4']);
  });

  test('a host that refuses leaves the preview and says so; trying again works', async () => {
    let broken = true;
    const session = await started({
      ...host,
      apply: (plan, options) => (broken ? Promise.reject(new HostError('protected')) : host.apply(plan, options)),
    });
    const done = give(session);
    await session.apply();
    expect(session.state()).toMatchObject({ trouble: 'protected', preview: { title: 'app.give' } });
    expect(session.state().last).toBeUndefined();
    broken = false;
    await session.apply();
    expect((await done)?.applied.length).toBeGreaterThan(10);
  });

  test('a button writes at once, the sheets as they are then; an open preview stays and is renewed', async () => {
    const session = await started();
    void give(session);
    host.edit('Visits', 'I4', 9); // not heard of yet
    await session.perform('app.writeScores', score, {}, environment());
    const [scores] = await host.read(['Scores']);
    expect([scores!.rows[1]![0], scores!.rows[1]![6]]).toEqual(['V2', 78]);
    expect(session.state()).toMatchObject({
      preview: { title: 'app.give', renewed: true },
      last: { title: 'app.writeScores', undone: false },
    });
    await session.undo();
    expect((await host.read(['Scores']))[0]!.rows.length).toBe(1);
  });

  test('a button that cannot write says why and leaves what was last', async () => {
    const refuse = () => Promise.reject(new HostError('filtered', { sheet: 'Scores' }));
    const session = await started({ ...host, apply: refuse });
    await session.perform('app.writeScores', score, {}, environment());
    expect(session.state()).toMatchObject({ trouble: 'filtered', troubleData: { sheet: 'Scores' }, busy: undefined });
    expect(session.state().last).toBeUndefined();
  });

  test('a second proposal takes the place of the first', async () => {
    const session = await started();
    const first = give(session);
    void proposals(session, environment).writeScores();
    expect(await first).toBeUndefined();
    expect(session.state().preview?.title).toBe('app.writeScores');
  });
});

describe('a plan that takes its time', () => {
  const TITLE = 'app.saveVisit';
  const LOOK = { headerRow: 0, frozenColumns: 0, columns: [], lastRow: 0 };
  const adding = (name: string): LatePlan => ({
    plan: { ...EMPTY_PLAN, add: [{ name, rows: [[name]], look: LOOK }] },
    print: name,
  });
  const names = async (): Promise<string[]> => (await host.sheets()).map(({ name }) => name);

  /** Takes a second, and may be ended meanwhile. */
  const planner =
    (make: () => LatePlan, told: string[] = []): Planner =>
    (signal, onProgress) =>
      new Promise((done, fail) => {
        told.push('begun');
        setTimeout(() => onProgress({ share: 0.5, secondsLeft: 1 }), 500);
        setTimeout(() => done(make()), 1000);
        signal.addEventListener('abort', () => {
          told.push('ended');
          fail(new Error('aborted'));
        });
      });

  test('says how far it is, is shown when it is there, and written when that is agreed to', async () => {
    const session = await started();
    const done = session.proposeLater(
      TITLE,
      planner(() => adding('New')),
    );
    expect(session.state()).toMatchObject({ planning: { title: TITLE }, preview: undefined });
    await settle(600);
    expect(session.state().planning).toEqual({ title: TITLE, share: 0.5, secondsLeft: 1 });
    await settle(600);
    expect(session.state()).toMatchObject({ planning: undefined, preview: { title: TITLE, renewed: false } });
    expect(await names()).not.toContain('New');
    void session.apply();
    await settle(1100);
    expect((await done)!.added.map(({ name }) => name)).toEqual(['New']);
    expect(await names()).toContain('New');
    await session.undo();
    expect(await names()).not.toContain('New');
  });

  test('takes the place of its planning at once: what is below never shows in between', async () => {
    const session = await started();
    const seen: string[] = [];
    session.subscribe(() => {
      const { planning, preview } = session.state();
      const shown = preview ? `preview, waited: ${preview.waited}` : planning ? 'planning' : 'what is below';
      if (seen.at(-1) !== shown) seen.push(shown);
    });
    void session.proposeLater(
      TITLE,
      planner(() => adding('New')),
    );
    await settle(1200);
    expect(seen).toEqual(['what is below', 'planning', 'preview, waited: true']);
    session.cancel();
    void session.propose(
      TITLE,
      () => ({ plan: adding('New').plan, report: undefined }),
      {},
      { now: '', language: 'en' },
    );
    expect(seen.slice(3)).toEqual(['what is below', 'preview, waited: false']);
  });

  test('can be ended while it is made, and nothing comes of it', async () => {
    const session = await started();
    const told: string[] = [];
    const done = session.proposeLater(
      TITLE,
      planner(() => adding('New'), told),
    );
    await settle(100);
    session.cancel();
    expect(await done).toBeUndefined();
    await settle(5000);
    expect(told).toEqual(['begun', 'ended']);
    expect(session.state()).toMatchObject({
      planning: undefined,
      preview: undefined,
      trouble: undefined,
      busy: undefined,
    });
  });

  test('gives way to another proposal', async () => {
    const session = await started();
    const first = session.proposeLater(
      TITLE,
      planner(() => adding('First')),
    );
    await settle(100);
    void session.proposeLater(
      TITLE,
      planner(() => adding('Second')),
    );
    expect(await first).toBeUndefined();
    await settle(1100);
    expect(session.state().preview!.plan.add.map(({ name }) => name)).toEqual(['Second']);
  });

  test('is made anew when the sheets were edited; the same print is the same plan', async () => {
    const session = await started();
    let name = 'New';
    void session.proposeLater(
      TITLE,
      planner(() => adding(name)),
    );
    await settle(1100);
    host.edit('Visits', 'I4', 9);
    await settle(PAUSE + 1100);
    expect(session.state().preview).toMatchObject({ renewed: false });
    name = 'Other';
    void session.apply();
    await settle(1100);
    expect(session.state().preview).toMatchObject({ renewed: true, plan: { add: [{ name: 'Other' }] } });
    expect(await names()).not.toContain('Other');
    void session.apply();
    await settle(1100);
    expect(await names()).toContain('Other');
  });

  test('can be ended while it is made anew before writing: nothing is written', async () => {
    const session = await started();
    const done = session.proposeLater(
      TITLE,
      planner(() => adding('New')),
    );
    await settle(1100);
    void session.apply();
    await settle(100);
    session.cancel();
    await settle(5000);
    expect(await done).toBeUndefined();
    expect(await names()).not.toContain('New');
    expect(session.state()).toMatchObject({ preview: undefined, planning: undefined, busy: undefined });
  });

  test('that fails is told, and takes its proposal with it', async () => {
    const session = await started();
    const done = session.proposeLater(TITLE, async () => {
      throw new HostError('unreachable');
    });
    await settle();
    expect(await done).toBeUndefined();
    expect(session.state()).toMatchObject({ trouble: 'unreachable', preview: undefined, planning: undefined });
  });
});
