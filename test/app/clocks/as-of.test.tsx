import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { accessibilityProblems, button, rowOf, seen, tab } from '../../support/pane';
import { openClocks, registers } from '../../support/clocks-room';

/** Seven years after anybody wrote into the registers. */
const YEARS_LATER = (): string => '2033-03-18T12:00:00+08:00';

describe('as of when the room is', () => {
  test('registers that are kept are as of now, and nothing else is offered', async () => {
    await openClocks(registers());
    await screen.findByText('As of 2026-03-18 12:00.');
    expect(screen.queryByRole('button', { name: /^As of/ })).toBeNull();
  });

  test('registers of long ago lead to their last day, in every place, until now is asked for again', async () => {
    const { user } = await openClocks(registers(), undefined, YEARS_LATER);
    await screen.findByText(/^The registers end on 2026-03-16\./);
    expect(seen()).toMatch(/late by 2,5\d\d d/);
    await user.click(button('As of 2026-03-16'));
    await screen.findByText(/^As of 2026-03-16 23:59, not of now\./);
    expect(seen()).toContain('answers looked at up to 2026-03-16 23:59');
    expect(seen()).not.toContain('The registers end on');
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(tab('Visits'));
    await user.click(tab('Clocks'));
    await user.click(await screen.findByRole('tab', { name: /^Contacts/ }));
    await screen.findByText(/^As of 2026-03-16 23:59/);
    await user.click(button('As of now'));
    await screen.findByText('As of 2033-03-18 12:00.');
  });

  test('another day is chosen; what is written is as of its end', async () => {
    const { host, user } = await openClocks(registers(), undefined, YEARS_LATER);
    await user.click(await screen.findByRole('button', { name: 'As of 2026-03-16' }));
    fireEvent.change(await screen.findByLabelText('As of the end of'), { target: { value: '2026-03-17' } });
    await screen.findByText(/^As of 2026-03-17 23:59/);
    await user.click(button('Write states and history'));
    await user.click(await screen.findByRole('button', { name: /^Write \d+ cells$/ }));
    await waitFor(async () =>
      expect(await rowOf(host, 'Contacts 回访跟进', 1)).toMatchObject({ G2: 'escalated, level 3' }),
    );
    expect((await rowOf(host, 'Contacts 回访跟进', 2)).G3).toBe('reminded');
  });

  test('a day that has not come is now', async () => {
    const { user } = await openClocks(registers(), undefined, YEARS_LATER);
    await user.click(await screen.findByRole('button', { name: 'As of 2026-03-16' }));
    fireEvent.change(await screen.findByLabelText('As of the end of'), { target: { value: '2033-03-19' } });
    await screen.findByText('As of 2033-03-18 12:00.');
  });

  test('the day ends by the clocks of the workbook, wherever one looks from', async () => {
    const { user } = await openClocks(registers(), undefined, () => '2033-03-18T12:00:00-08:00');
    await user.click(await screen.findByRole('button', { name: 'As of 2026-03-16' }));
    await screen.findByText(/^As of 2026-03-16 23:59/);
  });
});
