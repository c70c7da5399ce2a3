import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, openPane, seen, tab } from '../support/pane';
import { visitSheets } from '../support/visits';

async function openLock(name = 'Zoe'): Promise<OpenPane> {
  const pane = await openPane(visitSheets());
  if (name) window.localStorage.setItem('steelyard.giver', name);
  await pane.user.click(tab('Rubric'));
  await screen.findByRole('heading', { level: 2, name: 'House visit' });
  await pane.user.click(tab('Trial and lock'));
  return pane;
}

async function go({ user }: OpenPane, to: string, reason = ''): Promise<void> {
  if (reason) await user.type(screen.getByRole('textbox', { name: 'Reason' }), reason);
  await user.click(button(to));
  await user.click(await screen.findByRole('button', { name: /^(Write|Insert|Apply)/ }));
  await waitFor(() => expect(seen()).toContain(`Done: ${to}`));
}

describe('trial and lock', () => {
  test('go on step by step; an early lock asks for its reason, and what was locked is proved', async () => {
    const pane = await openLock();
    expect(seen()).toContain('kept as a version: 0 of 1not yet');
    expect(await accessibilityProblems()).toEqual([]);
    await go(pane, 'Start the trial');
    await waitFor(() => expect(seen()).toContain('in trial: 1 of 1met'));

    await pane.user.click(button('Lock the rubric'));
    await waitFor(() => expect(seen()).toContain('not ready to be locked'));
    await pane.user.click(button('Back'));
    expect(seen()).toContain('Excel then forgets');
    await go(pane, 'Lock the rubric', 'The form is due.');
    await waitFor(() => expect(seen()).toContain('visit: intact.'));
    expect(seen()).toContain('The form is due.');
    expect(await accessibilityProblems()).toEqual([]);

    pane.host.edit('Rubric', 'H2', 45);
    await waitFor(() => expect(seen()).toContain('changed since version 1 was locked'));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain(
      'Background: weight 40 → 45',
    );
  });

  test('opens a lock with a reason', async () => {
    const pane = await openLock();
    await go(pane, 'Lock the rubric', 'Due.');
    await pane.user.click(await screen.findByRole('button', { name: 'Back to draft' }));
    expect(seen()).toContain('Say why.');
    await pane.user.click(button('Back'));
    await go(pane, 'Back to draft', 'A new step.');
    await waitFor(() => expect(seen()).toContain('Draft since'));
  });

  test('says whose card a fingerprint is', async () => {
    const { user } = await openLock();
    const card = screen.getByRole('textbox', { name: 'Fingerprint from a score card' });
    await user.type(card, '12');
    expect(seen()).toContain('at least eight digits');
    await user.clear(card);
    await user.type(card, '0123 4567 89ab');
    expect(seen()).toContain('belongs to another rubric, or was made up');
  });

  test('asks for a name first', async () => {
    await openLock('');
    expect(seen()).toContain('Enter your name above first');
    expect(screen.queryByRole('button', { name: 'Lock the rubric' })).toBeNull();
  });
});
