import { describe, expect, it } from '@jest/globals';
import type { Grid } from '../../src/engine/grid/grid';
import { withChanges } from '../../src/engine/grid/with-changes';
import { keepVersions } from '../../src/jobs/keep-versions';
import { saveVersion } from '../../src/jobs/save-version';
import { lifeIn } from '../../src/jobs/version-book';
import { listVersions } from '../../src/jobs/version-list';
import { changesText } from '../../src/jobs/version-words';
import { VERSIONS_SHEET } from '../../src/sheets/versions';
import { readBook } from '../../src/sheets/read-book';
import { visitSheets } from '../support/visits';

const environment = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };

const withWeight = (grids: readonly Grid[], weight: unknown): Grid[] =>
  grids.map((grid) =>
    grid.sheet === 'Rubric'
      ? {
          ...grid,
          rows: grid.rows.map((row) =>
            row.map((cell, i) => (row[1] === 'prep' && i === 7 ? (weight as number) : cell)),
          ),
        }
      : grid,
  );

/** The workbook with its first version. */
function saved(grids = visitSheets()): Grid[] {
  const { plan } = saveVersion(grids, { by: 'Zoe' }, environment);
  const added = plan.add.map(({ name, rows }) => ({ sheet: name, rows: rows as Grid['rows'] }));
  return [...withChanges(grids, plan.changes), ...added];
}

/** The last event once more, as another one. */
const after = (grids: Grid[], event: string): Grid[] =>
  grids.map((grid) => {
    if (grid.sheet !== VERSIONS_SHEET.name) return grid;
    const [header, ...rows] = grid.rows;
    const column = header!.indexOf('Event');
    return { ...grid, rows: [...grid.rows, rows.at(-1)!.map((cell, i) => (i === column ? event : cell))] };
  });

describe('a version by itself', () => {
  it.each([
    ['an edit of a draft', withWeight(saved(), 45), 'Zoe', [2]],
    ['nothing changed', saved(), 'Zoe', []],
    ['nobody is known', withWeight(saved(), 45), ' ', []],
    ['the rubric has an error', withWeight(saved(), 'many'), 'Zoe', []],
    ['no versions are kept', withWeight(visitSheets(), 45), 'Zoe', []],
    ['a trial', withWeight(after(saved(), 'trial'), 45), 'Zoe', []],
    ['a lock', withWeight(after(saved(), 'locked'), 45), 'Zoe', []],
  ])('%s', (_, grids, by, expected) => {
    const { plan, report } = keepVersions(grids, { by }, environment);
    expect(report.saved.map(({ version }) => version)).toEqual(expected);
    expect(plan.changes.length > 0).toBe(expected.length > 0);
  });
});

describe('the list of versions', () => {
  const list = (grids: readonly Grid[]) =>
    listVersions(lifeIn(readBook(grids), 'visit')).map(({ version, changes, effect, sameAs, isDamaged }) =>
      [version.number, changes && changesText('en', changes), effect, sameAs && `as ${sameAs}`, isDamaged && 'damaged']
        .filter(Boolean)
        .join(' | '),
    );
  const twice = (): Grid[] => {
    const second = withWeight(saved(), 45);
    const two = withChanges(second, saveVersion(second, { by: 'Zoe' }, environment).plan.changes);
    const third = withWeight(two, 40);
    return withChanges(third, saveVersion(third, { by: 'Zoe' }, environment).plan.changes);
  };

  it('says what each changed, the newest first', () => {
    expect(list(twice())).toEqual([
      '3 | Background: weight 45 → 40 | weights | as 1',
      '2 | Background: weight 40 → 45 | weights',
      '1',
    ]);
  });

  it('says which was edited by hand', () => {
    const grids = twice().map((grid) =>
      grid.sheet === VERSIONS_SHEET.name
        ? {
            ...grid,
            rows: grid.rows.map((row, i) =>
              i === 2 ? row.map((cell) => (typeof cell === 'string' ? cell.replace('"45"', '"46"') : cell)) : row,
            ),
          }
        : grid,
    );
    expect(list(grids)).toEqual(['3 | as 1', '2 | damaged', '1']);
  });
});
