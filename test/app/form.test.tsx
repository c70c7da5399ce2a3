import { describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, expectFocus, openCard, openPane, rowOf, seen, tab } from '../support/pane';
import { SHEETS, visitSheets } from '../support/visits';

const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name });
const choice = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('radio', { name });
/** What the focus is on, by its name. */
const focused = (): string => {
  const element = document.activeElement as HTMLInputElement;
  const group = element.closest('[role=radiogroup]')?.getAttribute('aria-label');
  return group ?? element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
};

async function openForm(pane: OpenPane, id: string): Promise<void> {
  await openCard(pane, id);
  await pane.user.click(button('Edit marks'));
}

describe('scoring a new visit with the keyboard alone', () => {
  test('from the tab to the sheet', async () => {
    const { host, user } = await openPane();
    button('New visit').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expectFocus(screen.getByRole('heading', { name: 'New visit' })));
    act(() => field('Visit').focus()); // Tab needs a layout: it is tried in a real browser
    const typed: [string, string][] = [
      ['Visit', '{Enter}'],
      ['Date', '{Enter}'],
      ['Customer', 'Sawmill Ltd{Escape}{Enter}'],
      ['Engineer', 'Ann{Escape}{Enter}'],
      ['Group', '{Enter}'],
      ['Evaluator', 'Zoe{Escape}{Enter}'],
      ['Evidence: done', '6{Enter}'],
      ['Evidence: planned', '8{Enter}'],
      ['Background', '8.5{Enter}'],
      ['Comment: Background', 'Knew the trade.{Enter}'],
      ['E-mail', ' {Enter}'],
      ['Comment: E-mail', '{Enter}'],
      ['Ideas', '3{Enter}'],
      ['Comment: Ideas', '{Enter}'],
      ['Sharing', '{Enter}'],
      ['Comment: Sharing', '{Enter}'],
      ['Late', '1{Enter}'],
      ['Comment: Late', '{Enter}'],
      ['Faked data', '{Enter}'],
      ['Comment: Faked data', '{Enter}'],
      ['Overall comment', 'Good'],
    ];
    for (const [name, keys] of typed) {
      expect(focused()).toBe(name);
      await user.keyboard(keys);
    }
    expect(seen()).toContain('83good1.5 points');
    expect(seen()).toContain('2 to very good');

    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(seen()).toContain('Preview: Save the visit');
    expect(focused()).toBe('Write 17 cells');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Sawmill Ltd'));
    expect(button('Give the result')).toBeTruthy();
    expect(await rowOf(host, 'Visits', 6)).toEqual({
      A7: 'V5',
      B7: 'visit',
      C7: 43525,
      D7: 'Ann',
      E7: 'One',
      F7: 'Sawmill Ltd',
      G7: 'Zoe',
      H7: 'Good',
      I7: 8.5,
      J7: 'Knew the trade.',
      K7: 'yes',
      L7: 3,
      M7: 6,
      N7: 8,
      O7: 0,
      P7: 1,
      Q7: 'no',
    });
  });

  test('Enter goes on, Shift+Enter breaks a line, and an input method keeps its Enter', async () => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    act(() => field('Background').focus());
    fireEvent.keyDown(field('Background'), { key: 'Enter', isComposing: true });
    expect(focused()).toBe('Background');
    await pane.user.keyboard('{Enter}one{Shift>}{Enter}{/Shift}two');
    expect(field('Comment: Background').value).toBe('one\ntwo');
  });
});

