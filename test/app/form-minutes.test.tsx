import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { Grid } from '../../src/engine/grid/grid';
import { applied } from '../support/applied';
import { addMinutesColumn } from '../../src/jobs/minutes-column';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, openCard, openPane, rowOf, seen } from '../support/pane';
import { visitSheets } from '../support/visits';

/** The sheets with the column, in R; V1 took 12 minutes, V4 took 20. */
const timed = (): Grid[] => {
  const grids = visitSheets();
  const { plan } = addMinutesColumn(grids, {}, { now: '', language: 'en' });
  const minutes = new Map([
    ['V1', 12],
    ['V4', 20],
  ]);
  return applied(grids, plan).map((grid) =>
    grid.sheet === 'Visits'
      ? { ...grid, rows: grid.rows.map((row) => (minutes.has(String(row[0])) ? [...row.slice(0, 17), minutes.get(String(row[0]))!] : row)) }
      : grid,
  ); // prettier-ignore
};

interface Timed extends OpenPane {
  /** What the clock shows. */
  readonly at: (time: string) => void;
}

async function openForm(grids: Grid[], id = 'V2'): Promise<Timed> {
  let time = '09:00:00';
  const pane = await openPane(grids, { now: () => `2019-03-01T${time}+08:00` });
  await openCard(pane, id);
  await pane.user.click(button('Edit marks'));
  await screen.findByRole('textbox', { name: 'Background' });
  return { ...pane, at: (next) => (time = next) };
}

const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name });
const MINUTES = 'Minutes to score';

describe('the time that an evaluation takes', () => {
  test('is counted from the first mark to the save, shown, and written as whole minutes', async () => {
    const { host, user, at } = await openForm(timed());
    expect(field(MINUTES).value).toBe('');
    expect(seen()).toContain('Usual: 16 (median of 2 visits); meant: 15.');
    at('09:05:00');
    await user.click(field('Background'));
    await user.type(field('Comment: Background'), 'Before any mark.');
    expect(field(MINUTES).value).toBe('');
    at('09:06:00');
    await user.type(field('Background'), '{Control>}a{/Control}9');
    at('09:09:30');
    await user.type(field('Overall comment'), 'Good');
    expect(field(MINUTES).value).toBe('4');
    expect(seen()).toContain('Counted from the first mark');
    expect(await accessibilityProblems()).toEqual([]);
    at('09:11:00');
    await user.click(button('Save'));
    await user.click(button('Cancel'));
    expect(field(MINUTES).value).toBe('5');
    await user.click(button('Save'));
    expect(seen()).toContain('R4 Minutes to score');
    await user.click(button('Write 4 cells'));
    await waitFor(async () => expect(await rowOf(host, 'Visits', 3)).toMatchObject({ I4: 9, R4: 5 }));
    await user.click(button('Undo'));
    await waitFor(async () => expect(await rowOf(host, 'Visits', 3)).not.toHaveProperty('R4'));
  });

  test('a person corrects it, clears it, and is told what is no number', async () => {
    const { host, user, at } = await openForm(timed());
    await user.type(field('Background'), '{Control>}a{/Control}9');
    at('09:03:00');
    await user.type(field('Late'), '{Control>}a{/Control}1');
    await user.clear(field(MINUTES));
    await user.click(button('Save'));
    expect(seen()).not.toContain('R4');
    await user.click(button('Cancel'));
    await user.type(field(MINUTES), 'long');
    expect(seen()).toContain('Enter the minutes as a number, or nothing.');
    await user.click(button('Save'));
    expect(seen()).not.toContain('Preview: Save the visit');
    await user.type(field(MINUTES), '{Control>}a{/Control}8');
    await user.click(button('Save'));
    await user.click(button('Write 3 cells'));
    await waitFor(async () => expect(await rowOf(host, 'Visits', 3)).toMatchObject({ R4: 8 }));
  });

  test('what stands in the sheet is left alone by later marks, and can be cleared', async () => {
    const grids = timed();
    const pane = await openForm(grids);
    pane.host.edit('Visits', 'R4', 9);
    await waitFor(() => expect(field(MINUTES).value).toBe('9'));
    await pane.user.type(field('Background'), '{Control>}a{/Control}9');
    await pane.user.click(button('Save'));
    expect(seen()).not.toContain('R4');
    await pane.user.click(button('Cancel'));
    await pane.user.clear(field(MINUTES));
    await pane.user.click(button('Save'));
    await pane.user.click(button('Write 2 cells'));
    await waitFor(async () => expect(await rowOf(pane.host, 'Visits', 3)).not.toHaveProperty('R4'));
  });

  test('without a column it is not kept, and the column can be added from the form', async () => {
    const { host, user, at } = await openForm(visitSheets());
    await user.type(field('Background'), '{Control>}a{/Control}9');
    at('09:02:00');
    expect(screen.queryByRole('textbox', { name: MINUTES })).toBeNull();
    await user.click(button('Add a column for it'));
    await user.click(button('Write 1 cell'));
    await waitFor(async () => expect(await rowOf(host, 'Visits', 1)).toMatchObject({ R2: 'Minutes to score' }));
    expect(field('Background').value).toBe('9');
    expect(field(MINUTES).value).toBe('1');
    expect(seen()).toContain('Meant: 15 at most.');
  });
});
