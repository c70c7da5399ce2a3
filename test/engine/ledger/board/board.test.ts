import { describe, expect, test } from '@jest/globals';
import type { BoardOptions } from '../../../../src/engine/ledger/board/result';
import { BOARD_STARTS } from '../../../../src/engine/ledger/board/result';
import { board } from '../../../../src/engine/ledger/board/board';
import { toText } from '../../../../src/engine/number/rational';
import { boardOf, boardTable, TODAY } from '../../../support/board';
import { cellsOf, codesOf, fact, recognised } from '../../../support/ledger';

/** What a list comes to on the board, counted to 2020-06-30. */
function expectBoard(list: string, options: BoardOptions, expected: string): void {
  const drawn = cellsOf(expected);
  expect(boardTable(boardOf(list, options), drawn[0]!)).toEqual(drawn);
}

const LIST = `
  | contract | customer | owner | contractAmount | signDate   | shipDate   | paidAmount |
  | C1       | 甲       | 张三  | 1000           | 2020-01-10 |            |            |
  | C2       | 乙       | 李四  | 2000           | 2020-02-01 | 2020-05-20 |            |
  | C3       | 丙       | 张三  | 3000           | 2020-03-01 | 2020-05-15 | 500        |
  | C4       | 丁       |       | 4000           | 2020-03-01 | 2020-05-01 | 4000       |
  | C5       | 戊       | 李四  | 5000           |            |            |            |
`;

describe('signed green, shipped yellow, red by itself', () => {
  test('until a start is chosen nothing is judged red', () => {
    expectBoard(
      LIST,
      {},
      `
      | key | state          | amount | paid | open | days |
      | C2  | shipped        | 2000   |      | 2000 |      |
      | C3  | shipped (part) | 3000   | 500  | 2500 |      |
      | C1  | signed         | 1000   |      | 1000 |      |
      | C5  | unjudged       | 5000   |      | 5000 |      |
      | C4  | paid           | 4000   | 4000 | 0    |      |
    `,
    );
  });

  test('from the shipment: day 46 is the first red one', () => {
    expectBoard(
      LIST,
      { start: 'shipment' },
      `
      | key | state          | open | days |
      | C3  | overdue (part) | 2500 | 46   |
      | C2  | shipped        | 2000 | 41   |
      | C1  | signed         | 1000 |      |
      | C5  | unjudged       | 5000 |      |
      | C4  | paid           | 0    | 60   |
    `,
    );
  });

  test('day 45 is not', () => {
    expectBoard(
      LIST,
      { start: 'shipment', asOf: '2020-06-29' },
      `
      | key | state          | days |
      | C3  | shipped (part) | 45   |
      | C2  | shipped        | 40   |
      | C1  | signed         |      |
      | C5  | unjudged       |      |
      | C4  | paid           | 59   |
    `,
    );
  });

  test('from the contract: red goes before yellow', () => {
    expectBoard(
      LIST,
      { start: 'contract', limit: 121 },
      `
      | key | state          | days |
      | C1  | overdue        | 172  |
      | C2  | overdue        | 150  |
      | C3  | shipped (part) | 121  |
      | C5  | unjudged       |      |
      | C4  | paid           | 121  |
    `,
    );
  });

  test('a limit of 0 makes the second day red', () => {
    expectBoard(
      `| contract | contractAmount | signDate   |
       | C1       | 1              | 2020-06-30 |
       | C2       | 1              | 2020-06-29 |`,
      { start: 'contract', limit: 0 },
      `| key | state   | days |
       | C2  | overdue | 1    |
       | C1  | signed  | 0    |`,
    );
  });

  test.each([
    ['receiptDate', 'shipped'],
    ['acceptanceDate', 'shipped'],
    ['invoiceDate', 'unjudged'],
    ['dueDate', 'unjudged'],
  ])('a %s alone: %s', (field, state) => {
    expectBoard(
      `| contract | contractAmount | ${field}   |
       | C1       | 1              | 2020-06-29 |`,
      {},
      `| key | state    |
       | C1  | ${state} |`,
    );
  });
});

