import { expect, test } from '@jest/globals';
import { age } from '../../../src/engine/ledger/aging/age';
import { isAccountedFor } from '../../../src/engine/ledger/gather';
import { toText } from '../../../src/engine/number/rational';
import { fact, recognised } from '../../support/ledger';

const DAY = '2024-03-31';

/** Each currency with what is outstanding in it, and what is asked about signs. */
function sums(says: string | undefined, ...tables: readonly string[]): string[] {
  const sheets = tables.map((table, i) => recognised(table, says ? { currency: fact(says) } : {}, `S${i + 1}`));
  const { totals, findings, balance } = age(sheets, { asOf: DAY }, DAY);
  expect(isAccountedFor(balance)).toBe(true);
  const asked = findings.filter(({ code }) => code === 'currency-open' || code === 'currencies-differ');
  return [
    ...totals.map(({ currency, outstanding }) => `${currency}: ${toText(outstanding)}`),
    ...asked.map(({ at, code, data }) => `${at.row} ${code} ${String(data.sign ?? `${data.one} ${data.other}`)}`),
  ];
}

const column = (...amounts: readonly string[]): string =>
  ['customer | outstanding', ...amounts.map((amount, i) => `C${i} | ${amount}`)].map((row) => `| ${row} |`).join('\n');

test.each<[string, string | undefined, readonly string[], string[]]>([
  [
    'two signs are never added',
    undefined,
    ['$1,200', '¥5,000', 'US$ 7'],
    ['$: 1200', '¥: 5000', 'USD: 7', '1 currency-open $', '2 currency-open ¥'],
  ],
  [
    'two spellings of one sign are',
    undefined,
    ['$1,200', '5 dollars', '￥0'],
    ['$: 1205', '¥: 0', '1 currency-open $', '3 currency-open ¥'],
  ],
  ['one sign alone is the currency that nobody names', undefined, ['$1,200', '5'], [': 1205']],
  [
    'beside a code a row without either is apart',
    undefined,
    ['$1', '2', 'EUR 3'],
    ['$: 1', ': 2', 'EUR: 3', '1 currency-open $'],
  ],
  ['the sheet says which', 'USD', ['$1', '2'], ['USD: 3']],
  ['the sheet says one that it cannot be', 'CNY', ['$1', '¥2', '3'], ['$: 1', 'CNY: 5', '1 currency-open $']],
])('%s', (_, says, amounts, wanted) => {
  expect(sums(says, column(...amounts))).toEqual(wanted);
});

test('two reports, each with a sign of its own', () => {
  expect(sums(undefined, column('$1', '$2'), column('¥4'))).toEqual([
    '$: 3',
    '¥: 4',
    '1 currency-open $',
    '1 currency-open ¥',
  ]);
});

test('a row with two signs, or with a sign that its own currency does not have', () => {
  const table = `
    | customer | currency | outstanding | credit |
    | A        | USD      | $1          | 0      |
    | B        | USD      | ¥2          | 0      |
    | C        |          | $4          | ¥1     |
    | D        |          | $8          | USD 1  |`;
  expect(sums(undefined, table)).toEqual(['USD: 9', '2 currencies-differ USD ¥', '3 currencies-differ $ ¥']);
});
