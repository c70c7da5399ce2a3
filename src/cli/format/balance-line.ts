import type { Balance } from '../../engine/ledger/balance';
import { isZero, toText } from '../../engine/number/rational';
import type { Context } from '../context';

/** Where all rows went, and under it the money of those that were set aside, column by column. */
export function balanceLines({ rows, money }: Balance, { say }: Context): string {
  if (rows.length === 0) return '';
  const count = (key: 'rows' | 'read' | 'merged' | 'totals' | 'titles' | 'setAside'): number =>
    rows.reduce((sum, each) => sum + each[key], 0);
  const line = say('ledger.balance', {
    rows: count('rows'),
    read: count('read'),
    merged: count('merged'),
    totals: count('totals'),
    titles: count('titles'),
    setAside: count('setAside'),
  });
  const aside = money.flatMap(({ column, currency, setAside }) =>
    isZero(setAside) ? [] : [`${column} ${currency} ${toText(setAside)}`.replace('  ', ' ')],
  );
  return `\n${line}\n${aside.length > 0 ? `${say('cli.aging-set-aside', { sums: aside })}\n` : ''}`;
}