describe('would be red', () => {
  const of = (list: string, options: BoardOptions = {}): string[][] => {
    const { wouldBeRed } = boardOf(list, options);
    const money = (sums: ReadonlyMap<string, Parameters<typeof toText>[0]>): string =>
      [...sums].map(([currency, sum]) => `${currency} ${toText(sum)}`.trim()).join(' + ');
    return BOARD_STARTS.map((start) => {
      const { rows, open, lacking, lackingOpen } = wouldBeRed[start];
      return [start, String(rows), money(open), String(lacking), money(lackingOpen)];
    });
  };

  test('rows and money under each start, and what lacks the date', () => {
    const expected = cellsOf(`
      | contract | 3 | 5500 | 1 | 5000  |
      | shipment | 1 | 2500 | 2 | 6000  |
      | receipt  | 0 |      | 4 | 10500 |
      | invoice  | 0 |      | 4 | 10500 |
    `);
    expect(of(LIST)).toEqual(expected);
    expect(of(LIST, { start: 'invoice' })).toEqual(expected);
  });

  test('money stays apart by currency; a row without an amount counts as a row', () => {
    const list = `
      | contract | contractAmount | currency | signDate   | receiptDate |
      | C1       | 10.50          | CNY      | 2020-01-01 | 2020-02-01  |
      | C2       | 1.25           | USD      | 2020-01-01 |             |
      | C3       |                | USD      | 2020-01-01 |             |
    `;
    expect(of(list)).toEqual(
      cellsOf(`
      | contract | 3 | CNY 10.5 + USD 1.25  | 0 |                     |
      | shipment | 0 |                      | 3 | CNY 10.5 + USD 1.25 |
      | receipt  | 1 | CNY 10.5             | 2 | USD 1.25            |
      | invoice  | 0 |                      | 3 | CNY 10.5 + USD 1.25 |
    `),
    );
  });

  test('what is chosen is what was announced', () => {
    for (const start of BOARD_STARTS) {
      const { counts, wouldBeRed } = boardOf(LIST, { start });
      expect(counts.overdue.rows).toBe(wouldBeRed[start].rows);
      expect(counts.overdue.open).toEqual(wouldBeRed[start].open);
    }
  });
});

test('the weekly list: by owner, the longest first, nobody’s rows at the end', () => {
  const { late } = boardOf(
    `
    | contract | owner | contractAmount | signDate   |
    | C1       | 李四  | 1              | 2020-03-01 |
    | C2       |       | 1              | 2019-01-01 |
    | C3       | 张三  | 1              | 2020-02-01 |
    | C4       | 李四  | 1              | 2020-01-01 |
    | C5       | 王五  | 1              | 2020-06-01 |
  `,
    { start: 'contract' },
  );
  expect(late.map(({ owner, rows }) => [owner, ...rows.map(({ key, days }) => `${key} ${days}`)])).toEqual([
    ['李四', 'C4 181', 'C1 121'],
    ['张三', 'C3 150'],
    ['', 'C2 546'],
  ]);
});

