import { describe, expect, it } from '@jest/globals';
import { cellName } from '../../src/engine/grid/address';
import type { Grid } from '../../src/engine/grid/grid';
import { gridOf, widthOf } from '../../src/engine/grid/grid';
import type { Plan } from '../../src/engine/grid/plan';
import { isEmptyPlan } from '../../src/engine/grid/plan';
import { withChanges } from '../../src/engine/grid/with-changes';
import { give } from '../../src/jobs/give';
import { changeState } from '../../src/jobs/rubric-state';
import { saveVersion } from '../../src/jobs/save-version';
import { scoreBook } from '../../src/jobs/score-book';
import { lifeIn } from '../../src/jobs/version-book';
import type { VerifyReport } from '../../src/jobs/verify';
import { verify } from '../../src/jobs/verify';
import { readBook } from '../../src/sheets/read-book';
import { visitSheets } from '../support/visits';

const at = (now: string) => ({ now, language: 'en' as const });
const START = '2019-01-01T09:00:00+08:00';
const LATER = '2019-03-05T09:00:00+08:00';

/** Sheets of a workbook whose requirement is small: 60 days and 1 visit. */
const fresh = (settings = ''): Grid[] =>
  visitSheets({
    Results:
      '| at | by | visit | rubric | date | engineer | group | customer | score | band | points | comment | marks | fingerprint |',
    Settings: `
      | rubric | setting      | value |
      | visit  | Score step   | 0.1   |
      | visit  | Blank bonus, deduction, red line | none |
      | visit  | Visits given before locking | 1 |${settings}`,
  });

const applied = (grids: readonly Grid[], { changes, add }: Plan): Grid[] => [
  ...withChanges(grids, changes),
  ...add.map(({ name, rows }) => gridOf(name, rows)),
];

/** What a person types over the first cell of a sheet that holds a text. */
function typed(grids: readonly Grid[], sheet: string, text: string | number, instead: string | number): Grid[] {
  return grids.map((grid) => {
    if (!grid.sheet.startsWith(sheet)) return grid;
    let done = false;
    const rows = grid.rows.map((cells) =>
      cells.map((cell) => (cell === text && !done ? ((done = true), instead) : cell)),
    );
    expect(done).toBe(true);
    return { ...grid, rows };
  });
}

type Step = (grids: Grid[]) => Grid[];
const to =
  (state: 'draft' | 'trial' | 'locked', now = START, reason = ''): Step =>
  (grids) => {
    const { plan, report } = changeState(grids, { rubric: 'visit', to: state, by: 'Zoe', reason }, at(now));
    expect(report.refused).toBeUndefined();
    return applied(grids, plan);
  };
const given: Step = (grids) => applied(grids, give(grids, { visits: ['V2', 'V1'], by: 'Zoe' }, at(START)).plan);
const withoutV3: Step = (grids) =>
  grids.map((grid) =>
    grid.sheet === 'Visits' ? { ...grid, rows: grid.rows.filter((cells) => cells[0] !== 'V3') } : grid,
  );
const weight =
  (is: number): Step =>
  (grids) =>
    typed(grids, 'Rubric', 40, is);
const save =
  (reason = ''): Step =>
  (grids) =>
    applied(grids, saveVersion(grids, { by: 'Zoe', reason }, at(START)).plan);

const after = (...steps: Step[]): Grid[] => steps.reduce((grids, step) => step(grids), fresh());
const state = (grids: Grid[]) => lifeIn(readBook(grids), 'visit').state;
const refusal = (grids: Grid[], options: Partial<Parameters<typeof changeState>[1]>, now = LATER) => {
  const { plan, report } = changeState(grids, { rubric: 'visit', to: 'locked', by: 'Zoe', ...options }, at(now));
  expect(isEmptyPlan(plan)).toBe(report.refused !== undefined);
  return report.refused?.code;
};

