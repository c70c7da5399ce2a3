import { describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { TextDecoder } from 'node:util';
import type { Content } from '../../src/engine/grid/value';
import { gridOf } from '../../src/engine/grid/grid';
import type { OpenPane } from '../support/pane';
import { accessibilityProblems, button, expectFocus, openPane, seen, tab } from '../support/pane';

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
  // The reader is fetched with the first of them.
  for (const { name } of files)
    await screen.findByRole('button', { name: `How “${name}” was read` }, { timeout: 20_000 });
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

const choose = async ({ user }: OpenPane, name: string | RegExp, option: string | RegExp): Promise<void> => {
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name });
  const found = [...select.options].find(({ text }) =>
    typeof option === 'string' ? text === option : option.test(text),
  );
  await user.selectOptions(select, found!);
};

describe('a ledger of which nobody can tell whose it is', () => {
  const PLAIN = csv(
    'list.csv',
    `
    Contract No | Customer | Note
    C-1001 | North Bakery Ltd | x
    C-1003 | Summit Tools Ltd | y`,
  );

  test('is asked about, and does not count until it is answered; the answer is kept with it', async () => {
    const pane = await openUnified([SALES, PLAIN]);
    expect(sideOf('list.csv')).toBe('Please choose …');
    await screen.findByText('There is no ledger of delivery, finance yet.');
    await choose(pane, 'Whose ledger is “list.csv”?', 'delivery');
    await screen.findByText('you decided');
    await screen.findByText('There is no ledger of finance yet.');
    await view(pane, 'Result');
    await screen.findByRole('heading', { name: /^4 contracts, 2 differences/ });

    await pane.user.click(button('Write the ledger …'));
    await pane.user.click(await screen.findByRole('button', { name: /^(Insert|Write \d)/ }));
    await screen.findByText(/^Done: /, { selector: '.fui-MessageBarTitle' });
    const recipes = await column(pane, 'Recipes 读取方案', 0, 'Recipe');
    expect(recipes.map((recipe) => (JSON.parse(String(recipe)) as { side?: string }).side)).toEqual([
      undefined,
      'delivery',
    ]);
  });

  test('shows how it was read, with its columns open to correction, and the focus comes back', async () => {
    const pane = await openUnified([SALES, PLAIN]);
    await pane.user.click(button('How “list.csv” was read'));
    expectFocus(screen.getByRole('heading', { name: 'This is how I read it' }));
    await choose(pane, 'What “Note” holds', 'Accepted on');
    await screen.findByText('you decided');
    await pane.user.click(button('Done'));
    await waitFor(() => expectFocus(button('How “list.csv” was read')));
    await waitFor(() => expect(sideOf('list.csv')).toBe('delivery'));
  });
});

describe('differences and contracts', () => {
  test('each difference says what each ledger says, why, and what to do; its contract opens and the focus returns', async () => {
    const pane = await openUnified();
    await view(pane, 'Differences');
    await waitFor(() => expect(screen.getByRole('list', { name: 'Differences' }).children).toHaveLength(2));
    await choose(pane, 'Kind of difference', /^amounts differ/);
    await waitFor(() => expect(screen.getByRole('list', { name: 'Differences' }).children).toHaveLength(1));
    expect(lines('Differences')[0]).toMatch(
      /^amounts differ · Contract amount.*C-1002 Harbour Dairy Ltd.*sales50,000sales\.csv C3.*finance44,247\.79finance\.csv C3.*Likely cause: with and without tax \(13%\).*What to do: /,
    );
    await choose(pane, 'Whose ledger', 'delivery');
    await screen.findByText('No difference of this kind.');
    await choose(pane, 'Whose ledger', 'All ledgers');
    await pane.user.click(await screen.findByRole('button', { name: 'C-1002' }));

    const heading = await screen.findByRole('heading', { name: 'C-1002' });
    expectFocus(heading);
    await screen.findByText('Some of it has been paid, but not in full.');
    const field = (name: string): string => screen.getByRole('group', { name }).textContent!;
    expect(field('Contract amount')).toBe(
      'Contract amount differssales50,000sales.csv C3deliverynothingfinance44,247.79finance.csv C3in the ledger: 50,000 (sales)',
    );
    expect(field('Paid amount')).toContain('finance20,000finance.csv D3');
    expect(
      screen
        .getAllByRole('term')
        .slice(0, 2)
        .map((term) => term.parentElement!.textContent),
    ).toEqual(['Signed for receiptsigned for2018-01-28', 'Paid in fullin part20,000 of 50,000']);
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.click(button('Back'));
    await waitFor(() => expectFocus(button('C-1002')));

    await view(pane, 'Result');
    await pane.user.click(await screen.findByRole('button', { name: 'not known' }));
    await waitFor(() => expect(lines('Contracts')).toEqual([expect.stringMatching(/^C-1003 Summit Tools Ltd/)]));
    await waitFor(() => expectFocus(screen.getByRole('heading', { name: 'Contracts' })));
    await pane.user.type(screen.getByRole('searchbox'), 'harbour');
    await screen.findByText('No contract fits.');
  });
});