describe('what is open', () => {
  test.each([
    [
      'the printed open amount goes before what is worked out',
      `| contract | contractAmount | paidAmount | outstanding |
       | C1       | 100            | 30         | 70          |
       | C2       | 100            | 100        | 0           |
       | C3       | 100            | 30         |             |
       | C4       |                |            | 40          |`,
      `| key | state           | amount | paid | open |
       | C1  | unjudged (part) | 100    | 30   | 70   |
       | C3  | unjudged (part) | 100    | 30   | 70   |
       | C4  | unjudged        | ?      |      | 40   |
       | C2  | paid            | 100    | 100  | 0    |`,
      [],
    ],
    [
      'an invoice is a unit of its own, so are instalments of a contract',
      `| contract | document | contractAmount | invoiceAmount | paidAmount |
       | C1       | I1       | 100            | 60            | 60         |
       | C1       | I2       | 100            | 40            | 10         |`,
      `| key | state           | amount | open |
       | I2  | unjudged (part) | 40     | 30   |
       | I1  | paid            | 60     | 0    |`,
      [],
    ],
    [
      'instalments without a document: told apart by what else they have',
      `| contract | invoiceDate | contractAmount | invoiceAmount | paidAmount |
       | C1       | 2020-06-01  | 100            | 60            | 60         |
       | C1       | 2020-06-02  | 100            | 40            |            |`,
      `| key                  | state    | amount | open |
       | C1 · 2020-06-02 · 40 | unjudged | 40     | 40   |
       | C1 · 2020-06-01 · 60 | paid     | 60     | 0    |`,
      [],
    ],
    [
      'a contract that is invoiced in part is open as a contract',
      `| contract | contractAmount | invoiceAmount | paidAmount |
       | C1       | 100            | 60            | 60         |`,
      `| key | state           | amount | open |
       | C1  | unjudged (part) | 100    | 40   |`,
      [],
    ],
    [
      'unless the list prints what is open of the invoices: then the rest is said',
      `| contract | contractAmount | invoiceAmount | paidAmount | outstanding |
       | C1       | 100            | 60            | 20         | 40          |
       | C2       | 100            | 60            | 60         | 0           |`,
      `| key | state           | amount | open |
       | C1  | unjudged (part) | 60     | 40   |
       | C2  | paid            | 60     | 0    |`,
      ['not-invoiced'],
    ],
    [
      'a printed open amount that fits nothing stands, and is said',
      `| contract | contractAmount | paidAmount | outstanding |
       | C1       | 100            | 30         | 60          |`,
      `| key | state           | amount | open |
       | C1  | unjudged (part) | 100    | 60   |`,
      ['open-differs'],
    ],
    [
      'the buckets of an aging are what is open',
      `| customer | 0-30 | 31-60 |
       | 甲       | 10   | 5     |`,
      `| key | state    | amount | open |
       | 甲  | unjudged | ?      | 15   |`,
      [],
    ],
    [
      'nothing says how much: shown without, counted, never zero',
      `| contract | signDate   | contractAmount |
       | C1       | 2020-01-01 | -              |`,
      `| key | state  | amount | open |
       | C1  | signed | ?      | ?    |`,
      ['open-unknown'],
    ],
    [
      'paid more than the amount',
      `| contract | contractAmount | paidAmount |
       | C1       | 100            | 120        |`,
      `| key | state | paid | open |
       | C1  | paid  | 120  | -20  |`,
      ['paid-more'],
    ],
    [
      'a credit is a line of its own, never netted, never red',
      `| document | invoiceAmount | invoiceDate |
       | I1       | 100           | 2020-06-01  |
       | I2       | -30           | 2020-01-01  |`,
      `| key | state    | open |
       | I1  | unjudged | 100  |
       | I2  | credit   | -30  |`,
      [],
    ],
    [
      'a contract that stands twice with its whole amount counts twice, and is said',
      `| contract | contractAmount | paidAmount |
       | C1       | 100            | 30         |
       | C1       | 100            | 70         |`,
      `| key          | state           | open |
       | C1 · 100     | unjudged (part) | 70   |
       | C1 · 100 #2  | unjudged (part) | 30   |`,
      ['contract-amount-repeated'],
    ],
  ])('%s', (_, list, expected, codes) => {
    expectBoard(list, {}, expected);
    expect(codesOf(boardOf(list))).toEqual(codes);
  });

  test('all that is red is money that can be found again in its cell', () => {
    const { rows } = boardOf(LIST, { start: 'shipment' });
    expect(rows[0]!.place).toEqual({ origin: 'test', sheet: 'Sheet', row: 3, column: 3 });
  });
});

