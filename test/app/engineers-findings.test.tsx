import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems, button, expectFocus, openPane, seen, tab } from '../support/pane';
import { SHEETS, visitSheets } from '../support/visits';

describe('an engineer', () => {
  test('sees the points given so far, each with its visit, and the open ones apart', async () => {
    const { user } = await openPane();
    await user.click(tab('Engineers'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Engineer' }), 'Ben (Two)');
    expect(seen()).toContain('Given: 1.5 points, 1 visit');
    expect(seen()).toContain('Open: 1 point, 1 visit scored');
    const lists = screen.getAllByRole('list').map((list) =>
      within(list)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    );
    expect(lists).toEqual([
      ['Bakery Ltdgood 76V4 · 2019-02-02 · Ben1.5 points · Given'],
      ['Dairy Ltdpass 74V2 · 2019-02-08 · Ben1 point · Open'],
    ]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('opens a visit and comes back to the page', async () => {
    const { user } = await openPane();
    await user.click(tab('Engineers'));
    await user.click(button(/V1/));
    await user.click(button('Back'));
    await waitFor(() => expectFocus(button(/V1/)));
    expect(seen()).toContain('Given: 2 points, 1 visit');
  });

  test('is nobody where there are no visits', async () => {
    const { user } = await openPane(
      visitSheets({
        Visits: '| visit | engineer |\n|---|---|',
        Results: '| visit | score | points | fingerprint |\n|---|---|---|---|',
      }),
    );
    await user.click(tab('Engineers'));
    expect(seen()).toContain('No visits yet.');
  });
});

describe('findings', () => {
  const mistaken = (): ReturnType<typeof visitSheets> =>
    visitSheets({
      Visits: SHEETS.Visits.replace('| 8    |              |', '| 11   |              |').replace(
        '| 43497      |',
        '| last week  |',
      ),
      Rubric: SHEETS.Rubric.replace('| 40     |', '| 41     |'),
    });

  test('are grouped by severity, in sentences, and a click goes to the cell', async () => {
    const reveal = jest.fn();
    const { user } = await openPane(mistaken(), { reveal });
    await user.click(tab('Findings'));
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      '2 errors',
      '2 warnings',
    ]);
    expect(seen()).not.toMatch(/mark-|weight-|\{|\}/);
    await user.click(button('Go to Visits!I4'));
    expect(reveal).toHaveBeenCalledWith({ sheet: 'Visits', row: 3, column: 8 });
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('are counted on the tab', async () => {
    await openPane(mistaken());
    expect(tab('Findings').textContent).toMatch(/^Findings 4/);
  });

  test('are none in a clean workbook', async () => {
    const { host, user } = await openPane();
    host.edit('Visits', 'I5', 8);
    await waitFor(() => expect(tab('Findings').textContent).toBe('FindingsFindings'));
    await user.click(tab('Findings'));
    expect(seen()).toContain('Nothing to report.');
  });
});
