import { expect, test } from '@jest/globals';
import { planInTurns } from '../../src/app/plan-in-turns';
import { proposals } from '../../src/app/proposals';
import { createSession } from '../../src/app/session';
import type { Grid } from '../../src/engine/grid/grid';
import { memoryHost } from '../../src/hosts/memory';
import { planningScores, score } from '../../src/jobs/score';
import { scoreBook } from '../../src/jobs/score-book';
import { readBook } from '../../src/sheets/read-book';
import { visitSheets } from '../support/visits';

const ENVIRONMENT = { now: '2019-03-01T09:00:00+08:00', language: 'en' } as const;

/** The sample's visits again and again, as other visits. */
function manyVisits(times: number): Grid[] {
  return visitSheets().map((grid) => {
    if (grid.sheet !== 'Visits') return grid;
    const [ids, header, ...visits] = grid.rows;
    const more = Array.from({ length: times }, (_, turn) =>
      visits.map(([id, ...cells]) => [`${String(id)}-${turn}`, ...cells]),
    );
    return { ...grid, rows: [ids!, header!, ...visits, ...more.flat()] };
  });
}

const GRIDS = manyVisits(150);
const planner = (grids: readonly Grid[]) =>
  planInTurns(
    () => grids,
    () => 604,
    (now) => planningScores(scoreBook(readBook(now)), now, 'en'),
  );

test('a plan that is made bit by bit is the plan', async () => {
  const shares: number[] = [];
  const { plan } = await planner(GRIDS)(new AbortController().signal, ({ share }) => void shares.push(share!));
  expect(plan).toEqual(score(GRIDS, {}, ENVIRONMENT).plan);
  expect(plan.changes.length).toBeGreaterThan(5000);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('the same sheets give the same plan as before, others another print unless the plan is the same', async () => {
  let grids: readonly Grid[] = GRIDS;
  let made = 0;
  const plans = planInTurns(
    () => grids,
    () => 604,
    (now) => (made++, planningScores(scoreBook(readBook(now)), now, 'en')),
  );
  const withCell = (column: number, content: string | number): Grid[] =>
    GRIDS.map((grid) =>
      grid.sheet === 'Visits'
        ? { ...grid, rows: grid.rows.map((row, at) => (at === 500 ? row.with(column, content) : row)) }
        : grid,
    );
  const printOf = async (now: readonly Grid[]) => {
    grids = now;
    return (await plans(new AbortController().signal, () => {})).print;
  };
  const first = await printOf(GRIDS);
  expect(await printOf(GRIDS.map((grid) => ({ ...grid, rows: grid.rows.map((row) => [...row]) })))).toBe(first);
  expect(made).toBe(1);
  // A comment changes no score.
  const comment = GRIDS.find(({ sheet }) => sheet === 'Visits')!.rows[0]!.indexOf('#comment');
  expect(await printOf(withCell(comment, 'well done'))).toBe(first);
  expect(made).toBe(2);
  expect(await printOf(withCell(8, 3))).not.toBe(first);
});

test('one that is not wanted any more is ended', async () => {
  const control = new AbortController();
  const planned = planner(GRIDS)(control.signal, () => control.abort());
  await expect(planned).rejects.toMatchObject({ name: 'AbortError' });
});

test('the scores of many visits are shown before they are written, and then written', async () => {
  const host = memoryHost(GRIDS);
  const session = createSession(host);
  const stop = session.start();
  await session.refresh();
  const planned: boolean[] = [];
  const shown = new Promise<void>((done) =>
    session.subscribe(() => {
      planned.push(session.state().planning !== undefined);
      if (session.state().preview) done();
    }),
  );
  const written = proposals(session, () => ENVIRONMENT).writeScores();
  await shown;
  expect(planned).toContain(true);
  expect(session.state().preview!.plan).toEqual(score(GRIDS, {}, ENVIRONMENT).plan);
  await session.apply();
  expect((await written)!.applied.length).toBeGreaterThan(5000);
  stop();
});
