import { randomOf } from '../../random';
import { agedBalances, drawBalances } from '../balances';
import { utf8 } from '../encode';
import type { Line } from '../lines';
import type { Cents } from '../money';
import { bracketed, percent, plain, sum } from '../money';
import { CUSTOMERS_EN } from '../names';
import type { Sample } from '../sample';
import { truthOf } from '../truth';

const COLUMNS = ['Current', '< 1 Month', '1 Month', '2 Months', '3 Months', 'Older'];
const DAYS = [-1, 15, 45, 75, 100, 150];
/** The column whose total is still what it was before the report was computed: 0. */
const STALE = 3;

/**
 * In the manner of Xero, Aged Receivables Summary: a page with a table that is named `.xls`, credits in brackets, a line
 * with shares below the total, and a total that was never computed.
 */
export function xero(): Sample {
  const balances = drawBalances(randomOf(20200631), CUSTOMERS_EN.slice(0, 19), COLUMNS.length);
  const columns = COLUMNS.map((_, i) => sum(balances.map(({ cells }) => cells[i]!)));
  const total = sum(columns);
  const printed = columns.map((amount, i) => (i === STALE ? 0 : amount));
  const lines: Line[] = [
    ['title', 'Aged Receivables Summary'],
    ['title', 'Sample Crossing Pty Ltd'],
    ['title', 'As at 30 June 2020'],
    ['title', 'Ageing by due date'],
    ['title'],
    ['title', 'Contact', ...COLUMNS, 'Total'],
  ];
  const page = lines.map(([, text = '', ...rest]) => (rest.length > 0 ? header([text, ...rest]) : title(text)));
  for (const { customer, cells } of balances) {
    lines.push(['data', customer]);
    page.push(row(text(customer), [...cells, sum(cells)].map(amountCell)));
  }
  lines.push(['total', 'Total'], ['total', 'Percentage of total']);
  page.push(row(text('Total'), [...printed, total].map(amountCell)));
  page.push(
    row(
      text('Percentage of total'),
      [...columns, total].map((part) => text(percent(part, total, 2))),
    ),
  );
  const misprint = { row: lines.length - 1, column: STALE + 2, printed: '0', correct: plain(columns[STALE]!) };
  return {
    bytes: utf8(PAGE.replace('ROWS', page.join('\r\n'))),
    truth: truthOf({ aged: agedBalances(balances, DAYS, ''), lines, basis: 'stated', misprinted: [misprint] }),
  };
}

const PAGE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>td { mso-number-format: General; }</style></head>
<body><table border="0">
ROWS
</table></body></html>
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = (cell: string): string => `<td>${escaped(cell)}</td>`;
const title = (cell: string): string => `<tr><td colspan="${COLUMNS.length + 2}"><b>${escaped(cell)}</b></td></tr>`;
const header = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<th>${escaped(cell)}</th>`).join('')}</tr>`;
const amountCell = (amount: Cents): string => `<td x:num="${plain(amount)}" align="right">${bracketed(amount)}</td>`;
const row = (first: string, rest: readonly string[]): string => `<tr>${first}${rest.join('')}</tr>`;
