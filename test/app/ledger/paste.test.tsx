import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { TextDecoder } from 'node:util';
import type { Reveal } from '../../../src/app/parts/cell-link';
import { cellName } from '../../../src/engine/grid/address';
import type { Grid } from '../../../src/engine/grid/grid';
import { gridOf } from '../../../src/engine/grid/grid';
import { accessibilityProblems, button, expectFocus, openPane, rowOf, seen, tab } from '../../support/pane';
import type { OpenPane } from '../../support/pane';

// Browsers have them, jsdom has not.
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;

const tsv = (...lines: string[]): string => lines.map((line) => line.replaceAll(' | ', '\t')).join('\n');

const REPORT = tsv(
  'Receivables by age',
  'Company: North Ltd',
  'As of 2020-06-30',
  'Customer | Invoice No | Due Date | Outstanding | Currency | Due in',
  'Bakery Ltd | INV-1 | 2020-06-20 | 100.00 | CNY | x',
  'Dairy Ltd | INV-2 | 2020-04-01 | 250.50 | CNY | y',
  'Total |  |  | 350.50 |  | ',
);

/** The pane's ledger over a workbook in which nothing of ours is. */
async function openLedger(
  grids = [gridOf('Sheet1', [['']])],
  props: Parameters<typeof openPane>[1] = {},
): Promise<OpenPane> {
  const pane = await openPane(grids, props);
  await pane.user.click(tab('Ledger'));
  await screen.findByLabelText('Paste here');
  return pane;
}

async function paste({ user }: OpenPane, text: string): Promise<void> {
  await user.click(screen.getByLabelText('Paste here'));
  await user.paste(text);
  await screen.findByRole('heading', { name: 'This is how I read it' });
}

const choice = (name: string): HTMLSelectElement => screen.getByRole<HTMLSelectElement>('combobox', { name });
const fields = (): [string, string][] =>
  screen
    .getAllByRole<HTMLSelectElement>('combobox', { name: /^What “/ })
    .map((select) => [/“(.*)”/.exec(select.getAttribute('aria-label')!)![1]!, select.selectedOptions[0]!.text]);
const roles = (): string[] =>
  [...screen.getByRole('region', { name: /^First rows/ }).querySelectorAll('th')].map((row) => row.textContent!);
const sheetNames = async ({ host }: OpenPane): Promise<string[]> => (await host.sheets()).map(({ name }) => name);

/** Asks for the sheets, looks at the preview, agrees. */
async function write({ user }: OpenPane, job: string): Promise<void> {
  await user.click(button(job));
  const apply = await screen.findByRole('button', { name: /^(Insert|Write \d)/ });
  // It took its time, and a key meant to cancel may be on its way.
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'));
  await user.click(apply);
  await screen.findByText(/^Done: /, { selector: '.fui-MessageBarTitle' });
}

