import { describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { accessibilityProblems, button, rowOf, seen } from '../../support/pane';
import { itemOf, openClocks, registers } from '../../support/clocks-room';

const ESCALATIONS = 'Escalations 升级记录';

describe('escalating', () => {
  test('says who is to be asked, why and until when, and writes it; no answer is written with it', async () => {
    const { host, user } = await openClocks(registers(), 'Escalate');
    await screen.findByText(/^To be asked now/);
    expect(itemOf('Level 1: Team lead: Lin').textContent).toContain(
      '宏达 (C1)张敏 is late by 1 d 2 h: first contact within 48 hours after a trial, by 2026-03-17 10:00.' +
        'Asked at 2026-03-17 10:01, answer by 2026-03-17 14:00.',
    );
    expect(seen()).toContain('nothing is approved by silence');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Write who is asked'));
    expect((await host.sheets()).map(({ name }) => name)).not.toContain(ESCALATIONS);
    await user.click(await screen.findByRole('button', { name: /^Write \d+ cells$/ }));
    await screen.findByText('Nobody is to be asked now.');
    const row = await rowOf(host, ESCALATIONS, 1);
    expect(row).toMatchObject({ A2: 'contact', B2: 'C1', E2: 1, G2: 'Lin' });
    for (const cell of ['J2', 'K2', 'L2']) expect(row).not.toHaveProperty(cell);
  });

  const Escalations = `
    | Rule    | Item | About | Owner | Level | Role      | Who is asked | Asked at         | Answer due       | Answered at | Decision | Authority used | Recorded at |
    | contact | C1   | 宏达  | 张敏  | 1     | Team lead | Lin          | 2026-03-17 10:01 | 2026-03-17 14:00 |             |          |                |             |`;

  test('an answer is a person’s: it needs a decision, is previewed, and goes into its row', async () => {
    const { host, user } = await openClocks(registers({ Escalations }), 'Escalate');
    await screen.findByText('Waiting for an answer (1)');
    expect(seen()).toContain('The time to answer is over.May decide: CNY 5,000.');
    await user.click(button('Record the answer of Lin about 宏达'));
    const form = within(screen.getByRole('form', { name: /^Record the answer/ }));
    expect(form.getByLabelText<HTMLTextAreaElement>(/^Decision/).value).toBe('');
    await user.click(form.getByRole('button', { name: 'Preview' }));
    expect(screen.getByText('Say what was decided.')).toBeTruthy();
    expect(await accessibilityProblems()).toEqual([]);
    await user.type(form.getByLabelText(/^Decision/), 'Ben takes over');
    fireEvent.change(form.getByRole('combobox', { name: 'Authority used' }), { target: { value: '20,000' } });
    await user.click(form.getByRole('button', { name: 'Preview' }));
    await screen.findByText(/“20,000” is more than this level may decide \(CNY 5,000\). Who may: Wu./);
    expect(await rowOf(host, ESCALATIONS, 1)).not.toHaveProperty('K2');
    await user.click(button('Write 3 cells'));
    await screen.findByText('Nobody who was asked has still to answer.');
    expect(await rowOf(host, ESCALATIONS, 1)).toMatchObject({ J2: 46099.5, K2: 'Ben takes over', L2: '20,000' });
    await user.click(button('Undo'));
    await screen.findByText('Waiting for an answer (1)');
  });
});

describe('the spot check', () => {
  test('two tasks by chance, never verified ones first, the same again by the seed that is shown', async () => {
    const { host, user } = await openClocks(registers(), 'Spot check');
    const drawn = (): (string | null)[] =>
      within(screen.getByRole('region', { name: 'Drawn' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    await user.click(await screen.findByRole('button', { name: 'Draw two' }));
    const seed = /with the seed (\d+)\./.exec(seen())![1]!;
    const first = drawn();
    expect([...first].sort()).toEqual([
      expect.stringContaining('Quieter (T3)'),
      expect.stringContaining('Shorter (T1)'),
    ]);
    await user.type(screen.getByLabelText(/^Seed/), seed);
    await user.click(button('Draw others'));
    expect(drawn()).toEqual(first);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Write the day into their rows'));
    expect(await rowOf(host, 'Tasks 改进任务', 1)).not.toHaveProperty('M2');
    await user.click(await screen.findByRole('button', { name: 'Write 2 cells' }));
    await screen.findByText('The day is in their rows.');
    expect([await rowOf(host, 'Tasks 改进任务', 1), await rowOf(host, 'Tasks 改进任务', 3)]).toEqual([
      expect.objectContaining({ M2: 46099 }),
      expect.objectContaining({ M4: 46099 }),
    ]);
    expect(seen()).toContain('Drawn this week');
  });

  test('each task that was drawn leads to its row, before and after the day is written', async () => {
    const reveal = jest.fn();
    const { user } = await openClocks(registers(), 'Spot check', undefined, reveal);
    await user.click(await screen.findByRole('button', { name: 'Draw two' }));
    await user.click(button('Quieter (T3)'));
    await user.click(button('Write the day into their rows'));
    await user.click(await screen.findByRole('button', { name: 'Write 2 cells' }));
    const thisWeek = within(await screen.findByRole('region', { name: 'Drawn this week' }));
    await user.click(thisWeek.getByRole('button', { name: 'Shorter (T1)' }));
    expect(reveal.mock.calls).toEqual([
      [{ sheet: 'Tasks 改进任务', row: 3, column: 0 }],
      [{ sheet: 'Tasks 改进任务', row: 1, column: 0 }],
    ]);
  });

  test('of no tasks there is nothing to draw from', async () => {
    await openClocks(
      registers().filter(({ sheet }) => !sheet.startsWith('Tasks')),
      'Spot check',
    );
    await screen.findByText('There is no task to draw from.');
    expect(screen.queryByRole('button', { name: /^Draw/ })).toBeNull();
  });
});

describe('reminding', () => {
  test('a text for each person, to be copied, and a file for their calendar; nothing is written', async () => {
    const files: { readonly name: string; readonly blob: Blob }[] = [];
    let blob: Blob | undefined;
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return 'blob:1';
    };
    URL.revokeObjectURL = () => {};
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.push({ name: this.download, blob: blob! });
    });
    const { host, user } = await openClocks(registers(), 'Remind');
    await user.click(await screen.findByRole('button', { name: 'Copy text: Ann' }));
    expect(await navigator.clipboard.readText()).toContain('planned end of a task: Quieter (T3), by 2026-03-17 23:59');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Calendar file of Ann'));
    expect(files.map(({ name, blob: { type } }) => [name, type])).toEqual([['remind-Ann.ics', 'text/calendar']]);
    click.mockRestore();
    expect(await rowOf(host, 'Contacts 回访跟进', 1)).not.toHaveProperty('G2');
  });

  test('of quiet days says so, and time that goes by is looked at again', async () => {
    let now = '2026-01-01T09:00:00+08:00';
    const { user } = await openClocks(registers(), 'Remind', () => now);
    await screen.findByText('Nothing to do today or tomorrow.');
    now = '2026-03-18T12:00:00+08:00';
    await user.click(button('Look again'));
    await waitFor(() => expect(screen.getByText('张敏')).toBeTruthy());
  });
});