describe('paid', () => {
  test.each([
    [
      'a paid date says it where the list has no place for payments',
      `| contract | contractAmount | paidDate   |
       | C1       | 100            | 2020-06-01 |
       | C2       | 100            |            |`,
      `| key | state    | paid | open |
       | C2  | unjudged |      | 100  |
       | C1  | paid     | 100  | 0    |`,
      ['paid-by-date'],
    ],
    [
      'but not beside a column of payments that is blank',
      `| contract | contractAmount | paidAmount | paidDate   |
       | C1       | 100            |            | 2020-06-01 |`,
      `| key | state    | paid | open |
       | C1  | unjudged |      | 100  |`,
      ['paid-date-without-amount'],
    ],
    [
      'nor on a day that has not come yet',
      `| contract | contractAmount | paidDate   |
       | C1       | 100            | 2020-07-01 |`,
      `| key | state    | paid | open |
       | C1  | unjudged |      | 100  |`,
      ['date-in-future'],
    ],
    [
      'a word says it where nothing else does',
      `| contract | contractAmount | status   |
       | C1       | 100            | 已回款   |
       | C2       | 100            | 部分回款 |
       | C3       | 100            | 未回款   |`,
      `| key | state           | paid | open |
       | C2  | unjudged (part) |      | 100  |
       | C3  | unjudged        |      | 100  |
       | C1  | paid            | 100  | 0    |`,
      ['part-paid-without-amount', 'paid-by-word'],
    ],
    [
      'money goes before words',
      `| contract | contractAmount | paidAmount | status |
       | C1       | 100            | 40         | 已回款 |
       | C2       | 100            | 100        | 未回款 |`,
      `| key | state           | paid | open |
       | C1  | unjudged (part) | 40   | 60   |
       | C2  | paid            | 100  | 0    |`,
      ['status-differs'],
    ],
  ])('%s', (_, list, expected, codes) => {
    expectBoard(list, {}, expected);
    expect(codesOf(boardOf(list))).toEqual(codes);
  });
});

describe('words and dates', () => {
  test.each([
    ['已签订', '', '', 'signed', []],
    ['已发货', '', '', 'shipped', []],
    ['已發貨未回款', '', '', 'shipped', []],
    ['Accepted', '', '', 'shipped', []],
    ['洽谈中', '', '', 'unjudged', []],
    ['已取消', '2020-01-01', '2020-01-02', 'cancelled', []],
    ['争议', '2020-01-01', '2020-01-02', 'overdue', []],
    ['已发货', '2020-06-01', '2020-07-02', 'signed', ['date-in-future', 'status-differs']],
    ['未发货', '2020-06-01', '2020-06-02', 'shipped', ['status-differs']],
    ['执行中', '2020-06-01', '2020-06-02', 'shipped', []],
    ['未发货', '', '', 'signed', []],
    ['洽谈中', '2020-06-01', '', 'signed', ['status-differs']],
    ['已关闭', '2020-06-01', '', 'signed', ['status-unknown']],
    ['', '2020-06-20', '2020-06-02', 'shipped', ['dates-out-of-order']],
    ['', '2021-06-20', '', 'unjudged', ['date-in-future']],
  ])('%p, signed %p, shipped %p: %s', (word, signed, shipped, state, codes) => {
    const result = boardOf(
      `| contract | contractAmount | status  | signDate  | shipDate   |
       | C1       | 100            | ${word} | ${signed} | ${shipped} |`,
      { start: 'contract' },
    );
    expect(result.rows.map((row) => row.state)).toEqual([state]);
    expect(codesOf(result).filter((code) => code !== 'start-missing')).toEqual(codes);
  });

  test('what a column asks about the receipt', () => {
    expectBoard(
      `| contract | contractAmount | signed |
       | C1       | 1              | 是     |
       | C2       | 1              | 否     |
       | C3       | 1              | 已签收 |
       | C4       | 1              | Y      |`,
      {},
      `| key | state    |
       | C1  | shipped  |
       | C3  | shipped  |
       | C4  | shipped  |
       | C2  | unjudged |`,
    );
  });

  test('words that nobody settled are listed once, with how often', () => {
    const result = boardOf(`
      | contract | contractAmount | status |
      | C1       | 1              | 已关闭 |
      | C2       | 1              | 完成   |
      | C3       | 1              | 已关闭 |
    `);
    expect([...result.unknownWords]).toEqual([
      ['完成', 1],
      ['已关闭', 2],
    ]);
    expect(result.findings.map(({ data }) => data)).toEqual([
      { text: '已关闭', count: 2 },
      { text: '完成', count: 1 },
    ]);
  });

  test('a recipe settles the words of its report', () => {
    const sheet = recognised(`
      | contract | contractAmount | status |
      | C1       | 1              | 已关闭 |
    `);
    const recipe = { version: 1 as const, columns: {}, statuses: { 已关闭: 'paid' } };
    expect(board([{ ...sheet, recipe }], {}, TODAY).rows[0]).toMatchObject({ state: 'paid', statuses: ['paid'] });
  });
});

