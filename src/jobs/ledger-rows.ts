import { cellName } from '../engine/grid/address';
import type { Value } from '../engine/grid/value';
import type { Place } from '../engine/ledger/aging/result';
import { UNDATED } from '../engine/ledger/aging/aged';
import { toNumber } from '../engine/number/rational';
import { dateOfDay, toSerial } from '../engine/parse/date';
import type { LedgerField } from '../engine/reconcile/ledger-fields';
import { LEDGER_FIELD_NAMES } from '../engine/reconcile/ledger-fields';
import type { Reconciled } from '../engine/reconcile/result';
import { placesOf } from '../engine/reconcile/said';
import { valueText } from '../engine/reconcile/value-text';
import type { Language } from '../i18n/language';
import { statements } from '../i18n/language';
import { FIELD_MEANINGS } from '../sheets/field-meanings';
import { LEDGER_STATE_WORDS, ledgerKey, PAID_WORDS, RECEIVED_WORDS } from '../sheets/ledger';
import type { KeptRow } from './kept-rows';

export interface LedgerRowOptions {
  readonly language: Language;
  readonly dates1904: boolean;
}

/** A value of the unified ledger: a decimal, a day, or a text; `''` where nobody says it. */
export const ledgerText = ({ settled }: Reconciled, contract: number, field: LedgerField): string =>
  valueText(settled, contract, field);

/** The cells that a value of the unified ledger comes from. */
export function ledgerPlaces({ settled, sides }: Reconciled, contract: number, field: LedgerField): readonly Place[] {
  const side = settled.from.get(field)?.[contract];
  return side ? placesOf(sides[side], contract, field) : [];
}

function ledgerValue(result: Reconciled, contract: number, field: LedgerField, dates1904: boolean): Value {
  const { amounts, dates } = result.settled;
  const amount = amounts.get(field)?.[contract];
  if (amount) return toNumber(amount);
  const day = dates.get(field)?.[contract] ?? UNDATED;
  if (day !== UNDATED) return toSerial(dateOfDay(day)!, dates1904);
  return ledgerText(result, contract, field) || null;
}

/** The rows of the Ledger sheet. */
export const ledgerRows = (result: Reconciled, { language, dates1904 }: LedgerRowOptions): KeptRow[] =>
  result.keys.map((key, contract): KeptRow => {
    const texts = (field: LedgerField): string => ledgerText(result, contract, field);
    const fields = LEDGER_FIELD_NAMES.map((field) => [
      ledgerKey(field),
      ledgerValue(result, contract, field, dates1904),
    ]);
    return {
      key,
      identity: { contract: texts('contract'), customer: texts('customer') },
      cells: {
        ...Object.fromEntries(fields),
        key,
        state: LEDGER_STATE_WORDS[result.states[contract]!][language],
        received: RECEIVED_WORDS[result.received[contract]!][language],
        paid: PAID_WORDS[result.paid[contract]!][language],
        differences: result.differencesOf[contract]!,
        currency: result.settled.currency[contract] || null,
        sources: sourcesText(result, contract, language) || null,
      },
    };
  });

/** A cell holds 32,767 characters; a contract with more rows than that is looked up in the departments' sheets. */
const LONGEST = 4000;

/** `合同金额 Paste 粘贴 1!C5；已回款 Paste 粘贴 3!G7+G9`. */
function sourcesText(result: Reconciled, contract: number, language: Language): string {
  const parts = LEDGER_FIELD_NAMES.flatMap((field) => {
    const places = ledgerPlaces(result, contract, field);
    return places.length === 0 ? [] : [`${FIELD_MEANINGS[field].word[language]} ${placesText(places)}`];
  });
  const text = statements(parts, language);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `销售!C5+C6，财务!D7`: cells by their sheets. */
export function placesText(places: readonly Place[]): string {
  const bySheet = new Map<string, string[]>();
  for (const place of places) bySheet.set(place.sheet, [...(bySheet.get(place.sheet) ?? []), cellName(place)]);
  return [...bySheet].map(([sheet, cells]) => `${sheet}!${cells.join('+')}`).join('、');
}

/** What a row becomes that is in no ledger any more: nothing is known of it. */
export const goneLedgerCells = (language: Language): KeptRow['cells'] => ({
  ...Object.fromEntries(
    LEDGER_FIELD_NAMES.filter((field) => field !== 'contract' && field !== 'customer').map((field) => [
      ledgerKey(field),
      null,
    ]),
  ),
  ...{ state: LEDGER_STATE_WORDS.gone[language], received: null, paid: null, differences: null, sources: null },
});
