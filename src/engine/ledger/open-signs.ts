import type { Finding } from '../grid/plan';
import { currencyNamed, isOpenSign } from '../parse/currency';
import { READ } from './read-table';
import type { Records } from './records';
import { cellFinding } from './set-aside';

/**
 * Where all money of all tables stands under one and the same sign, nothing can be mixed up: it is in the one currency
 * that nobody names. Beside any other currency the sign stays a currency of its own.
 */
export function withoutLoneSign(tables: readonly Records[]): readonly Records[] {
  const all = new Set(tables.flatMap(({ currency }) => [...new Set(currency)]));
  const [only = ''] = all;
  if (all.size !== 1 || !isOpenSign(only)) return tables;
  return tables.map((records) => ({ ...records, currency: records.currency.map(() => '') }));
}

/** Which currency is `$`? Asked once for each sign of a table, at its first row. */
export function openSigns({ source, rows, fate, currency }: Records): Finding[] {
  const first = new Map<string, number>();
  const count = new Map<string, number>();
  currency.forEach((name, record) => {
    if (fate[record] !== READ) return;
    if (!first.has(name)) first.set(name, record);
    count.set(name, (count.get(name) ?? 0) + 1);
  });
  return [...first].flatMap(([sign, record]) => {
    if (!isOpenSign(sign)) return [];
    const data = { sign, count: count.get(sign)!, currencies: (currencyNamed(sign)?.among ?? []).slice(0, 5) };
    return [cellFinding(source, rows[record]!, 0, { code: 'currency-open', data }, 'warning')];
  });
}
