import { canMean, currencyNamed, isOpenSign } from '../parse/currency';
import { isPlaceholder } from '../parse/placeholder';
import type { Problem } from '../parse/reading';
import { cellText } from '../parse/text';
import type { Recipe } from './recipe';
import { signsOf } from './signs';
import type { LedgerTable } from './table';
import { columnOf } from './table';
import { textsOf } from './texts';

/** The currency of each record, `''` when nothing says it; and of the records where it cannot be told, why. */
export interface RowCurrencies {
  /** ISO 4217; a sign that several currencies share, where nothing says which is meant, is a currency of its own. */
  readonly currency: readonly string[];
  readonly problems: readonly (Problem & { readonly record: number; readonly column: number })[];
}

/**
 * A record's own column of currencies and the signs in its cells go before what its column's header and the sheet say.
 * @param money the columns whose cells may name a currency
 */
export function rowCurrencies(ledger: LedgerTable, money: readonly number[], recipe?: Recipe): RowCurrencies {
  const { table, rows } = ledger;
  const sheet = recipe?.currency ?? table.facts.currency?.value;
  const headers = money.map((column) => table.columns.find((each) => each.column === column)?.currency);
  const usual = headers.find((each) => each !== undefined) ?? sheet ?? '';
  const currency: string[] = new Array<string>(rows.length).fill(usual);
  const problems: (Problem & { record: number; column: number })[] = [];

  const own = columnOf(table, 'currency');
  const named = new Set<number>();
  if (own) {
    const known = new Map<string, string | undefined>();
    textsOf(ledger, own.column).forEach((text, record) => {
      if (text === '') return;
      if (!known.has(text)) known.set(text, isoOf(text, sheet));
      const iso = known.get(text);
      if (iso === undefined) problems.push({ record, column: own.column, code: 'currency-unknown', data: { text } });
      else if (iso !== '') {
        currency[record] = iso;
        named.add(record);
      }
    });
  }
  for (const column of money) {
    for (const [record, iso] of ledger.amounts.get(column)?.currencies ?? []) {
      if (!named.has(record)) currency[record] = iso;
      else if (currency[record] !== iso) {
        const data = { one: currency[record]!, other: iso };
        problems.push({ record, column, code: 'currencies-differ', data });
      }
      named.add(record);
    }
  }
  for (const column of money) {
    for (const [record, sign] of ledger.amounts.get(column)?.signs ?? []) {
      const own = currency[record]!;
      if (own === sign || canMean(sign, own)) continue;
      if (named.has(record))
        problems.push({ record, column, code: 'currencies-differ', data: { one: own, other: sign } });
      else currency[record] = sign;
      named.add(record);
    }
  }
  return { currency: usual === '' ? withoutSigns(currency) : currency, problems };
}

/** In a table with one sign only, the rows without it are meant too: often it stands in the first row alone. */
function withoutSigns(currency: readonly string[]): readonly string[] {
  const named = new Set(currency);
  named.delete('');
  const [only] = named;
  return named.size === 1 && isOpenSign(only!) ? currency.map(() => only!) : currency;
}

/** `''` for a placeholder, `undefined` for what names no currency, or one of several. */
function isoOf(raw: string, sheet: string | undefined): string | undefined {
  const text = cellText(raw);
  if (text === undefined) return undefined;
  if (isPlaceholder(text)) return '';
  const signs = signsOf(sheet);
  // `USD - 美元`, `人民币 (CNY)`: the first part that names one.
  for (const part of [text, ...text.split(/[\s()/:,-]+/)]) {
    const named = part === '' ? undefined : currencyNamed(part);
    const iso = named && ((signs && Object.hasOwn(signs, named.name) && signs[named.name]) || named.iso);
    if (iso) return iso;
  }
  return undefined;
}
