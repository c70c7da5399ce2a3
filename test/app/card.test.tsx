import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import {
  accessibilityProblems,
  button,
  expectFocus,
  openCard,
  openPane,
  rowOf,
  seen,
  tableTexts,
} from '../support/pane';
import { SHEETS, visitSheets } from '../support/visits';

describe('an open visit', () => {
  test('shows the score with its why and the way to the next band', async () => {
    const pane = await openPane();
    await openCard(pane, 'V2');
    expect(tableTexts()).toEqual([
      ['Criterion', 'Mark', 'Weight', 'Counts'],
      ['BackgroundPrepare', '8 / 10', '40', '32'],
      ['E-mailPrepare', 'yes', '20', '20'],
      ['IdeasVisit', '10 / 20', '20', '10'],
      ['Plan keptVisit', '5 / 10', '20', '10'],
      ['SharingEvaluate', '2 / 10', '10', '2'],
      ['LateEvaluate', '0 / 5', '5', '0'],
      ['Faked dataEvaluate', 'Not breached', '', '—'],
    ]);
    expect(seen()).toContain('1 to good');
    expect(seen()).toContain('Background: 8.5 instead of 8');
    expect(seen()).toContain('Exact total 74, rounded to 0.1: 74');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('is given through a preview, stands from then on, and can be taken back', async () => {
    const pane = await openPane();
    const { host, user } = pane;
    await openCard(pane, 'V2');
    await user.click(button('Give the result'));
    await user.click(button('Preview'));
    expect(seen()).toContain('Enter the name of the person who gives the result.');
    await user.type(screen.getByRole('textbox', { name: 'Given by' }), 'Zoe{Enter}');
    expect(seen()).toContain('Results: 13 cells');
    expect(seen()).toContain('I4 score74');
    await user.click(button('Write 13 cells'));

    await waitFor(() => expect(seen()).toContain('Given by Zoe, 2019-03-01 09:00'));
    expect(await rowOf(host, 'Results', 3)).toMatchObject({ B4: 'Zoe', C4: 'V2', I4: 74, J4: 'pass', K4: 1 });
    expect(document.activeElement).not.toBe(document.body);

    await user.click(button('Undo'));
    await waitFor(() => expect(button('Give the result')).toBeTruthy());
    expect(await rowOf(host, 'Results', 3)).toEqual({});
  });

  test('remembers who gives', async () => {
    const pane = await openPane();
    await openCard(pane, 'V2');
    await pane.user.click(button('Give the result'));
    await pane.user.type(screen.getByRole('textbox', { name: 'Given by' }), 'Zoe{Enter}');
    await pane.user.click(button('Cancel'));
    await pane.user.click(button('Cancel'));
    await pane.user.click(button('Give the result'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Given by' }).value).toBe('Zoe');
  });

  test('with a breached red line says what it does', async () => {
    const Visits = SHEETS.Visits.replace(/\| 2 {5}\| 0 {4}\| no {4}\|/, '| 2 | 0 | yes |');
    const pane = await openPane(visitSheets({ Visits }));
    await openCard(pane, 'V2');
    expect(seen()).toContain('Red line breached (Faked data): the score is 0, the points are those of fail');
  });

  test('with a missing mark cannot be given and says why', async () => {
    const pane = await openPane();
    await openCard(pane, 'V3');
    expect(screen.queryByRole('button', { name: 'Give the result' })).toBeNull();
    expect(seen()).toContain('No score yet, so it cannot be given');
    expect(seen()).toContain('Background');
    expect(seen()).toContain('Visits!I5');
    expect(tableTexts()[1]).toEqual(['BackgroundPrepare', 'missing', '40', '—']);
  });

  test('of a rubric with errors says so instead of breaking', async () => {
    const Rubric = SHEETS.Rubric.replace('10 * done / planned', '10 * ratio         ');
    const pane = await openPane(visitSheets({ Rubric }));
    await openCard(pane, 'V2');
    expect(seen()).toContain('No score yet, so it cannot be given');
    expect(screen.queryByRole('table')).toBeNull();
    await pane.user.click(button('Edit marks'));
    expect(seen()).toContain('The rubric has errors, so there is no total. See Findings.');
  });
});

describe('a given visit', () => {
  test('has no field and no button that would change it', async () => {
    const pane = await openPane();
    await openCard(pane, 'V1');
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.queryAllByRole('spinbutton')).toEqual([]);
    expect(screen.getByRole('tabpanel').querySelectorAll('input, textarea, select')).toHaveLength(0);
    const names = [...screen.getByRole('tabpanel').querySelectorAll('button')].map((each) => each.textContent);
    expect(names).toEqual(['Back', 'Regrade …', 'Objection …', 'Copy as text', 'Copy as picture']);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('shows what was given and by whom; nothing more while today agrees', async () => {
    const pane = await openPane();
    await openCard(pane, 'V1');
    expect(seen()).toContain('Given by Zoe, 2019-02-01 17:30');
    expect(seen()).not.toContain('it would now be');
  });

  test('says what it would now be, and keeps what was given', async () => {
    const pane = await openPane();
    await openCard(pane, 'V4');
    expect(seen()).toContain('76');
    expect(seen()).toContain("By today's sheets it would now be 60, pass, 1 point. What was given stands.");
    expect(tableTexts()).toEqual([
      ['Criterion', 'Mark', 'Counts'],
      ['BackgroundPrepare', '9 / 10', '36'],
      ['E-mailPrepare', 'N/A', '0'],
      ['IdeasVisit', '20 / 20', '20'],
      ['old_item', '10 / 10', '20'],
    ]);
  });

  test('says so when it could not be scored today', async () => {
    const Visits = SHEETS.Visits.replace('| 5    |', '|      |');
    const pane = await openPane(visitSheets({ Visits }));
    await openCard(pane, 'V4');
    expect(seen()).toContain("By today's sheets it would have no score. What was given stands.");
  });

  test('a form that is open when the visit is given closes for it', async () => {
    const pane = await openPane();
    await openCard(pane, 'V2');
    await pane.user.click(button('Edit marks'));
    expect(screen.getByRole('textbox', { name: 'Background' })).toBeTruthy();
    for (const [cell, content] of Object.entries({ B4: 'Zoe', C4: 'V2', I4: 74, J4: 'pass', K4: 1, N4: 'abc' }))
      pane.host.edit('Results', cell, content);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Background' })).toBeNull());
    expect(seen()).toContain('Given by Zoe');
  });
});

describe('copying the result', () => {
  test('puts the text on the clipboard and says so', async () => {
    const pane = await openPane();
    await openCard(pane, 'V2');
    await pane.user.click(button('Copy as text'));
    await screen.findByRole('button', { name: 'Copied' });
    expect(await navigator.clipboard.readText()).toContain('Score 74, pass, 1 point');
    expect(screen.getByText('Copied', { selector: '[aria-live]' })).toBeTruthy();
  });

  test('lays the text out where the clipboard is closed', async () => {
    const pane = await openPane();
    await openCard(pane, 'V2');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));
    await pane.user.click(button('Copy as text'));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Press Ctrl+C to copy' });
    expect(text.value).toContain('Score 74, pass, 1 point');
    expectFocus(text);
    expect(text.selectionEnd - text.selectionStart).toBe(text.value.length);
  });
});

test('what cells hold is shown as text, never as markup', async () => {
  const Visits = SHEETS.Visits.replaceAll('Dairy Ltd', '<img src=x onerror=alert(1)>');
  const pane = await openPane(visitSheets({ Visits }));
  await openCard(pane, 'V2');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});

test('a cell that a colleague filled in between is left alone and named', async () => {
  const pane = await openPane();
  const { host, user } = pane;
  await openCard(pane, 'V2');
  await user.click(button('Give the result'));
  await user.type(screen.getByRole('textbox', { name: 'Given by' }), 'Zoe{Enter}');
  const read = host.read.bind(host);
  // The colleague's edit arrives after the last look at the sheets and before the writing.
  const apply = jest.spyOn(host, 'apply').mockImplementationOnce(async (plan, options) => {
    apply.mockRestore();
    host.edit('Results', 'B4', 'Max');
    return host.apply(plan, options);
  });
  await user.click(button('Write 13 cells'));
  await waitFor(() => expect(seen()).toContain('Not written:Results!B4 holds Max by now'));
  expect((await read(['Results']))[0]!.rows[3]![1]).toBe('Max');
});