describe('a pasted report', () => {
  test('is shown as it was read before anything is written, then becomes sheets, and is taken back', async () => {
    const pane = await openLedger();
    await paste(pane, REPORT);
    expectFocus(screen.getByRole('heading', { name: 'This is how I read it' }));
    expect(seen()).toContain('title 3 · header 1 · data 2 · total 1');
    expect(seen()).toContain('North Ltd');
    expect(seen()).toContain('7 rows = 2 read + 0 merged + 1 totals + 4 titles and blank + 0 set aside');
    expect(roles()).toEqual(['1title', '2title', '3title', '4header', '5data', '6data', '7total']);
    expect(fields()).toEqual([
      ['Customer', 'Customer'],
      ['Invoice No', 'Invoice or document number'],
      ['Due Date', 'Due date'],
      ['Outstanding', 'Outstanding'],
      ['Currency', 'Currency'],
      ['Due in', 'Not known'],
    ]);
    expect(seen()).toContain('proved: adds up 2 rows');
    expect(await accessibilityProblems()).toEqual([]);
    expect(await sheetNames(pane)).toEqual(['Sheet1']);

    await write(pane, 'Aging …');
    expect(await sheetNames(pane)).toEqual(
      expect.arrayContaining(['Sheet1', 'Paste 粘贴 1', 'Aging 账龄', 'Balance 核对', 'Recipes 读取方案']),
    );
    expect(await rowOf(pane.host, 'Aging 账龄', 1)).toMatchObject({ A2: 'INV-1', B2: 'Bakery Ltd' });
    await screen.findByRole('heading', { name: 'Aging' });
    await waitFor(() => expect(seen()).toContain('350.50'));

    await pane.user.click(button('Undo'));
    await screen.findByText(/^Undone: /, { selector: '.fui-MessageBarTitle' });
    expect(await sheetNames(pane)).toEqual(['Sheet1']);
    await screen.findByText('No report is in this workbook yet.');
  });

  test('is aged by the day and the buckets that were chosen, in the sheets and on screen', async () => {
    const pane = await openLedger();
    await paste(pane, REPORT);
    const buckets = screen.getByLabelText('Buckets by days');
    await pane.user.clear(buckets);
    await pane.user.type(buckets, '90,30');
    await pane.user.click(button('Aging …'));
    expect(screen.queryByRole('heading', { name: /^Preview/ })).toBeNull();
    await pane.user.clear(buckets);
    await pane.user.type(buckets, '30,120');
    await write(pane, 'Aging …');
    expect(await rowOf(pane.host, 'Aging summary 账龄汇总', 1)).toMatchObject({
      G2: '0-30 days',
      H2: '31-120 days',
      I2: '120+ days',
    });
    await waitFor(() => expect(seen()).toMatch(/31–120/));
    expect(screen.queryByRole('button', { name: 'Update the sheets …' })).toBeNull();
  });

  test('is read again at once when a column is corrected; the decision becomes its recipe', async () => {
    const pane = await openLedger();
    await paste(pane, REPORT);
    await pane.user.selectOptions(choice('What “Due in” holds'), 'Note');
    await screen.findByText('you decided');
    expect(choice('What “Due in” holds').selectedOptions[0]!.text).toBe('Note');
    await pane.user.selectOptions(choice('What “Outstanding” holds'), 'Leave out');
    await waitFor(() => expect(screen.getAllByText('you decided')).toHaveLength(2));
    expect(fields()[3]).toEqual(['Outstanding', 'Leave out']);

    await write(pane, 'Payment board …');
    const kept = await rowOf(pane.host, 'Recipes 读取方案', 1);
    expect(JSON.parse(String(kept['H2']))).toMatchObject({
      columns: { 'Due in': { field: 'note' }, Outstanding: { field: null } },
    });
  });

  test('asks in which order dates stand that only a person can tell, with the cells before their eyes', async () => {
    const pane = await openLedger();
    await paste(
      pane,
      tsv(
        'Customer | Invoice No | Due Date | Outstanding',
        'Bakery Ltd | INV-1 | 03/04/2020 | 100.00',
        'Dairy Ltd | INV-2 | 05/06/2020 | 250.50',
      ),
    );
    const ask = screen.getByText('In which order do the dates of “Due Date” stand?').parentElement!;
    expect(ask.textContent).toContain('such as 03/04/2020, 05/06/2020');
    await pane.user.selectOptions(within(ask).getByRole('combobox'), 'day, month, year');
    await screen.findByText('Everything was understood.');
    expect(choice('Date order of “Due Date”').selectedOptions[0]!.text).toBe('day, month, year');
  });

  test('without a header: asked for it, never guessed', async () => {
    const pane = await openLedger();
    await paste(pane, tsv('Bakery Ltd | 100.00 | 2020-06-20', 'Dairy Ltd | 250.50 | 2020-04-01'));
    expect(button('Aging …').getAttribute('aria-disabled')).toBe('true');
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.click(
      within(screen.getByRole('group', { name: 'Which row is the header?' })).getByRole('button', {
        name: 'There is no header',
      }),
    );
    await waitFor(() => expect(roles()).toEqual(['1data', '2data']));
    expect(button('Aging …').getAttribute('aria-disabled')).not.toBe('true');
  });

  test('rows can be left out, and taken in again', async () => {
    const pane = await openLedger();
    await paste(pane, REPORT);
    await pane.user.click(button('Row 6, read as: data. Change it'));
    await pane.user.click(screen.getByRole('menuitem', { name: /begin with “Dairy Ltd”/ }));
    await waitFor(() => expect(roles()[5]).toBe('6not understood'));
    await pane.user.click(button('Row 6, read as: not understood. Change it'));
    await pane.user.click(screen.getByRole('menuitem', { name: /again/ }));
    await waitFor(() => expect(roles()[5]).toBe('6data'));
  });

  test('of next month is read as this one was, and what is different is said', async () => {
    const june = REPORT.replace('Currency\t', 'Currency\tSalesperson\tDepartment\t').replaceAll(
      'CNY\t',
      'CNY\tAnn\tNorth\t',
    );
    const july = june
      .replace('2020-06-30', '2020-07-31')
      .replace('Currency\t', 'Currency\tRegion\t')
      .replaceAll('CNY\t', 'CNY\tWest\t');
    const pane = await openLedger();
    await paste(pane, june);
    await pane.user.selectOptions(choice('What “Due in” holds'), 'Note');
    await screen.findByText('you decided');
    await write(pane, 'Aging …');
    await pane.user.click(tab('Paste'));
    await pane.user.click(button('Another report'));
    await paste(pane, july);
    expect(seen()).toContain('Read as last time. What is different now:');
    expect(seen()).toContain('Columns that the last report did not have: Region');
    expect(choice('What “Due in” holds').selectedOptions[0]!.text).toBe('Note');
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('again: by the buckets that were chosen; by other corrections it is read anew, nothing doubled, notes kept', async () => {
    const pane = await openLedger();
    const again = async (): Promise<void> => {
      await pane.user.click(tab('Paste'));
      await pane.user.click(button('Another report'));
      await paste(pane, REPORT);
    };
    await paste(pane, REPORT);
    const buckets = (): HTMLInputElement => screen.getByLabelText('Buckets by days');
    await pane.user.clear(buckets());
    await pane.user.type(buckets(), '45,90');
    await write(pane, 'Aging …');
    const [{ rows }] = (await pane.host.read(['Aging 账龄'])) as [Grid];
    const note = cellName({ row: 1, column: rows[0]!.indexOf('Note 备注') });
    pane.host.edit('Aging 账龄', note, 'call Monday');

    await again();
    expect(seen()).toContain('Read as last time; its columns are the same.');
    expect(buckets().value).toBe('0-45,46-90,90+');
    await pane.user.selectOptions(choice('Amounts in'), '10,000s (万)');
    await waitFor(() => expect(seen()).toContain('3,505,000'));
    await write(pane, 'Aging …');
    expect(await rowOf(pane.host, 'Aging 账龄', 1)).toMatchObject({
      A2: 'INV-1',
      K2: 1_000_000,
      [note]: 'call Monday',
    });

    await again();
    await pane.user.click(button('Read it afresh'));
    await waitFor(() => expect(seen()).not.toContain('3,505,000'));
    await write(pane, 'Aging …');
    expect(await rowOf(pane.host, 'Aging 账龄', 1)).toMatchObject({ A2: 'INV-1', K2: 100, [note]: 'call Monday' });
    expect((await sheetNames(pane)).filter((name) => name.startsWith('Paste'))).toEqual(['Paste 粘贴 1']);
  });

  test('a later issue: the preview writes its days as days, under their headers', async () => {
    const pane = await openLedger();
    await paste(pane, REPORT);
    await write(pane, 'Aging …');
    await pane.user.click(tab('Paste'));
    await pane.user.click(button('Another report'));
    await paste(pane, REPORT.replace('As of 2020-06-30', 'As of 2020-07-31').replace('2020-06-20', '2020-06-25'));
    await pane.user.click(button('Aging …'));
    await screen.findByRole('heading', { name: /^Preview/ });
    expect(seen()).toMatch(/Due date\s*2020-06-20 → 2020-06-25/);
  });

  test('columns that are called otherwise now are among what is different', async () => {
    const wide = REPORT.replace('Currency\t', 'Currency\tSalesperson\tDepartment\t').replaceAll(
      'CNY\t',
      'CNY\tAnn\tNorth\t',
    );
    const pane = await openLedger();
    await paste(pane, wide);
    await write(pane, 'Aging …');
    await pane.user.click(tab('Paste'));
    await pane.user.click(button('Another report'));
    await paste(pane, wide.replace('2020-06-30', '2020-07-31').replace('Outstanding', 'Balance due'));
    const box = screen.getByText('Read as last time. What is different now:').parentElement!;
    expect(box.textContent).toContain('“Outstanding” is called “Balance due” now');
  });

  test('when it is written, the sheet that it is about comes into view; not when it is taken back', async () => {
    const reveal = jest.fn<Reveal>();
    const pane = await openLedger(undefined, { reveal });
    await paste(pane, REPORT);
    await write(pane, 'Aging …');
    await waitFor(() => expect(reveal.mock.calls).toEqual([[{ sheet: 'Aging 账龄', row: 0, column: 0 }, true]]));
    await pane.user.click(button('Undo'));
    await screen.findByText(/^Undone: /, { selector: '.fui-MessageBarTitle' });
    expect(reveal).toHaveBeenCalledTimes(1);
  });

  test('a recipe is used from a file; another file is refused', async () => {
    const pane = await openLedger();
    await paste(pane, REPORT);
    const file = (text: string): File => Object.assign(new File([text], 'r.json'), { text: async () => text });
    await pane.user.upload(screen.getByTestId('recipe'), file('{"version":2}'));
    await screen.findByText('This JSON is not a recipe of a report. Choose another file.');
    await pane.user.upload(screen.getByTestId('recipe'), file('{"version":1,"columns":{"Due in":{"field":"money"}}}'));
    await screen.findByText('“columns.Due in.field” of the recipe is not what it must be. Nothing of it was taken.');
    await pane.user.upload(
      screen.getByTestId('recipe'),
      file('{"version":1,"columns":{"Due in":{"field":"terms"}},"unit":"10000"}'),
    );
    await waitFor(() => expect(choice('What “Due in” holds').selectedOptions[0]!.text).toBe('Terms of payment'));
    expect(choice('Amounts in').selectedOptions[0]!.text).toBe('10,000s (万)');
    await waitFor(() => expect(seen()).toContain('3,505,000'));
    await pane.user.click(button('Read it afresh'));
    await waitFor(() => expect(choice('What “Due in” holds').selectedOptions[0]!.text).toBe('Not known'));
  });

  test('that cannot be read says why and what to do, and the box is still there', async () => {
    const pane = await openLedger();
    const pdf = new File(['%PDF-1.7 …'], 'report.csv');
    Object.assign(pdf, { arrayBuffer: async () => new TextEncoder().encode('%PDF-1.7\n1 0 obj').buffer });
    await pane.user.upload(screen.getByTestId('report'), pdf);
    expect((await screen.findByRole('alert')).textContent).toMatch(/This is a PDF\. Ask the system/);
    await paste(pane, REPORT);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('typed by hand is read while one types', async () => {
    const pane = await openLedger();
    const box = screen.getByLabelText('Paste here');
    await pane.user.type(box, 'Customer,Outstanding,Due Date\nBakery Ltd,100,2020-05-01\nDairy Ltd,20,2020-05-02');
    await screen.findByRole('heading', { name: 'This is how I read it' });
    expectFocus(box);
    await waitFor(() => expect(seen()).toContain('header 1 · data 2'));
  });
});

describe('a sheet of the workbook', () => {
  const lines = REPORT.split('\n').map((line) => line.split('\t'));

  test('is read where it stands, and comes in no second time', async () => {
    const pane = await openLedger([gridOf('June', lines)]);
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: 'A sheet of this workbook' }), 'June');
    await screen.findByRole('heading', { name: 'This is how I read it' });
    await write(pane, 'Aging …');
    const names = await sheetNames(pane);
    expect(names).toContain('Aging 账龄');
    expect(names.filter((name) => name.startsWith('Paste'))).toEqual([]);
    expect(await rowOf(pane.host, 'Recipes 读取方案', 1)).toMatchObject({ A2: 'June' });
  });
});

test('what was pasted is still there when one comes back to it', async () => {
  const pane = await openLedger();
  await paste(pane, REPORT);
  await pane.user.click(tab('Overview'));
  expect(screen.queryByRole('heading', { name: 'This is how I read it' })).toBeNull();
  await pane.user.click(tab('Ledger'));
  screen.getByRole('heading', { name: 'This is how I read it' });
});

test('a workbook without our sheets offers both ways to begin', async () => {
  const pane = await openPane([gridOf('Sheet1', [['']])]);
  await pane.user.click(button('Paste a report'));
  const box = await screen.findByLabelText('Paste here');
  expect(box.closest('[hidden]')).toBeNull();
  await waitFor(() => expectFocus(screen.getByRole('heading', { name: 'Paste a receivables report' })));
});