describe('the form of a new visit', () => {
  test('starts with a free id, today, nothing extra, and no breach', async () => {
    const { user } = await openPane();
    await user.click(button('New visit'));
    expect(field('Visit').value).toBe('V5');
    expect(screen.getByLabelText<HTMLInputElement>('Date').value).toBe('2019-03-01');
    expect([field('Sharing').value, field('Late').value, choice('Not breached').checked]).toEqual(['0', '0', true]);
    expect([field('Background').value, choice('yes').checked, choice('no').checked]).toEqual(['', false, false]);
    expect(seen()).toContain('3 marks missing');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('suggests what the workbook has, and takes what it has not', async () => {
    const { user } = await openPane();
    await user.click(button('New visit'));
    await user.click(screen.getByRole('combobox', { name: 'Customer' }));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Bakery Ltd',
      'Quarry Ltd',
      'Dairy Ltd',
      'Mill Ltd',
    ]);
    await user.keyboard('qu');
    await user.click(screen.getByRole('option', { name: 'Quarry Ltd' }));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Customer' }).value).toBe('Quarry Ltd');
  });

  test('refuses an id that is taken and a missing date, at the field', async () => {
    const { host, user } = await openPane();
    await user.click(button('New visit'));
    await user.clear(field('Visit'));
    await user.type(field('Visit'), 'V1');
    await user.clear(screen.getByLabelText('Date'));
    await user.click(button('Save'));
    expect(seen()).toContain('V1 is there already.');
    expect(seen()).toContain('Enter the date.');
    await waitFor(() => expectFocus(field('Visit')));
    expect(seen()).not.toContain('Preview: Save the visit');
    expect(await rowOf(host, 'Visits', 6)).toEqual({});
  });

  test('saves an unfinished visit, which then has no score', async () => {
    const { user } = await openPane();
    await user.click(button('New visit'));
    await user.click(button('Save'));
    await user.click(button(/^Write \d+ cells$/));
    await screen.findByText('No score yet, so it cannot be given');
  });
});

describe('marks', () => {
  test('the total, the band and the way to the next follow every key', async () => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    expect(seen()).toContain('74pass1 point1 to good');
    await pane.user.type(field('Background'), '{Control>}a{/Control}9');
    expect(seen()).toContain('78good1.5 points7 to very good');
    await pane.user.clear(field('Background'));
    expect(seen()).toContain('So far 42');
    expect(seen()).toContain('1 mark missing');
  });

  test.each([
    ['Background', '11', 'Above the highest mark, 10.'],
    ['Background', '-1', 'Below 0.'],
    ['Background', 'good', 'Enter a number or N/A.'],
    ['Late', '9', 'Above the highest mark, 5.'],
    ['Evidence: planned', '0', 'The formula divides by zero.'],
  ])('%s %s: %s', async (name, text, problem) => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    await pane.user.clear(field(name));
    await pane.user.type(field(name), text);
    expect(seen()).toContain(problem);
    expect(seen()).toContain('1 mark to correct');
    await pane.user.click(button('Save'));
    expect(seen()).not.toContain('Preview: Save the visit');
  });

  test('a formula is computed and has no field', async () => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    expect(seen()).toContain('Computed: 5 / 10 10 * done / planned');
    expect(screen.queryByRole('textbox', { name: 'Plan kept' })).toBeNull();
    await pane.user.type(field('Evidence: done'), '{Control>}a{/Control}8');
    expect(seen()).toContain('Computed: 10 / 10');
  });

  test('N/A is a button and a word', async () => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    await pane.user.click(button('N/A: Background'));
    expect(field('Background').value).toBe('N/A');
    expect(button('N/A: Background').getAttribute('aria-pressed')).toBe('true');
    await pane.user.click(button('N/A: Background'));
    expect(field('Background').value).toBe('');
    await pane.user.type(field('Background'), 'n/a');
    expect(button('N/A: Background').getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('button', { name: 'N/A: Sharing' })).toBeNull();
  });

  test('N/A is not offered where the rubric refuses it', async () => {
    const Settings = SHEETS.Settings.replace('spread  ', 'refuse  ');
    const pane = await openPane(visitSheets({ Settings }));
    await openForm(pane, 'V2');
    expect(screen.queryByRole('button', { name: /^N\/A/ })).toBeNull();
    await pane.user.type(field('Background'), '{Control>}a{/Control}N/A');
    expect(seen()).toContain('This rubric does not allow N/A.');
  });

  test('a breach is seen at once', async () => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    await pane.user.click(choice('Breached'));
    expect(seen()).toContain('0fail0 points');
  });

  test('the guidance is shown for the criterion at hand and can be folded away', async () => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    expect(seen()).not.toContain('Ten: all facts known.');
    await pane.user.click(field('Background'));
    expect(seen()).toContain('Ten: all facts known.');
    await pane.user.click(field('Ideas'));
    expect(seen()).toContain('Each idea counts five.');
    expect(seen()).not.toContain('Ten: all facts known.');
    const details = (): HTMLDetailsElement => screen.getByText('Guidance').closest('details')!;
    expect(details().open).toBe(true);
    details().open = false;
    fireEvent(details(), new Event('toggle'));
    await pane.user.click(field('Background'));
    expect(details().open).toBe(false);
  });
});

