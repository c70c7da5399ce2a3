import { describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { accessibilityProblems, button, expectFocus, openPane, rowOf, seen, tab } from '../../support/pane';
import { NOON, openClocks, registers } from '../../support/clocks-room';

const SHEET = 'Tasks 改进任务';
const field = (label: string): HTMLInputElement => screen.getByLabelText(new RegExp(`^${label}`));
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const at = (): string => screen.getByText(/^\d+ \/ \d+$/).textContent!;
const open = async (grids = registers()) => {
  const pane = await openClocks(grids, 'Tasks');
  await screen.findByRole('heading', { name: 'Shorter' });
  return pane;
};

describe('the walk through the tasks', () => {
  test('is on the progress day, one at a time, with what must be explained', async () => {
    await open();
    expect(seen()).toContain('Progress day: Wednesday. It is today.');
    expect(at()).toBe('1 / 3');
    for (const part of [
      'Owner Ann',
      'Action cut',
      '2026-03-05 – 2026-04-10',
      'never',
      'A check is late.',
      'To be explained.',
    ])
      expect(seen()).toContain(part);
    expect(field('Progress note').value).toBe('half');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('says when the next progress day is, and the calendar says which day it is', async () => {
    await open(
      registers({
        Calendar: `
          | Kind         | Region | Day, weekday or year | From | To | Name or time zone |
          | region       | China  |                      |      |    | Asia/Shanghai     |
          | progress day |        | Monday               |      |    |                   |`,
      }),
    );
    expect(seen()).toContain('Progress day: Monday. The next one is 2026-03-23.');
  });

  test('goes on and back by keyboard, the focus on the heading, and not beyond its ends', async () => {
    const { user } = await open();
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(at()).toBe('1 / 3');
    field('Why not done').focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(at()).toBe('2 / 3');
    await waitFor(() => expectFocus(screen.getByRole('heading', { name: 'Cheaper' })));
    await user.keyboard('{Alt>}{PageDown}{/Alt}{Alt>}{PageDown}{/Alt}');
    expect(at()).toBe('3 / 3');
    expect(seen()).toContain('Exactly one person is responsible for a task');
    await user.keyboard('{Alt>}{PageUp}{/Alt}');
    expect(at()).toBe('2 / 3');
  });

  test('everything that was said is one plan, and one undo restores all of it', async () => {
    const { host, user } = await open();
    const before = await Promise.all([1, 2, 3].map((row) => rowOf(host, SHEET, row)));
    await user.click(field('Checked today'));
    fill('Blocker', 'no parts');
    fill('Arose at', '2026-03-18T09:00');
    await user.click(button('Next'));
    fill('Status', 'done');
    await user.click(button('Next'));
    fill('Planned end', '2026-03-30');
    expect(seen()).toContain('3 tasks renewed, not written yet.');
    expect(await rowOf(host, SHEET, 1)).toEqual(before[0]);
    await user.click(button('Write 3 tasks'));
    await user.click(await screen.findByRole('button', { name: /^Write \d+ cells$/ }));
    await waitFor(() => expect(seen()).not.toContain('not written yet'));
    expect(await rowOf(host, SHEET, 1)).toMatchObject({ H2: '2026-03-18', J2: 'no parts', K2: 46099.375, L2: 46099.5 });
    expect(await rowOf(host, SHEET, 2)).toMatchObject({ G3: 'done', O3: 46099 });
    expect(await rowOf(host, SHEET, 3)).toMatchObject({ F4: 46111 });
    await user.click(button('Undo'));
    await waitFor(async () =>
      expect(await Promise.all([1, 2, 3].map((row) => rowOf(host, SHEET, row)))).toEqual(before),
    );
  });

  test('what is not explained is named and not written; the rest is', async () => {
    const { host, user } = await open();
    fill('Progress note', 'more');
    await user.click(button('Next'));
    fill('Progress note', 'on the way');
    expect(seen()).toContain('Still to be explained: Shorter.');
    await user.click(button('Write 2 tasks'));
    await screen.findByText(/The check or the planned end of “T1” has passed/);
    await user.click(button('Write 1 cell'));
    await screen.findByText('1 task renewed, not written yet.');
    expect([await rowOf(host, SHEET, 1), await rowOf(host, SHEET, 2)]).toEqual([
      expect.objectContaining({ P2: 'half' }),
      expect.objectContaining({ P3: 'on the way' }),
    ]);
  });

  test('what is put back as it was is not said, and a blocker of a time to come is refused', async () => {
    const { user } = await open();
    fill('Progress note', 'more');
    fill('Progress note', 'half');
    expect(seen()).not.toContain('not written yet');
    fill('Why not done', 'waiting');
    fill('Blocker', 'no parts');
    fill('Arose at', '2026-03-19T09:00');
    await user.click(button('Write 1 task'));
    await screen.findByText('A blocker cannot have arisen at a time that has not come yet (2026-03-19 09:00).');
    expect(screen.queryByRole('button', { name: /^Write \d+ cell/ })).toBeNull();
    await user.click(button('Back'));
    await user.click(button('As it was'));
    expect(seen()).not.toContain('not written yet');
  });

  test('what was said is kept while one is elsewhere, and the page is told of it', async () => {
    const onUnsaved = jest.fn();
    const { user } = await openPane(registers(), { now: () => NOON, onUnsaved });
    await user.click(tab('Clocks'));
    await user.click(await screen.findByRole('tab', { name: /^Tasks/ }));
    await screen.findByRole('heading', { name: 'Shorter' });
    await user.click(button('Next'));
    fill('Progress note', 'on the way');
    expect(onUnsaved).toHaveBeenLastCalledWith(true);
    await user.click(tab('Points'));
    await user.click(tab('Clocks'));
    expect([at(), field('Progress note').value]).toEqual(['2 / 3', 'on the way']);
  });

  test('of no tasks says so', async () => {
    await openClocks(
      registers().filter(({ sheet }) => !sheet.startsWith('Tasks')),
      'Tasks',
    );
    await screen.findByText('The workbook has no register of tasks that can be read.');
  });
});
