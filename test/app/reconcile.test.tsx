import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { TextDecoder } from 'node:util';
import type { Content } from '../../src/engine/grid/value';
import { gridOf } from '../../src/engine/grid/grid';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, expectFocus, openPane, seen } from '../support/pane';

// Browsers have them, jsdom has not.
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;

const csv = (name: string, table: string): File => {
  const text = table
    .trim()
    .split('\n')
    .map((line) => line.trim().replaceAll(' | ', ','))
    .join('\n');
  const file = new File([text], name, { type: 'text/csv' });
  // jsdom's files do not give their bytes.
  file.arrayBuffer ??= async () => new TextEncoder().encode(text).buffer as ArrayBuffer;
  return file;
};

const SALES = csv(
  'sales.csv',
  `
  Contract No | Customer | Contract Amount | Sign Date
  C-1001 | North Bakery Ltd | 100000 | 2018-01-05
  C-1002 | Harbour Dairy Ltd | 50000 | 2018-01-08
  C-1003 | Summit Tools Ltd | 80000 | 2018-02-01
  C-1004 | Orchard Paper Ltd | 30000 | 2016-05-01`,
);
const DELIVERY = csv(
  'delivery.csv',
  `
  Contract No | Customer | Ship Date | Acceptance Date
  C-1001 | North Bakery Ltd | 2018-01-20 | 2018-01-25
  C-1002 | Harbour Dairy Ltd | 2018-01-21 | 2018-01-28
  C-1003 | Summit Tools Ltd | 2018-02-11 | -
  C-1004 | Orchard Paper Ltd | 2016-06-01 | 2016-06-02`,
);
const FINANCE = csv(
  'finance.csv',
  `
  Contract No | Customer | Contract Amount | Paid Amount | Paid Date
  C-1001 | North Bakery Ltd | 100000 | 100000 | 2018-03-01
  C-1002 | Harbour Dairy Ltd | 44247.79 | 20000 | 2018-03-05
  C-1004 | Orchard Paper Ltd | 30000 | 30000 | 2016-07-01`,
);

/** The pane at the one ledger, with the three files dropped at once. */
async function openUnified(files = [SALES, DELIVERY, FINANCE]): Promise<OpenPane> {
  const pane = await openPane([gridOf('Sheet1', [['']])]);
  await pane.user.click(button('One ledger'));
  await screen.findByRole('heading', { name: 'Ledgers of the departments' });
  if (files.length > 0) await bring(pane, ...files);
  return pane;
}

async function bring({ user }: OpenPane, ...files: File[]): Promise<void> {
  const choosers = screen.getAllByTestId<HTMLInputElement>('report');
  await user.upload(choosers.at(-1)!, files);
  for (const { name } of files) await screen.findByRole('button', { name: `How “${name}” was read` });
}

const view = async ({ user }: OpenPane, name: string): Promise<void> => {
  await user.click(
    within(screen.getByRole('tablist', { name: 'Parts of the one ledger' })).getByRole('tab', {
      name: new RegExp(`^${name}`),
    }),
  );
};
const sideOf = (name: string): string =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: `Whose ledger is “${name}”?` }).selectedOptions[0]!.text;
const lines = (name: string): string[] =>
  [...screen.getByRole('list', { name }).children].map((line) => line.textContent!.replace(/\s+/g, ' ').trim());
const sheetNames = async ({ host }: OpenPane): Promise<string[]> => (await host.sheets()).map(({ name }) => name);
async function column({ host }: OpenPane, sheet: string, headerRow: number, header: string): Promise<Content[]> {
  const [grid] = await host.read([sheet]);
  const at = grid!.rows[headerRow]!.indexOf(header);
  expect(at).toBeGreaterThanOrEqual(0);
  return grid!.rows.slice(headerRow + 1).map((row) => row[at] ?? null);
}

describe('three ledgers that are dropped at once', () => {
  test('are told apart, counted before anything is written, written through a preview, and taken back', async () => {
    const pane = await openUnified();
    await waitFor(() =>
      expect(['sales', 'delivery', 'finance'].map((each) => sideOf(`${each}.csv`))).toEqual([
        'sales',
        'delivery',
        'finance',
      ]),
    );
    expect(await accessibilityProblems()).toEqual([]);

    await view(pane, 'Result');
    await screen.findByRole('heading', { name: /^4 contracts, 2 differences/ });
    expect(lines('Contracts by state')).toEqual([
      '2complete signed for and paid in full',
      '1part-paid some of it has been paid',
      '1not known nobody says what decides it',
    ]);
    expect(lines('Differences by kind')).toEqual(['1missing', '1amounts differ']);
    expect(seen()).toContain('Proved: every row and all money that came in is accounted for.');
    expect(seen()).toContain('Rows set aside: 0');
    expect(await accessibilityProblems()).toEqual([]);
    expect(await sheetNames(pane)).toEqual(['Sheet1']);

    await pane.user.click(button('Write the ledger …'));
    await pane.user.click(await screen.findByRole('button', { name: /^(Insert|Write \d)/ }));
    await screen.findByText(/^Done: /, { selector: '.fui-MessageBarTitle' });
    expect(await column(pane, 'Ledger 统一台账', 2, 'Conversion')).toEqual([
      'complete',
      'part-paid',
      'not known',
      'complete',
    ]);
    await screen.findByText('The sheets hold what you see here.');
    expectFocus(screen.getByRole('heading', { name: /^4 contracts/ }));

    await pane.user.click(button('Undo'));
    await screen.findByText(/^Undone: /, { selector: '.fui-MessageBarTitle' });
    expect(await sheetNames(pane)).toEqual(['Sheet1']);
    await view(pane, 'Ledgers');
    expect(await screen.findByRole('button', { name: 'How “finance.csv” was read' })).toBeTruthy();
  });
});
