import { describe, expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { AgingView } from '../../../src/app/ledger/views/aging-view';
import { BalanceView } from '../../../src/app/ledger/views/balance-view';
import { BoardView } from '../../../src/app/ledger/views/board-view';
import { barLength, showMoney, showShare } from '../../../src/app/ledger/views/money';
import { SetAsideView } from '../../../src/app/ledger/views/set-aside-view';
import type { Reports } from '../../../src/app/ledger/worker/jobs';
import { shortened } from '../../../src/app/ledger/worker/jobs';
import { LanguageProvider } from '../../../src/app/text';
import { age } from '../../../src/engine/ledger/aging/age';
import { parseDecimal, rational, ZERO } from '../../../src/engine/number/rational';
import type { Language } from '../../../src/i18n/language';
import { boardOf } from '../../support/board';
import { recognised } from '../../support/ledger';
import { accessibilityProblems } from '../../support/pane';

const show = (element: ReactElement, language: Language = 'en') =>
  render(
    <main>
      <LanguageProvider value={language}>{element}</LanguageProvider>
    </main>,
  );

const listOf = (name: string): string[] =>
  [...screen.getByRole('list', { name }).children].map((line) => line.textContent!.replace(/\s+/g, ' ').trim());

test.each([
  ['0', '0'],
  ['1234567', '1,234,567'],
  ['1234567.5', '1,234,567.50'],
  ['-999.99', '−999.99'],
  ['-1000', '−1,000'],
  ['0.1234', '0.1234'],
])('money %s is shown as %s', (amount, shown) => {
  expect(showMoney(parseDecimal(amount)!)).toBe(shown);
});

test('shares and bars of nothing are nothing', () => {
  expect(showShare(rational(1), rational(8))).toBe('12.5%');
  expect(showShare(ZERO, ZERO)).toBe('');
  expect([barLength(rational(1), rational(4)), barLength(rational(-1), rational(4)), barLength(ZERO, ZERO)]).toEqual([
    25, 0, 0,
  ]);
});

const report = (): Parameters<typeof AgingView>[0]['result'] =>
  age(
    [
      recognised(
        `
        | customer | document | owner | dueDate    | outstanding |
        | 甲公司   | I-1      | 张三  | 2024-04-01 | 100         |
        | 甲公司   | I-2      | 张三  | 2024-03-31 | 300         |
        | 乙公司   | I-3      | 李四  | 2023-12-31 | 1600        |
        | 乙公司   | C-1      | 李四  | 2024-01-05 | -700        |
        | 丙公司   | I-9      |       | someday    | 5           |`,
        {},
      ),
    ],
    { asOf: '2024-03-31' },
    '2030-01-01',
  );

describe('aging', () => {
  test('what is owed, how old, and by whom; credits on their own', async () => {
    show(<AgingView result={report()} drawsCharts={false} />);
    const figures = screen.getAllByRole('term').map((term) => `${term.textContent}: ${term.nextSibling!.textContent}`);
    expect(figures).toEqual([
      'Outstanding: 2,0004 items',
      'Over 60 days: 1,60080.0%',
      'Not yet due: 1005.0%',
      'Credits and advances: −700net 1,300',
    ]);
    expect(listOf('Outstanding by age')).toEqual([
      'Not yet due100 5.0%',
      '0–30 days300 15.0%',
      '31–60 days0 0.0%',
      '61–90 days0 0.0%',
      '90+ days1,600 80.0%',
    ]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('a customer opens into items, each with its cell; names are found and ordered', async () => {
    const user = userEvent.setup();
    show(<AgingView result={report()} drawsCharts />);
    const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names()).toEqual(['乙公司', '甲公司']);
    await user.click(screen.getByRole('button', { name: '乙公司' }));
    expect(screen.getByRole('button', { name: '乙公司' }).getAttribute('aria-expanded')).toBe('true');
    const main = screen.getByRole('main').textContent!;
    expect(main).toMatch(/I-3.*1,600.*91 days · 2023-12-31/);
    expect(main).toMatch(/C-1.*−700/);
    expect(await accessibilityProblems()).toEqual([]);

    await user.type(screen.getByRole('searchbox'), '甲');
    expect(names()).toEqual(['甲公司']);
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'By owner');
    expect(names()).toEqual(['李四', '张三']);
  });

  test('says what the report states beside what its rows come to', () => {
    const result = age(
      [
        recognised(
          `
          | customer | document | dueDate    | outstanding | 0-30 | 31-60 |
          | 甲       | I-1      | 2024-03-31 | 90          | 90   |       |
          | 甲       | I-2      | 2024-03-30 | 10          |      | 10    |`,
          {},
        ),
      ],
      { asOf: '2024-03-31' },
      '2030-01-01',
    );
    show(<AgingView result={result} drawsCharts={false} />, 'zh-CN');
    const rows = [...screen.getByRole<HTMLTableElement>('table').rows].map((row) =>
      [...row.cells].map(({ textContent }) => textContent),
    );
    expect(rows.slice(1)).toEqual([
      ['合计（已减贷项）', '100', '100', '0'],
      ['0-30', '90', '100', '−10'],
      ['31-60', '10', '0', '10'],
    ]);
  });

  test('of lists that were cut it is said how much is not there', async () => {
    const user = userEvent.setup();
    const whole = report();
    const cut = { ...whole, items: whole.items.slice(0, 3), customers: whole.customers.slice(0, 2) };
    show(<AgingView result={cut} whole={{ items: whole.items.length, customers: 12 }} drawsCharts />);
    expect(screen.getByText('10 more are not listed here. The sheets have them all.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '乙公司' }));
    expect(screen.getByText('1 more is not listed here. The sheets have them all.')).toBeTruthy();
  });

  test('an empty report says so', () => {
    show(<AgingView result={age([], { asOf: '2024-03-31' }, '2030-01-01')} drawsCharts />);
    expect(screen.getByText('Nothing is owed in the reports in use.')).toBeTruthy();
  });
});

describe('payment board', () => {
  const LIST = `
    | contract | customer | owner | contractAmount | signDate   | shipDate   | paidAmount |
    | C1       | 甲       | 张三  | 1000           | 2020-06-10 |            |            |
    | C2       | 乙       | 李四  | 2000           | 2020-02-01 | 2020-05-20 |            |
    | C3       | 丙       |       | 3000           | 2020-03-01 | 2020-05-01 | 500        |
    | C4       | 丁       |       | 4000           | 2020-03-01 | 2020-05-01 | 4000       |`;

  test('until a start is chosen nothing is red, and what each would come to is said', async () => {
    const user = userEvent.setup();
    const onStart = jest.fn<(start: string) => void>();
    show(<BoardView result={boardOf(LIST, {})} onStart={onStart} />);
    expect(screen.queryByText('overdue')).toBeNull();
    expect(screen.getByRole('radio', { name: /^contract signed/ }).parentElement!.textContent).toMatch(
      /2 rows would be red · 4,500/,
    );
    expect(await accessibilityProblems()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: /^shipped/ }));
    await user.click(screen.getByRole('button', { name: 'Count from this date' }));
    expect(onStart).toHaveBeenCalledWith('shipment');
  });

  test('red ones by owner, part-paid with what is open, paid ones off the board', async () => {
    show(<BoardView result={boardOf(LIST, { start: 'shipment' })} />);
    expect([...document.querySelectorAll('details')].map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^No owner named · 1 row.*overdue C32,500.*60 days · 500 paid so far/),
    ]);
    const off = screen.getByRole('heading', { name: 'Off the board: paid, cancelled, credits' }).parentElement!;
    expect(off.textContent).toMatch(/paid C40/);
    expect(await accessibilityProblems()).toEqual([]);
  });
});

