import { describe, expect, test } from '@jest/globals';
import type { Gathered } from '../../../src/engine/ledger/gather';
import { gather, isAccountedFor } from '../../../src/engine/ledger/gather';
import { toText } from '../../../src/engine/number/rational';
import { fact, recognised } from '../../support/ledger';

const NEEDS = ['outstanding', 'dueDate'] as const;

function gathered(...sheets: readonly (readonly [table: string, asOf?: string])[]): Gathered {
  const all = sheets.map(([table, asOf], i) => recognised(table, asOf ? { asOf: fact(asOf) } : {}, `S${i + 1}`));
  const result = gather(all, () => NEEDS);
  expect(isAccountedFor(result.balance)).toBe(true);
  return result;
}

/** Of each sheet what was read, merged and set aside: rows and money. */
const fates = ({ balance }: Gathered): string[] =>
  balance.rows.map(({ sheet, read, merged, setAside }) => {
    const money = balance.money.filter((each) => each.sheet === sheet);
    const [a, b, c] = (['read', 'merged', 'setAside'] as const).map((key) =>
      money.map((each) => toText(each[key])).join(),
    );
    return `${sheet}: ${read} (${a}) ${merged} (${b}) ${setAside} (${c})`;
  });

const codes = ({ findings, setAside }: Gathered): string[] => [
  ...findings.map(({ code }) => code),
  ...setAside.map(({ sheet, row, code }) => `${sheet} ${row} ${code}`),
];

describe('within one report', () => {
  test('rows with the same number and the same cells are one; a running number does not tell them apart', () => {
    const result = gathered([
      `
      | index | document | customer | outstanding |
      | 1     | I-1      | A        | 5           |
      | 2     | I-1      | A        | 5           |
      | 3     | I-2      | A        | 5           |`,
    ]);
    expect(fates(result)).toEqual(['S1: 2 (10) 1 (5) 0 (0)']);
    expect(codes(result)).toEqual(['records-merged']);
  });

  test('rows of one contract that differ are instalments; rows without a number are never merged', () => {
    const result = gathered([
      `
      | contract | customer | outstanding |
      | C-1      | A        | 5           |
      | C-1      | A        | 6           |
      |          | B        | 7           |
      |          | B        | 7           |`,
    ]);
    expect(fates(result)).toEqual(['S1: 4 (25) 0 (0) 0 (0)']);
    expect(codes(result)).toEqual([]);
  });
});

describe('a document twice in one report counts twice, and that is said', () => {
  const head = '| document | documentType | customer | dueDate | outstanding | note |';
  const first = '| I-1 | invoice | A | 2024-01-01 | 5 | |';

  test.each([
    ['another customer', '| I-1 | invoice | B | 2024-01-01 | 5 | |', ['I-1 2 3 customer']],
    ['another amount', '| I-1 | invoice | A | 2024-01-01 | 6 | |', ['I-1 2 3 outstanding']],
    ['another note', '| I-1 | invoice | A | 2024-01-01 | 5 | x |', ['I-1 2 3 note']],
    ['instalments', '| I-1 | invoice | A | 2024-02-01 | 6 | |', []],
    [
      'due on another day for another customer',
      '| I-1 | invoice | B | 2024-02-01 | 5 | |',
      ['I-1 2 3 customer,dueDate'],
    ],
    ['another kind of document', '| I-1 | receipt | A | 2024-01-01 | -2 | |', []],
    ['the same in every cell', first, []],
  ])('%s', (_, second, wanted) => {
    const { findings } = gathered([[head, first, second].join('\n')]);
    const said = findings.filter(({ code }) => code === 'document-repeated');
    expect(said.map(({ data }) => [data.number, data.otherRow, data.row, data.columns].map(String).join(' '))).toEqual(
      wanted,
    );
  });

  test('very many', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `| I-${i} | | A | | ${i + 1} | |\n| I-${i} | | B | | 1 | |`);
    const found = gathered([[head, ...rows].join('\n')]);
    const said = found.findings.filter(({ code }) => code === 'document-repeated' || code === 'cells-alike');
    expect(said.map(({ data }) => data.number ?? data.count)).toEqual(['I-0', 'I-1', 'I-2', 'I-3', 'I-4', 4]);
    expect(fates(found)).toEqual(['S1: 18 (54) 0 (0) 0 (0)']);
  });
});

