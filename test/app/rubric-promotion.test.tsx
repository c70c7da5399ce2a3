import { expect, jest, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Grid } from '../../src/engine/grid/grid';
import { saveVersion } from '../../src/jobs/save-version';
import { PROMOTION_SHEET } from '../../src/sheets/promotion';
import { applied } from '../support/applied';
import { grid } from '../support/grid-literal';
import { accessibilityProblems, openPane, seen, tab } from '../support/pane';
import { SHEETS } from '../support/visits';
import { workbook } from '../support/workbook';

const NOW = '2019-02-01T09:00:00+08:00';
/** It waits for a pause in typing, on a machine that may be busy. */
const PATIENT = { timeout: 10_000 };
const TITLE = 'Promotions that would move';

/** A visit a month: 1.5 points each for Ann, 1 for Ben. */
const sheets = (): Grid[] =>
  workbook({
    Rubric: '| id | criterion | kind | max | weight |\n| prep | Prepare | mark | 10 | 100 |',
    Visits: `
      | Visit | Date       | Engineer | prep |
      | A1    | 2018-10-10 | Ann      | 8    |
      | A2    | 2018-11-10 | Ann      | 8    |
      | A3    | 2018-12-10 | Ann      | 8    |
      | A4    | 2019-01-10 | Ann      | 8    |
      | B1    | 2018-10-11 | Ben      | 6    |
      | B2    | 2018-11-11 | Ben      | 6    |
      | B3    | 2018-12-11 | Ben      | 6    |
      | B4    | 2019-01-11 | Ben      | 6    |`,
    Results: SHEETS.Results.split('\n').slice(0, 3).join('\n'),
  });
const PROMOTION = grid(PROMOTION_SHEET.name, '| Level | Points needed |\n| Junior | 0 |\n| Senior | 12 |');
const saved = (grids: Grid[]): Grid[] =>
  applied(grids, saveVersion(grids, { by: 'Zoe' }, { now: NOW, language: 'en' }).plan);

async function openPreview(grids: readonly Grid[]) {
  const pane = await openPane(grids, { now: () => NOW });
  window.localStorage.setItem('steelyard.giver', 'Zoe');
  await pane.user.click(tab('Rubric'));
  await screen.findByRole('tab', { name: /^Preview/ });
  return pane;
}
const promotions = (): string[] =>
  [...within(screen.getByRole('region', { name: TITLE })).getByRole<HTMLTableElement>('table').rows].map((row) =>
    [...row.cells].map((cell) => cell.textContent).join(' | '),
  );

test('the preview shows whose promotion date would move, and follows the sheets', async () => {
  const { host } = await openPreview(saved([...sheets(), PROMOTION]));
  const bands = await host.read(['Bands']);
  const row = bands[0]!.rows.findIndex((cells) => cells.includes(1.5));
  const cell = `${String.fromCharCode(65 + bands[0]!.rows[row]!.indexOf(1.5))}${row + 1}`;
  host.edit('Bands', cell, 2);
  await waitFor(
    () =>
      expect(promotions()).toEqual([
        'Engineer | Before | After',
        'Ann, to Senior | 2019-06-03 to 2019-06-03 | 2019-04-03 to 2019-04-03',
      ]),
    PATIENT,
  );
  expect(await accessibilityProblems()).toEqual([]);
  host.edit('Bands', cell, 3);
  await waitFor(
    () => expect(promotions()[1]).toBe('Ann, to Senior | 2019-06-03 to 2019-06-03 | points reached'),
    PATIENT,
  );
  host.edit('Bands', cell, 1.5);
  host.edit('Rubric', 'B2', 'Prepared');
  await waitFor(() => expect(seen()).toContain('date would move'), PATIENT);
});

test('a workbook without a promotion plan says nothing of it', async () => {
  const { host } = await openPreview(saved([...sheets(), grid('Points 积分', '| |')]));
  const read = jest.spyOn(host, 'read');
  host.edit('Rubric', 'B2', 'Prepared');
  await screen.findByRole('region', { name: 'What differs' });
  // Only for promotions are the sheets of points read.
  await waitFor(() => expect(read).toHaveBeenCalledWith(expect.arrayContaining(['Points 积分'])), PATIENT);
  await act(async () => void (await read.mock.results.at(-1)!.value));
  expect(screen.queryByRole('region', { name: TITLE })).toBeNull();
});