describe('the day', () => {
  const list = `
    | contract | contractAmount | signDate   |
    | C1       | 1              | 2020-01-01 |
  `;
  const sheet = recognised(list, { asOf: fact('2020-01-31') });

  test.each([
    ['what is asked for', [sheet], { asOf: '2020-01-11' }, '2020-01-11', 10, []],
    ['also when the list is older', [sheet], { asOf: '2020-02-11' }, '2020-02-11', 41, ['board-list-older']],
    ['else what the report says of itself', [sheet], {}, '2020-01-31', 30, ['board-as-of-report']],
    ['else today', [recognised(list)], {}, TODAY, 181, []],
  ])('%s', (_, sheets, options, asOf, days, codes) => {
    const result = board(sheets, { ...options, start: 'contract' }, TODAY);
    expect([result.asOf, result.rows[0]!.days]).toEqual([asOf, days]);
    expect(codesOf(result)).toEqual(codes);
  });
});

describe('what is not on the board', () => {
  test('rows with unreadable money, or an unreadable day to count from, are set aside', () => {
    const list = `
      | contract | contractAmount | signDate   |
      | C1       | 12x            | 2020-01-01 |
      | C2       | 100            | 2020-02-30 |
    `;
    expect(boardTable(boardOf(list), ['key', 'days'])).toEqual(cellsOf('| key | days |\n| C2 | |'));
    const chosen = boardOf(list, { start: 'contract' });
    expect(chosen.rows).toEqual([]);
    expect(chosen.setAside.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('nothing at all', () => {
    const empty = board([], { start: 'contract' }, TODAY);
    expect(empty).toMatchObject({ rows: [], late: [], findings: [], setAside: [] });
    expect(empty.wouldBeRed.contract).toMatchObject({ rows: 0, lacking: 0 });
  });

  test('a contract in two lists counts in each, and is said', () => {
    const [a, b] = ['A', 'B'].map((name) =>
      recognised(
        `| contract | customer | contractAmount | document |
         | C1       | 甲       | 100            | ${name}1 |`,
        {},
        name,
      ),
    );
    expect(codesOf(board([a!, b!], {}, TODAY))).toEqual(['contract-in-sheets']);
  });

  test('sums by customer beside a list that can be judged are left out, and that is said; alone they are shown', () => {
    const list = recognised('| contract | contractAmount | signDate |\n| C1 | 100 | 2020-06-01 |', {}, 'List');
    const sums = recognised('| customer | outstanding |\n| 甲 | 100 |', {}, 'Aging');
    const both = board([sums, list], {}, TODAY);
    expect([both.rows.map(({ key }) => key), codesOf(both)]).toEqual([['C1'], ['board-left-out']]);
    expect(both.balance.rows.map(({ sheet }) => sheet)).toEqual(['List']);
    expect(boardTable(board([sums], {}, TODAY), ['key', 'state', 'open'])[1]).toEqual(['甲', 'unjudged', '100']);
  });

  test('a long list of the same kind is cut, and its rest counted', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `| C${i} | 1 | 2 |`).join('\n');
    const { findings } = boardOf(`| contract | contractAmount | paidAmount |\n${lines}`);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toMatchObject({ code: 'cells-alike', data: { count: 10, like: 'paid-more' } });
  });
});
