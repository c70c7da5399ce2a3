import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems, button, openPane, rowOf, seen, tab, tableTexts } from '../support/pane';
import { SHEETS, visitSheets } from '../support/visits';

describe('a workbook without our sheets', () => {
  test('says what they are for and inserts them through a preview', async () => {
    const { host, user } = await openPane([]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Score visits in this workbook');
    expect(await accessibilityProblems()).toEqual([]);

    await user.click(button('Insert the sheets'));
    expect(seen()).toContain('Nothing is written yet.');
    expect(seen()).toContain('New sheet Rubric 评分标准');
    expect((await host.sheets()).length).toBe(0);

    await user.click(button('Insert'));
    await screen.findByRole('button', { name: 'Undo' });
    expect(seen()).toContain('Done: Insert the sheets');
    expect((await host.sheets()).map(({ name }) => name)).toEqual([
      'Rubric 评分标准',
      'Bands 分段',
      'Visits 回访',
      'Scores 得分',
      'Results 评定结果',
      'Settings 设置',
      'Versions 版本',
    ]);
    await user.click(button('Undo'));
    await waitFor(() => expect(seen()).toContain('Undone: Insert the sheets'));
    expect((await host.sheets()).length).toBe(0);
  });

  test('can be skipped; the sheets can be inserted later all the same', async () => {
    const { host, user } = await openPane([]);
    await user.click(button('Not now'));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('No visits are scored in this workbook');
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
    expect(document.activeElement).toBe(button('Insert the sheets'));
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Insert the sheets'));
    await user.click(button('Insert'));
    await waitFor(async () => expect((await host.sheets()).length).toBe(7));
  });

  test('writes nothing when the preview is cancelled', async () => {
    const { host, user } = await openPane([]);
    await user.click(button('Insert the sheets'));
    await user.click(button('Cancel'));
    expect(button('Insert the sheets')).toBe(document.activeElement);
    expect((await host.sheets()).length).toBe(0);
  });
});

describe('the overview', () => {
  test('says why no visit is there when the headers of its sheet are gone, and so does the list', async () => {
    const { user } = await openPane(visitSheets({ Visits: '| who | what |\n| V1 | Ann |' }));
    const why = /No header row was found/;
    expect(within(screen.getByRole('tabpanel')).getByText(why)).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(tab('Visits'));
    expect(within(screen.getByRole('tabpanel')).getByText(why)).toBeTruthy();
  });

  test('counts open, not scored and given visits', async () => {
    await openPane();
    const rows = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(rows.slice(0, 3)).toEqual(['Open2 visits', 'of these not scored1 visit', 'Given2 visits']);
  });

  test('says why a visit has no score and goes to the cell', async () => {
    const reveal = jest.fn();
    const { user } = await openPane(visitSheets(), { reveal });
    expect(seen()).toContain('V3 Quarry Ltd');
    await user.click(button('Go to Visits!I5'));
    expect(reveal).toHaveBeenCalledWith({ sheet: 'Visits', row: 4, column: 8 });
  });

  test('names the cell where it cannot be shown', async () => {
    await openPane();
    expect(seen()).toContain('Visits!I5');
    expect(screen.queryByRole('button', { name: /Visits!I5/ })).toBeNull();
  });

  test('shows how visits spread over the bands, given ones by what they were given', async () => {
    await openPane();
    const bars = within(screen.getByRole('list', { name: 'Visits by band' })).getAllByRole('listitem');
    expect(bars.map((bar) => bar.textContent)).toEqual([
      'model0',
      'excellent0',
      'very good1',
      'good1',
      'pass1',
      'fail0',
    ]);
  });

  test('adds up points by engineer and opens the engineer', async () => {
    const { user } = await openPane();
    expect(tableTexts()).toEqual([
      ['Engineer', 'Given', 'Open'],
      ['AnnOne', '2', '0'],
      ['BenTwo', '1.5', '1'],
    ]);
    await user.click(button('Ben'));
    expect(tab('Engineers').getAttribute('aria-selected')).toBe('true');
    expect(seen()).toContain('Given: 1.5 points, 1 visit');
  });

  test('follows an edit by itself', async () => {
    const { host } = await openPane();
    host.edit('Visits', 'I5', 10);
    await waitFor(() => expect(seen()).not.toContain('Why not scored'));
  });

  test('offers columns for criteria that have none, and adds them through a preview', async () => {
    const Rubric = `${SHEETS.Rubric}
    | visit | calm | Visit | Calm | Stayed calm. | mark | 10 | 5 | | |`;
    const { host, user } = await openPane(visitSheets({ Rubric }));
    await user.click(button('Add columns for 1 new criterion'));
    await user.click(button('Write 4 cells'));
    await waitFor(() => expect(seen()).toContain('Done: Add columns for new criteria'));
    expect(await rowOf(host, 'Visits', 0)).toMatchObject({ R1: 'calm', S1: 'calm#comment' });
    expect(screen.queryByRole('button', { name: /Add columns/ })).toBeNull();
  });

  test('writes the Scores sheet through a preview', async () => {
    const { host, user } = await openPane();
    await user.click(button('Write the Scores sheet'));
    await user.click(button(/^Write \d+ cells$/));
    await waitFor(() => expect(seen()).toContain('Done: Write the Scores sheet'));
    expect(await rowOf(host, 'Scores', 1)).toMatchObject({ A2: 'V2', G2: 74, H2: 'pass', I2: 1 });
  });

  test('has nothing that shuts anybody out', async () => {
    await openPane();
    expect(await accessibilityProblems()).toEqual([]);
  });
});