describe('between reports', () => {
  test('the same record in another order of columns, another unit and another spelling is the same', () => {
    const one = recognised(
      '| document | customer | outstanding | dueDate |\n| I-1 | A | 12,500.00 | 2024-03-01 |',
      {},
      'One',
    );
    const other = recognised(
      '| customer | outstanding | dueDate | document |\n| A | 1.25 | 2024/3/1 | I-1 |',
      {
        unit: fact({ n: 10000n, d: 1n }),
      },
      'Two',
    );
    expect(fates(gather([one, other], () => NEEDS))).toEqual([
      'One: 0 (0) 1 (12500) 0 (0)',
      'Two: 1 (12500) 0 (0) 0 (0)',
    ]);
  });

  const SMALL = '| document | customer | outstanding |\n| I-1 | A | 5 |\n| I-1 | A | 6 |\n| I-2 | A | 7 |';

  test.each([
    [
      'a part of the whole on the same day contradicts nothing',
      '| document | customer | outstanding |\n| I-1 | A | 5 |',
      '2024-03-31',
      ['S1: 2 (13) 1 (5) 0 (0)', 'S2: 1 (5) 0 (0) 0 (0)'],
    ],
    [
      'what a later day lacks of a number is gone',
      '| document | customer | outstanding |\n| I-1 | A | 5 |',
      '2024-04-30',
      ['S1: 1 (7) 1 (5) 1 (6)', 'S2: 1 (5) 0 (0) 0 (0)'],
    ],
    [
      'another amount on the same day: the one that came later counts',
      '| document | customer | outstanding |\n| I-2 | A | 9 |',
      '2024-03-31',
      ['S1: 2 (11) 0 (0) 1 (7)', 'S2: 1 (9) 0 (0) 0 (0)'],
    ],
    [
      'an earlier day gives way, whichever came first',
      '| document | customer | outstanding |\n| I-2 | A | 9 |',
      '2024-02-29',
      ['S1: 3 (18) 0 (0) 0 (0)', 'S2: 0 (0) 0 (0) 1 (9)'],
    ],
    [
      'another customer’s number is another number',
      '| document | customer | outstanding |\n| I-2 | B | 9 |',
      '2024-04-30',
      ['S1: 3 (18) 0 (0) 0 (0)', 'S2: 1 (9) 0 (0) 0 (0)'],
    ],
  ])('%s', (_, table, day, expected) => {
    expect(fates(gathered([SMALL, '2024-03-31'], [table, day]))).toEqual(expected);
  });

  test('what was set aside says where the later row stands', () => {
    const result = gathered(
      [SMALL, '2024-03-31'],
      ['| document | customer | outstanding |\n| I-2 | A | 9 |', '2024-04-30'],
    );
    expect(codes(result)).toEqual(['records-superseded', 'document-repeated', 'S1 3 record-superseded']);
    expect(result.setAside[0]!.data).toEqual({ number: 'I-2', otherSheet: 'S2', otherRow: 2 });
  });
});

test('many cells with the same trouble are named up to a point and counted after it, but every row is set aside', () => {
  const rows = Array.from({ length: 50 }, (_, i) => `| I-${i} | x${i} |`).join('\n');
  const result = gathered([`| document | outstanding |\n${rows}`]);
  expect(result.setAside.length).toBe(50);
  expect(result.findings.filter(({ code }) => code === 'amount-unreadable').length).toBe(20);
  expect(result.findings.at(-1)).toMatchObject({ code: 'cells-alike', data: { count: 30, column: 'outstanding' } });
});