describe('settings', () => {
  test('are checked as they are typed, tried, and kept in the sheet when the ledger is written', async () => {
    const pane = await openUnified();
    await view(pane, 'Result');
    await screen.findByText(/Complete when signed for and paid in full/);
    await view(pane, 'Settings');
    const formula = await screen.findByLabelText('Complete when');
    await pane.user.clear(formula);
    await pane.user.type(formula, 'received == 1 and payed > 0');
    expect(seen()).toContain('payed');
    expect(button('Try these settings').getAttribute('aria-disabled')).toBe('true');
    await pane.user.clear(formula);
    await pane.user.type(formula, 'received == 1 and paid > 0');
    await screen.findByText('The condition can be read.');
    const day = screen.getByLabelText('Cut-off date');
    await pane.user.type(day, '2017-01-01');
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.click(button('Try these settings'));
    await screen.findByText('These settings are being tried; they are kept when you write the ledger.');
    await view(pane, 'Result');
    await waitFor(() =>
      expect(lines('Contracts by state').map((line) => line.slice(0, 10))).toEqual([
        '2complete ',
        '1not known',
        '1carried o',
      ]),
    );
    expect(seen()).toContain('Complete when received == 1 and paid > 0');

    await pane.user.click(button('Write the ledger …'));
    await pane.user.click(await screen.findByRole('button', { name: /^(Insert|Write \d)/ }));
    await screen.findByText(/^Done: /, { selector: '.fui-MessageBarTitle' });
    expect(await column(pane, 'Ledger settings 台账设置', 0, 'Value')).toEqual([
      'received == 1 and paid > 0',
      0,
      'no',
      expect.anything(),
    ]);
  });
});

describe('the trial', () => {
  test('writes a line a day, and is over when somebody adopts the ledger', async () => {
    const pane = await openUnified();
    await view(pane, 'Trial');
    await screen.findByRole('heading', { name: 'On trial, then adopted' });
    expect(seen()).toContain('finance: 1 value changed, 0 blank cells filled, 1 contract added');
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.click(button('Take the ledger into use'));
    expect(seen()).toContain('Type a name.');
    await pane.user.type(screen.getByRole('textbox', { name: /^Who takes it into use/ }), 'Gail Sample');
    await pane.user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'The month ends');
    await pane.user.click(button('Take the ledger into use'));
    await pane.user.click(await screen.findByRole('button', { name: /^(Insert|Write \d)/ }));
    await screen.findByText(/In use since .*, by Gail Sample\./);
    expect(await column(pane, 'Ledger trial 台账试用', 0, 'Event')).toEqual(['adopted']);
  });
});

describe('pairs that may be one', () => {
  const OTHERWISE = csv(
    'delivery.csv',
    `
    Contract No | Customer | Ship Date | Acceptance Date
    C-1OO1 | North Bakery Ltd | 2018-01-20 | 2018-01-25`,
  );

  test('are answered with one click, which the workbook keeps and the ledger follows', async () => {
    const pane = await openUnified([SALES, OTHERWISE, FINANCE]);
    await view(pane, 'Matches');
    const answer = await screen.findByRole('button', { name: /^“C-10.1” and “C-1.*” are not the same$/ });
    expect(await accessibilityProblems()).toEqual([]);
    await pane.user.click(answer);
    await screen.findByText(/^Done: Decision about a pair/, { selector: '.fui-MessageBarTitle' });
    expect(await column(pane, 'Matches 对应关系', 0, 'Decision')).toEqual(['not the same']);
    await screen.findByText(/1 answer since/);
    await waitFor(() => expectFocus(screen.getByRole('heading', { name: 'Is this the same?' })));
    await screen.findByText(/Nothing waits for an answer\. 1 pair is settled\./);
    await view(pane, 'Result');
    await screen.findByRole('heading', { name: /^5 contracts/ });
  });
});

test('what is pasted can go on to the one ledger; the texts are there in Chinese', async () => {
  const pane = await openPane([gridOf('Sheet1', [['']])], { language: 'zh-CN' });
  await pane.user.click(tab('回款'));
  await pane.user.click(await screen.findByLabelText('粘贴到这里'));
  await pane.user.paste(
    '合同编号\t客户名称\t合同金额\t签订日期\nHT-2018-001\t北京远山科技有限公司\t100000\t2018-01-05',
  );
  await pane.user.click(await screen.findByRole('button', { name: '统一台账……' }));
  await screen.findByRole('heading', { name: '各部门的台账' });
  expect(sideOf2('粘贴的内容')).toBe('销售');
  expect(await accessibilityProblems()).toEqual([]);
});
const sideOf2 = (name: string): string =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: `“${name}”是哪个部门的台账？` }).selectedOptions[0]!.text;