test('a cut list of what is late, and of what was set aside, says how long it is', () => {
  const LATE = `
    | contract | owner | contractAmount | signDate   |
    | C1       | 张三  | 1000           | 2020-01-10 |
    | C2       | 张三  | 2000           | 2020-02-01 |`;
  const { rows, late, ...result } = boardOf(LATE, { start: 'contract' });
  const [ofOne] = late;
  const cut = { ...result, rows: rows.slice(0, 1), late: [{ ...ofOne!, rows: ofOne!.rows.slice(0, 1) }] };
  const aside = { sheet: 'S', origin: 'S', row: 1, code: 'row-unclear', data: {}, cells: ['x'] };
  show(
    <>
      <BoardView result={cut} late={[2]} />
      <SetAsideView setAside={[aside]} whole={2001} />
    </>,
  );
  expect(document.querySelector('details')!.textContent).toMatch(/^张三 · 2 rows.*1 more is not listed here/);
  expect(screen.getAllByText('1 more is not listed here. The sheets have them all.')).toHaveLength(2);
  expect(screen.getByText('Set aside: 2,001 rows')).toBeTruthy();
  expect(screen.getByText(/^2,000 more are not listed here/)).toBeTruthy();
});

test('the pane gets the beginning of long lists, whoever owes the most first, and how long they are', () => {
  const lines = Array.from({ length: 2001 }, (_, i) => `| K${i} | I-${i} | ${i + 1} |`).join('\n');
  const result = age(
    [recognised(`| customer | document | outstanding |\n${lines}`)],
    { asOf: '2024-03-31' },
    '2030-01-01',
  );
  const short = shortened({ result, reports: [], gone: 0, findings: [] });
  expect(short.whole).toEqual({ items: 2001, customers: 2001, setAside: 0, findings: 0, late: [] });
  const { items, customers } = (short as Reports['aging']).result;
  expect([items.length, customers.length, customers[0]!.name]).toEqual([2000, 2000, 'K2000']);
});

test('rows set aside are shown with why, where and what to do; the balance holds', async () => {
  const { setAside, balance } = age(
    [
      recognised(
        `
        | customer | document | dueDate    | outstanding |
        | 甲       | I-1      | 2024-03-31 | 100         |
        |          |          | 2024-03-31 | 7           |`,
        {},
      ),
    ],
    { asOf: '2024-03-31' },
    '2030-01-01',
  );
  show(
    <>
      <SetAsideView setAside={setAside} />
      <BalanceView balance={balance} />
    </>,
  );
  const main = screen.getByRole('main').textContent!;
  expect(main).toContain('Set aside: 1 row');
  expect(main).toContain('nobody can say whose money it is');
  expect(main).toContain('Every row and all money are accounted for.');
  expect(main).toMatch(/100\+ 7 set aside/);
  expect(await accessibilityProblems()).toEqual([]);
});
