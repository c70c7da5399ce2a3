import type { Rational } from '../number/rational';
import { add, isZero, subtract, sum, ZERO } from '../number/rational';
import type { Side } from '../ledger/side';
import { columnOf } from '../ledger/table';
import type { Home } from './join';
import { NOWHERE } from './join';
import type { LedgerField } from './ledger-fields';
import { LEDGER_FIELDS } from './ledger-fields';
import type { Line } from './line';
import { amountIn, currencyOf } from './line';
import type { LedgerMoney } from './result';
import type { Said } from './said';
import type { Sides } from './settled';
import type { Unparted } from './shared';

/** An account of all money that was read, by side, field and currency: what is in the ledger, and where the rest went. */
export function ledgerMoney(
  sides: Sides,
  given: readonly Side[],
  lines: readonly Line[],
  homes: readonly Home[],
  unparted: readonly Unparted[],
): LedgerMoney[] {
  const open = new Set(unparted.flatMap((each) => each.lines));
  return given.flatMap((side) =>
    [...sides[side].amounts.keys()].flatMap((field) => accountsOf(sides[side], field, lines, homes, open)),
  );
}

type Account = { -readonly [Key in 'read' | 'counted' | 'unsettled' | 'unplaced']: Rational };

function accountsOf(
  said: Said,
  field: LedgerField,
  lines: readonly Line[],
  homes: readonly Home[],
  unparted: ReadonlySet<number>,
): LedgerMoney[] {
  const accounts = new Map<string, Account>();
  const put = (currency: string, key: keyof Account, amount: Rational): void => {
    if (isZero(amount)) return;
    let account = accounts.get(currency);
    if (!account) accounts.set(currency, (account = { read: ZERO, counted: ZERO, unsettled: ZERO, unplaced: ZERO }));
    account[key] = add(account[key], amount);
  };
  const clashing = new Set(said.clashes.flatMap((clash) => (clash.field === field ? [clash.contract] : [])));
  const isSum = LEDGER_FIELDS[field].rule === 'sum';
  lines.forEach((line, at) => {
    if (line.side !== said.side || line.isRefused) return;
    const amount = amountIn(line, field);
    if (!amount) return;
    // As in the balance of rows: a column may say another currency than its row.
    const currency = columnOf(line.records.table, field)?.currency ?? currencyOf(line);
    const home = homes[at]!;
    put(currency, 'read', amount);
    if (home === NOWHERE) put(currency, 'unplaced', amount);
    else if (unparted.has(at) || (typeof home !== 'number' && field !== 'paidAmount'))
      put(currency, 'unsettled', amount);
    else if (typeof home === 'number' && clashing.has(home)) put(currency, 'unsettled', amount);
    else if (isSum) put(currency, 'counted', amount);
  });
  if (!isSum)
    said.amounts.get(field)!.forEach((amount, contract) => {
      if (amount) put(said.currency[contract]!, 'counted', amount);
    });
  return [...accounts].map(([currency, { read, counted, unsettled, unplaced }]) => ({
    ...{ side: said.side, field, currency, read, counted, unsettled, unplaced },
    repeated: subtract(read, sum([counted, unsettled, unplaced])),
  }));
}
