import { describe, expect, jest, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { QUIET } from '../../src/app/keep-versions';
import type { Grid } from '../../src/engine/grid/grid';
import { withChanges } from '../../src/engine/grid/with-changes';
import { rubricFile } from '../../src/engine/rubric/export/rubric-file';
import { saveVersion } from '../../src/jobs/save-version';
import { readBook } from '../../src/sheets/read-book';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, expectFocus, openCard, openPane, seen, tab, tableTexts } from '../support/pane';
import { SHEETS, visitSheets } from '../support/visits';

const environment = { now: '2019-02-28T17:30:00+08:00', language: 'en' as const };
const VERSIONS = 'Versions 版本';

/** The sheets with what they say saved as a version. */
function saved(grids: readonly Grid[]): Grid[] {
  const { plan } = saveVersion(grids, { by: 'Ann' }, environment);
  const added = plan.add.map(({ name, rows }) => ({ sheet: name, rows: rows as Grid['rows'] }));
  return [...withChanges([...grids], plan.changes), ...added];
}

const withWeight = (grids: readonly Grid[], weight: number | string): Grid[] =>
  grids.map((grid) =>
    grid.sheet === 'Rubric'
      ? { ...grid, rows: grid.rows.map((row, i) => (i === 1 ? row.with(7, weight) : row)) }
      : grid,
  );

/** The pane's tab, opened by somebody whose name is known. */
async function openRubric(grids: readonly Grid[], name = 'Zoe'): Promise<OpenPane> {
  const pane = await openPane(grids);
  if (name) window.localStorage.setItem('steelyard.giver', name);
  await pane.user.click(tab('Rubric'));
  await screen.findByRole('heading', { level: 2, name: 'House visit' });
  return pane;
}

const table = (name: string): string[] =>
  [...within(screen.getByRole('region', { name })).getByRole<HTMLTableElement>('table').rows].map((row) =>
    [...row.cells].map((cell) => cell.textContent).join(' | '),
  );
const items = (name: string): string[] =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('listitem')
    .map((item) => (item.textContent ?? '').replace(/\s+/g, ' '));

