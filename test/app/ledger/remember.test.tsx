import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { TextDecoder } from 'node:util';
import { gridOf } from '../../../src/engine/grid/grid';
import { accessibilityProblems, button, openPane, rowOf, seen, tab } from '../../support/pane';
import type { OpenPane } from '../../support/pane';

// Browsers have them, jsdom has not.
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;

const REPORT = [
  'Customer\tInvoice No\tTitle passes\tOutstanding',
  'Bakery Ltd\tINV-1\t2020-06-20\t100.00',
  'Dairy Ltd\tINV-2\t2020-04-01\t250.50',
].join('\n');

async function openLedger(grids = [gridOf('Sheet1', [['']])]): Promise<OpenPane> {
  const pane = await openPane(grids);
  await pane.user.click(tab('Ledger'));
  await screen.findByLabelText('Paste here');
  return pane;
}

async function paste({ user }: OpenPane): Promise<void> {
  await user.click(screen.getByLabelText('Paste here'));
  await user.paste(REPORT);
  await screen.findByRole('heading', { name: 'This is how I read it' });
}

const holds = (name: string): HTMLSelectElement =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: `What “${name}” holds` });
const chosen = (name: string): string => holds(name).selectedOptions[0]!.text;

describe('the names of columns that a person corrects', () => {
  test('are offered for the sheet of fields, and known from then on', async () => {
    const pane = await openLedger();
    await paste(pane);
    expect(chosen('Title passes')).toBe('Not known');
    expect(screen.queryByRole('button', { name: /^Remember/ })).toBeNull();
    await pane.user.selectOptions(holds('Title passes'), 'Signed for on');
    await pane.user.click(await screen.findByRole('button', { name: 'Remember this name …' }));
    expect(seen()).toContain('“Title passes” is Signed for on');
    await pane.user.click(await screen.findByRole('button', { name: /^(Insert|Write \d)/ }));
    await screen.findByText(/^Done: /, { selector: '.fui-MessageBarTitle' });
    const [fields] = await pane.host.read(['Fields 字段']);
    expect(fields!.rows.at(-1)!.slice(0, 2)).toEqual(['Signed for on', 'Title passes']);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Remember/ })).toBeNull());
    expect(await accessibilityProblems()).toEqual([]);

    await pane.user.click(button('Another report'));
    await screen.findByLabelText('Paste here');
    await paste(pane);
    expect(chosen('Title passes')).toBe('Signed for on');
    expect(screen.queryByText('you decided')).toBeNull();
  });

  test('are not offered when they are left out, or known by themselves', async () => {
    const pane = await openLedger();
    await paste(pane);
    await pane.user.selectOptions(holds('Title passes'), 'Leave out');
    await pane.user.selectOptions(holds('Outstanding'), 'Invoice amount');
    await screen.findByRole('button', { name: 'Remember this name …' });
    await pane.user.selectOptions(holds('Outstanding'), 'Outstanding');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Remember/ })).toBeNull());
    expect(screen.getAllByText('you decided')).toHaveLength(2);
  });

  test('that somebody wrote into the sheet are known', async () => {
    const rows = [
      ['Field', 'Names'],
      ['Signed for on', 'Title passes'],
    ];
    const pane = await openLedger([gridOf('Fields 字段', rows)]);
    await paste(pane);
    expect(chosen('Title passes')).toBe('Signed for on');
    expect(await rowOf(pane.host, 'Fields 字段', 1)).toMatchObject({ B2: 'Title passes' });
  });
});
