import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { Grid } from '../../src/engine/grid/grid';
import { verifyPoints } from '../../src/jobs/verify-points';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, expectFocus, openPane, seen, tab, tableTexts } from '../support/pane';
import { visitSheets } from '../support/visits';

async function open(pane: OpenPane): Promise<OpenPane> {
  await pane.user.click(tab('Points'));
  await screen.findByText(/A workbook does not know who is at the keyboard/);
  return pane;
}

/** The workbook's sheets as they are now. */
async function sheets({ host }: OpenPane): Promise<Grid[]> {
  return host.read((await host.sheets()).map(({ name }) => name));
}

/** A workbook with a book. */
async function kept(grids = visitSheets()): Promise<OpenPane> {
  const pane = await open(await openPane(grids));
  await pane.user.click(await screen.findByRole('button', { name: 'Keep a points book' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Insert' }));
  await screen.findByText('The book is up to date: 2 entries.');
  return pane;
}

describe('the points book', () => {
  test('is begun by one button, previewed, and can be undone', async () => {
    const pane = await kept();
    expect(verifyPoints(await sheets(pane)).head.count).toBe(2);
    expect(tableTexts().slice(1)).toEqual([
      ['Ann', '2', '18'],
      ['Ben', '1.5', '18.5'],
    ]);
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.click(button('Undo'));
    await screen.findByRole('button', { name: 'Keep a points book' });
    expect(verifyPoints(await sheets(pane)).isThere).toBe(false);
  });

  test('follows what is given: the new entries are counted, and written when asked', async () => {
    const pane = await kept();
    pane.host.edit('Results', 'A4', '2019-03-01T08:00:00+08:00');
    for (const [cell, value] of [
      ['B4', 'Zoe'],
      ['C4', 'V1'],
      ['D4', 'visit'],
      ['E4', 43497],
      ['F4', 'Ann'],
      ['I4', 76],
      ['J4', 'good'],
      ['K4', 1.5],
      ['N4', 'abc'],
    ] as const)
      pane.host.edit('Results', cell, value);
    await pane.user.click(await screen.findByRole('button', { name: 'Enter 1 new entry' }));
    await pane.user.click(await screen.findByRole('button', { name: /^Write \d+ cells$/ }));
    await screen.findByText('The book is up to date: 3 entries.');
    expect(tableTexts()[1]).toEqual(['Ann', '1.5', '18.5']);
  });

  test('names what was changed, and writes nothing then', async () => {
    const pane = await kept();
    pane.host.edit('Points 积分', 'F2', 9);
    await screen.findByText('The book is not as it was written');
    expect(seen()).toContain('Row 2, “Points”: the cell was changed after entry 1 was made.');
    expect(screen.queryByRole('button', { name: /Enter/ })).toBeNull();
  });

  test('an entry by hand is not made for oneself', async () => {
    const pane = await kept();
    await pane.user.click(button('Enter by hand'));
    await pane.user.type(screen.getByRole('textbox', { name: 'Points' }), '1.5');
    await pane.user.type(screen.getByRole('textbox', { name: 'Entered by' }), 'ann');
    await pane.user.type(screen.getByRole('textbox', { name: 'Why' }), 'helped Ben');
    await pane.user.click(button('Preview'));
    await screen.findByText('Nobody enters points for themselves: Ann must be entered by somebody else.');
    await pane.user.click(button('Back'));
    await pane.user.clear(screen.getByRole('textbox', { name: 'Entered by' }));
    await pane.user.type(screen.getByRole('textbox', { name: 'Entered by' }), 'Zoe');
    await pane.user.click(button('Preview'));
    await pane.user.click(await screen.findByRole('button', { name: /^Write \d+ cells$/ }));
    await screen.findByText('The book is up to date: 3 entries.');
    expect(tableTexts()[1]).toEqual(['Ann', '3.5', '16.5']);
  });

  test('a workbook without results says what it needs', async () => {
    await open(await openPane([]));
    expect(seen()).toContain('The workbook has no Results sheet yet.');
  });
});

describe('a statement', () => {
  test('shows one engineer alone, from the marks to the next level', async () => {
    const { user } = await kept();
    await user.click(button('Ann'));
    await screen.findByRole('heading', { name: 'Points statement: Ann' });
    const text = seen();
    for (const part of [
      'Balance2 (Process +2, Satisfaction 0)',
      'Next levelEngineer II: 20 points · 18 points are missing',
      'Raise10 % to 15 %',
      'The points are a necessary condition of a promotion, not a sufficient one',
      'too few for a forecast',
      '2019-02-01 visit V1+2 = 2Score 96, very good: 2',
      'Background9/10 → 36',
      'Head of the book:',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Ben|V4/);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Back'));
    await waitFor(() => expectFocus(button('Ann')));
  });
});
