import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { accessibilityProblems, button, rowOf, seen } from '../../support/pane';
import { itemOf, openClocks, registers } from '../../support/clocks-room';
import { clockSheets } from '../../support/clocks';

describe('a workbook without registers', () => {
  test('is offered them, and has them after a preview; one undo takes all away', async () => {
    const { host, user } = await openClocks([]);
    await screen.findByText(/^The workbook has no registers with clocks yet./);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Set up the sheets'));
    expect((await host.sheets()).length).toBe(0);
    await user.click(await screen.findByRole('button', { name: 'Insert' }));
    await screen.findByText('Nobody is late.');
    expect((await host.sheets()).length).toBe(10);
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(button('Undo'));
    await screen.findByRole('button', { name: 'Set up the sheets' });
    expect((await host.sheets()).length).toBe(0);
  });

  test('says what is wrong with one whose headers are gone', async () => {
    await openClocks(clockSheets({ Contacts: '| Something |\n| else |' }));
    await screen.findByText('1 cell to be looked at');
    expect(seen()).toContain('Contacts 回访跟进!A1');
  });
});

test('the weekly meeting opens from here', async () => {
  const { user } = await openClocks(registers());
  await user.click(button('Weekly meeting'));
  expect(await screen.findByRole('dialog', { name: /Weekly meeting/ })).toBeTruthy();
});

describe('who is late', () => {
  test('by name, with the clock that was used, and who is due today', async () => {
    await openClocks(registers());
    await screen.findByText('2 late');
    expect(itemOf('张敏').textContent).toBe(
      '张敏escalated, level 3宏达 (C1)by 2026-03-17 10:00, late by 1 d 2 hfirst contact within 48 hours after a trial (limit 48 hours) · ' +
        'level 3 · no answer up to 2026-03-18 12:00',
    );
    expect(seen()).toContain('1 due today');
    expect(itemOf('Ben').textContent).toContain('Bolt (C2)by 2026-03-18 18:00');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('a row without a number is called by what it is about alone', async () => {
    await openClocks(
      registers({ Contacts: '| Contact | Customer | Responsible | Trial end |\n| | 宏达 | 张敏 | 2026-03-15 10:00 |' }),
    );
    await screen.findByText('宏达');
  });

  test('states and history are written after a preview that shows times as times, and taken back at once', async () => {
    const { host, user } = await openClocks(registers());
    await user.click(await screen.findByRole('button', { name: 'Write states and history' }));
    const write = await screen.findByRole('button', { name: /^Write \d+ cells$/ });
    expect(seen()).toContain('H2 Due by2026-03-17 10:00');
    expect(await rowOf(host, 'Contacts 回访跟进', 1)).not.toHaveProperty('G2');
    await user.click(write);
    await screen.findAllByText('Done: Write where each clock stands');
    expect(await rowOf(host, 'Contacts 回访跟进', 1)).toMatchObject({ G2: expect.stringMatching(/^escalated/) });
    expect((await host.sheets()).map(({ name }) => name)).toContain('Clock history 时限记录');
    await user.click(button('Undo'));
    await waitFor(async () => expect(await rowOf(host, 'Contacts 回访跟进', 1)).not.toHaveProperty('G2'));
    expect((await host.sheets()).map(({ name }) => name)).not.toContain('Clock history 时限记录');
  });
});