describe('the preview', () => {
  test('shows what the edits would do, and follows typing', async () => {
    const { host } = await openRubric(withWeight(saved(visitSheets()), 30));
    expect(seen()).toContain('What the edits since Version 1 would do.');
    expect(items('What differs')).toEqual(['Background: weight 40 → 30']);
    expect(seen()).toContain('Weights or bands: the same marks make another score');
    expect(items('Visits that move')).toEqual([
      'V4 Bakery Ltd 2019-02-02 · Ben60pass1 point→55fail0 pointsBackground 20 → 15',
      'V1 Mill Ltd 2019-02-01 · Ann96→87very good2 pointsBackground 36 → 27',
      'V2 Dairy Ltd 2019-02-08 · Ben74→66pass1 pointBackground 32 → 24',
    ]);
    expect(within(screen.getByRole('region', { name: 'Points by engineer' })).getByRole('table').textContent).toContain(
      'Ben21-1',
    );
    expect(table('Scores before and after')[1]).toBe('50 – 60 |  | 0 | 1');
    expect(seen()).toContain('Middle half before: 67 to 85, median 74Middle half after: 60.5 to 76.5, median 66');
    expect(await accessibilityProblems()).toEqual([]);

    host.edit('Rubric', 'H2', 80);
    await waitFor(() => expect(items('What differs')).toEqual(['Background: weight 40 → 80']));
  });

  test('says where visits go in words', async () => {
    await openRubric(withWeight(saved(visitSheets()), 30));
    const matrix = screen.getByRole('region', { name: 'From band to band' });
    const rows = [...within(matrix).getByRole<HTMLTableElement>('table').rows];
    expect(rows.map((row) => [...row.cells].map((cell) => cell.textContent).join(' | '))).toEqual([
      'before ↓ after → | fail | pass | very good | no score',
      'pass | 1 ↓, points fall | 1 =, points stay | 0 | 0',
      'very good | 0 | 0 | 1 =, points stay | 0',
      'no score | 0 | 0 | 0 | 1',
    ]);
  });

  test('lists the visits that lose their score with what they lack', async () => {
    const Rubric = `${SHEETS.Rubric}\n    | visit | tone | Visit | Tone | | mark | 10 | 10 | | |`;
    const grids = saved(visitSheets());
    const changed = visitSheets({ Rubric });
    await openRubric(grids.map((grid) => changed.find(({ sheet }) => sheet === grid.sheet) ?? grid));
    expect(items('Visits that lose their score')[0]).toContain('“Tone” has no column');
    expect(seen()).toContain('Visits that move');
    expect(seen()).toContain('No visit moves.');
    expect(seen()).toContain('Structure: other marks are needed');
  });

  test('leads to a visit and back', async () => {
    const { user } = await openRubric(withWeight(saved(visitSheets()), 30));
    await user.click(button('V2 Dairy Ltd'));
    await waitFor(() => expectFocus(screen.getByRole('heading', { level: 2, name: 'Dairy Ltd' })));
    await user.click(button('Back'));
    await waitFor(() => expectFocus(button('V2 Dairy Ltd')));
  });

  test.each([
    ['no version is kept', () => visitSheets(), 'No version is kept yet, so there is nothing to compare with.'],
    ['nothing was edited', () => saved(visitSheets()), 'The sheets say what version 1 says. Change a weight'],
    ['the rubric has an error', () => withWeight(saved(visitSheets()), 'many'), 'The rubric has errors'],
    [
      'the version was edited by hand',
      () =>
        withWeight(saved(visitSheets()), 30).map((grid) =>
          grid.sheet === VERSIONS
            ? {
                ...grid,
                rows: grid.rows.map((row) =>
                  row.map((cell) => (typeof cell === 'string' ? cell.replace('"40"', '"41"') : cell)),
                ),
              }
            : grid,
        ),
      'Version 1 was edited by hand',
    ],
  ])('says what to do when %s', async (_, grids, text) => {
    await openRubric(grids());
    expect(seen()).toContain(text);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('without a rubric says so', async () => {
    const pane = await openPane(visitSheets({ Rubric: SHEETS.Rubric.split('\n').slice(0, 3).join('\n') }));
    await pane.user.click(tab('Rubric'));
    await waitFor(() => expect(seen()).toContain('has no rubric yet'));
  });
});

describe('people or the rubric', () => {
  test('takes the halves of what was given, and other days', async () => {
    const { user } = await openRubric(withWeight(saved(visitSheets()), 40));
    await user.click(screen.getByText('People or rubric?'));
    expect(await screen.findByText('1 and 1 visits are compared.')).toBeTruthy();
    expect(tableTexts().slice(0, 2)).toEqual([
      ['Figure', 'Before → after', 'People', 'Rubric'],
      ['Average score', '96 → 76', '-36', '+16'],
    ]);
    expect(await accessibilityProblems()).toEqual([]);
    const first = screen.getByLabelText<HTMLInputElement>('First period: to');
    await user.clear(first);
    await user.type(first, '2019-02-02');
    await waitFor(() => expect(seen()).toContain('The two periods share days'));
  });

  test('needs two days', async () => {
    const { user } = await openRubric(visitSheets({ Results: SHEETS.Results.split('\n').slice(0, 4).join('\n') }));
    await user.click(screen.getByText('People or rubric?'));
    expect(await screen.findByText('Given visits on two different days are needed for two periods.')).toBeTruthy();
  });
});

describe('versions', () => {
  const openVersions = async (grids: readonly Grid[], name?: string): Promise<OpenPane> => {
    const pane = await openRubric(grids, name);
    await pane.user.click(tab('Versions'));
    return pane;
  };
  const two = (): Grid[] => saved(withWeight(saved(visitSheets()), 30));

  test('are listed, newest first, and named', async () => {
    const { user } = await openVersions(two());
    expect(items('All versions')).toEqual([
      'Version 22019-02-28 17:30 · AnnBackground: weight 40 → 30Weights or bands: the same marks make another score; old visits can be scored againName',
      'Version 12019-02-28 17:30 · AnnFirst version kept here.RestoreName',
    ]);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Name version 1'));
    await user.type(screen.getByRole('textbox', { name: 'Name of version 1' }), 'March{Enter}');
    await user.click(await screen.findByRole('button', { name: /^Write \d+ cells/ }));
    await waitFor(() => expect(items('All versions')[1]).toContain('Version 1, March'));
  });

  test('are restored through a preview', async () => {
    const { user, host } = await openVersions(two());
    await user.click(button('Restore version 1'));
    expect(seen()).toContain('Preview: Restore a version');
    await user.click(button('Write 1 cell'));
    await waitFor(() => expect(seen()).toContain('Done: Restore a version'));
    expect((await host.read(['Rubric']))[0]!.rows[1]![7]).toBe(40);
    expect(seen()).toContain('edited since');
  });

  test('a rubric comes from a file through a preview', async () => {
    const { user, host } = await openVersions(saved(visitSheets()));
    const [heavier] = readBook(withWeight(visitSheets(), 55)).rubrics;
    const file = (text: string): File => Object.assign(new File([text], 'r.json'), { text: async () => text });
    const choose = (text: string) => user.upload(screen.getByTestId('rubric-file'), file(text));
    await choose('{}');
    expect((await screen.findByRole('alert')).textContent).toBe('This is JSON, but not the definition of a rubric.');
    await choose(rubricFile(readBook(visitSheets()).rubrics[0]!));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The sheets say already'));
    await choose(rubricFile(heavier!));
    await user.click(await screen.findByRole('button', { name: 'Write 1 cell' }));
    await waitFor(() => expect(seen()).toContain('Done: Read a rubric from a file'));
    expect((await host.read(['Rubric']))[0]!.rows[1]![7]).toBe(55);
  });

  test('are compared, any two', async () => {
    const { user } = await openVersions(two());
    await user.click(button('Compare two versions'));
    expect(seen()).toContain('What Version 2 does to the visits, against Version 1.');
    expect(items('Visits that move')).toHaveLength(3);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compared with' }), 'Version 2');
    expect(seen()).toContain('Choose two different versions.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Compare' }), 'Version 1');
    expect(items('What differs')).toEqual(['Background: weight 30 → 40']);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('the first one is saved when somebody has said who it is', async () => {
    const { user, host } = await openVersions(visitSheets(), '');
    expect(screen.queryByRole('button', { name: 'Save the first version' })).toBeNull();
    await user.click(button('Keep versions'));
    expect(seen()).toContain('Enter your name.');
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Max{Enter}');
    await user.click(button('Save the first version'));
    await user.click(button('Insert'));
    await waitFor(() => expect(seen()).toContain('Version 1'));
    expect((await host.sheets()).map(({ name }) => name)).toContain(VERSIONS);
    expect(seen()).toContain('Edits are kept as versions by Max.');
  });

  test('keep themselves, without a bar that pushes things around', async () => {
    const { host } = await openVersions(saved(visitSheets()));
    jest.useFakeTimers({ advanceTimers: false });
    try {
      host.edit('Rubric', 'H2', 45);
      await act(() => jest.advanceTimersByTimeAsync(100));
      await act(() => jest.advanceTimersByTimeAsync(QUIET + 100));
    } finally {
      jest.useRealTimers();
    }
    await waitFor(() => expect(items('All versions')[0]).toContain('Version 22019-03-01 09:00 · Zoe'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('of a locked rubric need a reason', async () => {
    const grids = withWeight(
      saved(visitSheets()).map((grid) =>
        grid.sheet === VERSIONS ? { ...grid, rows: [...grid.rows, lockRow(grid)] } : grid,
      ),
      45,
    );
    const { user } = await openVersions(grids);
    await user.click(button('Save a version now'));
    expect(seen()).toContain('Say why.');
    await user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'As agreed in May{Enter}');
    await user.click(await screen.findByRole('button', { name: /^Write \d+ cells/ }));
    await waitFor(() => expect(items('All versions')[0]).toContain('Reason: As agreed in May'));
  });

  const lockRow = ({ rows }: Grid): Grid['rows'][number] =>
    rows[1]!.map((cell, i) => (rows[0]![i] === 'Event' ? 'locked' : cell));
});

describe('a given visit', () => {
  test('says its version, and is regraded with a reason: both results stay', async () => {
    const pane = await openPane(saved(visitSheets()));
    const { user } = pane;
    await openCard(pane, 'V4');
    expect(seen()).toContain('Given under a version that is not kept in this workbook (fingerprint abc)');
    await user.click(button('Regrade …'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /version that it was given/ }).disabled).toBe(true);
    await user.click(button('Preview'));
    expect(seen()).toContain('Say why.');
    expect(await accessibilityProblems()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'Marks mended');
    await user.type(screen.getByRole('textbox', { name: /^Regraded by/ }), 'Zoe{Enter}');
    await user.click(await screen.findByRole('button', { name: /^Write \d+ cells/ }));
    await waitFor(() => expect(seen()).toContain('Regraded: Marks mended'));
    expect(seen()).toContain('Given under version 1 (fingerprint ');
    expect(seen()).toContain('Earlier results76, good, 1.5 points · Given by Zoe, 2019-02-02 17:30');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('is not regraded to the very same', async () => {
    const pane = await openPane(saved(visitSheets()));
    await openCard(pane, 'V2');
    await pane.user.click(button('Give the result'));
    await pane.user.type(screen.getByRole('textbox', { name: 'Given by' }), 'Zoe{Enter}');
    await pane.user.click(await screen.findByRole('button', { name: /^Write \d+ cells/ }));
    await pane.user.click(await screen.findByRole('button', { name: 'Regrade …' }));
    await pane.user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'x');
    await pane.user.click(screen.getByRole('radio', { name: /version that it was given/ }));
    await pane.user.click(button('Preview'));
    expect(seen()).toContain('would stay as it is, mark for mark');
  });
});