describe('an edited visit', () => {
  test('only the cells that were changed are written', async () => {
    const pane = await openPane();
    const { host, user } = pane;
    await openForm(pane, 'V2');
    expect(field('Visit').readOnly).toBe(true);
    await user.type(field('Background'), '{Control>}a{/Control}9');
    await user.type(field('Comment: Background'), 'Better.');
    await user.click(button('Save'));
    expect(seen()).toContain('I4 Background8 → 9');
    await user.click(button('Write 2 cells'));
    await waitFor(() => expect(button('Give the result')).toBeTruthy());
    expect(await rowOf(host, 'Visits', 3)).toMatchObject({ A4: 'V2', I4: 9, J4: 'Better.', K4: 'yes' });
    await user.click(button('Undo'));
    await waitFor(async () => expect(await rowOf(host, 'Visits', 3)).toMatchObject({ I4: 8 }));
    expect(await rowOf(host, 'Visits', 3)).not.toHaveProperty('J4');
  });

  test('what was typed survives a look elsewhere, and can be discarded', async () => {
    const onUnsaved = jest.fn();
    const pane = await openPane(visitSheets(), { onUnsaved });
    await openForm(pane, 'V2');
    await pane.user.type(field('Background'), '{Control>}a{/Control}9');
    expect(onUnsaved).toHaveBeenLastCalledWith(true);
    await pane.user.click(tab('Overview'));
    await openForm(pane, 'V2');
    expect(field('Background').value).toBe('9');
    await pane.user.click(button('Discard'));
    expect(field('Background').value).toBe('8');
    expect(onUnsaved).toHaveBeenLastCalledWith(false);
  });

  test('a field that was not touched follows the sheet', async () => {
    const pane = await openPane();
    await openForm(pane, 'V2');
    await pane.user.type(field('Background'), '{Control>}a{/Control}9');
    pane.host.edit('Visits', 'L4', 4);
    await waitFor(() => expect(field('Ideas').value).toBe('4'));
    expect(field('Background').value).toBe('9');
  });
});

test.each([
  ['N/A', 'Every criterion of the visit “V2” is N/A, so there is nothing to score.'],
  ['10', 'The score of “V2” falls into a hole between two bands. Mend the Bands sheet.'],
])('%s everywhere: the form says why there is no score', async (text, why) => {
  const Rubric = `
    | rubric | id   | name       | kind | max | weight |
    |--------|------|------------|------|-----|--------|
    | visit  | prep | Background | mark | 10  | 100    |`;
  const pane = await openPane(
    visitSheets({
      Rubric,
      Bands: '| score | points | band |\n|---|---|---|\n| < 100 | 0 | low |\n| > 100 | 1 | high |',
    }),
  );
  await openForm(pane, 'V2');
  await pane.user.type(field('Background'), `{Control>}a{/Control}${text}`);
  expect(seen()).toContain(why);
});