describe('the life of a rubric', () => {
  it.each([
    ['a new rubric', [], 'draft'],
    ['a trial', [to('trial')], 'trial'],
    ['an edit during a trial that is not saved yet', [to('trial'), weight(45)], 'trial'],
    ['an edit saved during a trial', [to('trial'), weight(45), save()], 'draft'],
    ['a trial ended', [to('trial'), to('draft')], 'draft'],
    ['a lock', [to('trial'), given, withoutV3, to('locked', LATER)], 'locked'],
    ['a lock before its time, with a reason', [to('locked', START, 'The form is due.')], 'locked'],
    ['a lock opened with a reason', [to('locked', START, 'Due.'), to('draft', LATER, 'A new step.')], 'draft'],
    ['a locked rubric saved anew with a reason', [to('locked', START, 'Due.'), weight(45), save('A slip.')], 'draft'],
    [
      'a locked rubric locked anew with a reason',
      [to('locked', START, 'Due.'), weight(45), to('locked', LATER, 'A slip.')],
      'locked',
    ],
  ] as [string, Step[], string][])('%s', (_, steps, expected) => {
    expect(state(after(...steps))).toBe(expected);
  });

  it.each([
    ['nobody says who', after(), { by: ' ' }, 'giver-missing'],
    ['there is no such rubric', after(), { rubric: 'house' }, 'rubric-unknown'],
    ['the rubric has an error', after((grids) => typed(grids, 'Rubric', 40, 'many')), {}, 'rubric-broken'],
    ['it is not ready', after(to('trial')), {}, 'lock-not-ready'],
    ['it is in trial already', after(to('trial')), { to: 'trial' as const }, 'state-is-trial'],
    ['it is locked already', after(to('locked', START, 'Due.')), {}, 'state-is-locked'],
    [
      'a lock is opened without a reason',
      after(to('locked', START, 'Due.')),
      { to: 'draft' as const },
      'reason-missing',
    ],
    [
      'a locked rubric was edited and no reason is given',
      after(to('locked', START, 'Due.'), weight(45)),
      {},
      'reason-missing',
    ],
  ])('does not move when %s', (_, grids, options, code) => {
    expect(refusal(grids, options)).toBe(code);
  });

  const ready = (grids: Grid[], now: string) => {
    const { readiness } = changeState(grids, { rubric: 'visit', to: 'locked', by: '' }, at(now)).report;
    return readiness.map(({ key, have, need, met }) => `${key} ${have}/${need}${met ? '' : ' no'}`);
  };

  it.each([
    [
      'a draft',
      after(),
      LATER,
      ['saved 0/1 no', 'trial 0/1 no', 'days 0/60 no', 'visits 0/1 no', 'findings 1/0 no', 'disputes 0/0'],
    ],
    [
      'a trial',
      after(to('trial'), given),
      '2019-01-31T09:00:00+08:00',
      ['saved 1/1', 'trial 1/1', 'days 30/60 no', 'visits 2/1', 'findings 1/0 no', 'disputes 0/0'],
    ],
    [
      'a trial edited',
      after(to('trial'), given, weight(45)),
      LATER,
      ['saved 0/1 no', 'trial 1/1', 'days 0/60 no', 'visits 0/1 no', 'findings 1/0 no', 'disputes 0/0'],
    ],
    [
      'its time',
      after(to('trial'), given, withoutV3),
      LATER,
      ['saved 1/1', 'trial 1/1', 'days 63/60', 'visits 2/1', 'findings 0/0', 'disputes 0/0'],
    ],
  ])('shows how far %s is from its lock', (_, grids, now, expected) => {
    expect(ready(grids, now)).toEqual(expected);
  });

  it.each<[string, Step[], string[]]>([
    ['a draft that was edited', [save(), weight(45)], []],
    ['an edit during a trial', [to('trial'), weight(45)], []],
    ['a lock', [to('locked', START, 'Due.')], []],
    ['a locked rubric edited', [to('locked', START, 'Due.'), weight(45)], ['Rubric!A2 version 1 (warning)']],
    ['the edit taken back', [to('locked', START, 'Due.'), weight(45), (grids) => typed(grids, 'Rubric', 45, 40)], []],
    ['the edit saved with a reason', [to('locked', START, 'Due.'), weight(45), save('A slip.')], []],
    [
      'locked anew, and edited again',
      [
        to('locked', START, 'Due.'),
        weight(45),
        to('locked', LATER, 'A slip.'),
        (grids) => typed(grids, 'Rubric', 45, 50),
      ],
      ['Rubric!A2 version 2 (warning)'],
    ],
  ])('says that a locked rubric was edited: %s', (_, steps, expected) => {
    const found = scoreBook(readBook(after(...steps))).findings.filter(
      ({ code }) => code === 'rubric-changed-since-lock',
    );
    expect(
      found.map(({ at, severity, data }) => `${at.sheet}!${cellName(at)} version ${data['version']} (${severity})`),
    ).toEqual(expected);
  });

  it('gives nothing by a locked rubric that was edited', () => {
    const grids = after(to('locked', START, 'Due.'), weight(45));
    const { plan, report } = give(grids, { visits: ['V2'], by: 'Zoe' }, at(LATER));
    expect([isEmptyPlan(plan), report.refused.map(({ code }) => code)]).toEqual([true, ['rubric-locked-changed']]);
  });
});

describe('the sheets of a locked rubric', () => {
  const planOf = (grids: Grid[], state: 'draft' | 'locked', reason = 'Due.') =>
    changeState(grids, { rubric: 'visit', to: state, by: 'Zoe', reason }, at(LATER)).plan.protect;
  const all = (on: boolean) => ['Rubric', 'Bands', 'Settings'].map((sheet) => ({ sheet, on }));

  it('are closed with the lock and opened with it', () => {
    expect(planOf(after(), 'locked')).toEqual(all(true));
    expect(planOf(after(to('locked', START, 'Due.')), 'draft')).toEqual(all(false));
    expect(planOf(after(to('trial')), 'draft')).toEqual([]);
  });

  it('stay open while another rubric of theirs is not locked', () => {
    const two = after((grids) =>
      grids.map((grid) =>
        grid.sheet === 'Rubric'
          ? { ...grid, rows: [...grid.rows, ['second', 'only', 'Do', 'It', '', 'mark', 10, 100, null, null]] }
          : grid,
      ),
    );
    expect(planOf(two, 'locked')).toEqual([]);
  });
});

