import { cellName } from '../../engine/grid/address';
import type { Balance, SetAside } from '../../engine/ledger/balance';
import type { Rational } from '../../engine/number/rational';
import { toText } from '../../engine/number/rational';
import { problemText } from '../../i18n';
import type { Language } from '../../i18n/language';

/** Amounts are decimals as texts, exactly as they are; in the currency's own unit. */
export const decimal = (amount: Rational | null | undefined): string | null => (amount ? toText(amount) : null);

/** By ISO 4217 code; `""` where nothing says which currency it is. */
export const decimals = (money: ReadonlyMap<string, Rational>): Record<string, string> =>
  Object.fromEntries([...money].map(([currency, amount]) => [currency, toText(amount)]));

export const balanceJson = ({ rows, money }: Balance) => ({
  rows,
  money: money.map((each) => ({
    origin: each.origin,
    sheet: each.sheet,
    column: each.column,
    currency: each.currency,
    in: decimal(each.in),
    read: decimal(each.read),
    merged: decimal(each.merged),
    setAside: decimal(each.setAside),
    printed: decimal(each.printed),
  })),
});

/** Rows are counted from 1, as people see them. */
export const setAsideJson = ({ origin, sheet, row, column, code, data, cells }: SetAside, language: Language) => ({
  origin,
  sheet,
  row: row + 1,
  cell: column === undefined ? null : cellName({ row, column }),
  code,
  message: problemText(language, { code, data }),
  cells,
});
