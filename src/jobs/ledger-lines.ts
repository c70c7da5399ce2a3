import type { Value } from '../engine/grid/value';
import { countNames } from '../engine/ledger/count-names';
import { add, subtract, sum, toNumber } from '../engine/number/rational';
import type { LedgerMoney, Reconciled } from '../engine/reconcile/result';
import { LEDGER_STATES } from '../engine/reconcile/result';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { COUNTS } from '../sheets/balance';
import { FIELD_MEANINGS } from '../sheets/field-meanings';
import { LEDGER_SHEET, SIDE_WORDS } from '../sheets/ledger';

/** What stands above the ledger: how many contracts stand where, and what it is judged by. */
export function titleLines(result: Reconciled, complete: string, language: Language): string[] {
  const { asOf, cutOff, count, states, differences, setAside } = result;
  const { complete: completed, unsettled, carried } = countNames(LEDGER_STATES, states);
  const data = {
    ...{ asOf, contracts: count, complete: completed, unsettled, carried },
    ...{ differences: differences.length, setAside: setAside.length },
    cutOff: cutOff === null ? '' : translate(language, 'reconcile.title-cut-off', { day: cutOff }),
  };
  return [translate(language, 'reconcile.title', data), translate(language, 'reconcile.title-complete', { complete })];
}

/** Lines of the balance: what became of each side's money on its way into the ledger. */
export const moneyRows = (money: readonly LedgerMoney[], language: Language): Value[][] =>
  money.map(({ side, field, currency, read, counted, repeated, unsettled, unplaced }) => [
    ...[LEDGER_SHEET.name, null],
    translate(language, 'reconcile.money-of', {
      side: SIDE_WORDS[side][language],
      field: FIELD_MEANINGS[field].word[language],
    }),
    currency || null,
    ...COUNTS.map(() => null),
    ...[read, counted, repeated, add(unsettled, unplaced)].map(toNumber),
    toNumber(subtract(read, sum([counted, repeated, unsettled, unplaced]))),
    ...[null, null],
  ]);