describe('verifying a seal', () => {
  const sealed = after(to('trial'), given, withoutV3, to('locked', LATER));
  const report = (grids: Grid[], card?: string): VerifyReport =>
    verify(grids, { ...(card !== undefined && { card }) }, at(LATER)).report;

  it('says intact for a copy, whatever its layout', () => {
    const moved = sealed.map((grid) =>
      grid.sheet === 'Rubric'
        ? { ...grid, rows: [['A title'], [], ...grid.rows].map((cells) => [null, ...cells]) }
        : grid,
    );
    expect([report(sealed).intact, report(moved).intact]).toEqual([true, true]);
    expect(report(moved).seals.map(({ verdict }) => verdict)).toEqual(['intact']);
  });

  it('says exactly what was changed', () => {
    const { intact, seals } = report(typed(typed(sealed, 'Rubric', 40, 41), 'Bands', 1.5, 1.6));
    expect(intact).toBe(false);
    expect(seals[0]!.verdict).toBe('changed');
    expect(seals[0]!.changes.map(({ code, data }) => [code, data['before'], data['after']])).toEqual([
      ['criterion-weight', '40', '41'],
      ['band-points', '1.5', '1.6'],
    ]);
  });

  /** Every cell of a sheet that holds anything. */
  const cellsOf = (sheet: string): [number, number][] => {
    const grid = sealed.find((each) => each.sheet.startsWith(sheet))!;
    return grid.rows.flatMap((cells, row) =>
      Array.from({ length: widthOf(grid) }, (_, column): [number, number] => [row, column]).filter(
        ([, column]) => (cells[column] ?? null) !== null,
      ),
    );
  };
  const edit = (sheet: string, row: number, column: number): Grid[] =>
    sealed.map((grid) =>
      grid.sheet.startsWith(sheet)
        ? {
            ...grid,
            rows: grid.rows.map((cells, r) =>
              r === row
                ? cells.map((cell, c) =>
                    c !== column ? cell : typeof cell === 'number' ? cell + 1 : `${String(cell)}x`,
                  )
                : cells,
            ),
          }
        : grid,
    );

  it.each(['Rubric', 'Bands', 'Versions'])('finds any change of any single cell of %s', (sheet) => {
    const missed = cellsOf(sheet).filter(([row, column]) => row > 0 && report(edit(sheet, row, column)).intact);
    expect(missed).toEqual([]);
  });

  it('finds rows of the versions put in, taken out and exchanged', () => {
    const rows = (change: (rows: Grid['rows']) => Grid['rows']) =>
      report(sealed.map((grid) => (grid.sheet.startsWith('Versions') ? { ...grid, rows: change(grid.rows) } : grid)));
    expect(rows((all) => all).intact).toBe(true);
    expect(rows((all) => all.filter((_, row) => row !== 2)).intact).toBe(false);
    expect(rows((all) => [...all.slice(0, 2), all[1]!, ...all.slice(2)]).intact).toBe(false);
    expect(rows((all) => [all[0]!, all[2]!, all[1]!, ...all.slice(3)]).intact).toBe(false);
  });

  it('knows what is not sealed, and what cannot be known', () => {
    expect(report(after(to('trial'))).seals[0]!.verdict).toBe('unsealed');
    const gone = typed(typed(sealed, 'Rubric', 40, 41), 'Versions', 'saved', 'lost');
    expect(report(gone).seals[0]!.verdict).toBe('unknown');
  });

  it('names results of a version that is not kept', () => {
    const grids = sealed.map((grid) =>
      grid.sheet === 'Results'
        ? {
            ...grid,
            rows: grid.rows.map((cells) =>
              cells.map((cell) => (/^[0-9a-f]{64}$/.test(String(cell)) ? 'f'.repeat(64) : cell)),
            ),
          }
        : grid,
    );
    expect(report(grids).faults.map(({ code, data }) => [code, data['visit']])).toEqual([
      ['result-version-unknown', 'V2'],
      ['result-version-unknown', 'V1'],
    ]);
  });

  const own = readBook(sealed).events[0]!.fingerprint;
  it.each([
    ['the fingerprint of the rubric as it is', own, 'card-now'],
    ['its beginning, typed in groups', `${own.slice(0, 4)} ${own.slice(4, 8).toUpperCase()}`, 'card-now'],
    ['another one', '0'.repeat(16), 'card-unknown'],
    ['too little of it', own.slice(0, 7), 'card-too-short'],
    ['something else', 'Zoe Zoe Zoe', 'card-unreadable'],
  ])('reads a card with %s', (_, card, code) => {
    expect(report(sealed, card).card).toMatchObject({ code });
  });

  it('tells a card of an earlier version', () => {
    const grids = save('A slip.')(weight(45)(sealed));
    expect(report(grids, own).card).toMatchObject({ code: 'card-earlier', version: { number: 1 } });
  });
});
