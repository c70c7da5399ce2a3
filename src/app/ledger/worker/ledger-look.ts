import type { Place } from '../../../engine/ledger/aging/result';
import type { Side } from '../../../engine/ledger/side';
import { SIDES } from '../../../engine/ledger/side';
import { wordKey } from '../../../engine/parse/text';
import type { Paid, Received } from '../../../engine/reconcile/halves';
import type { LedgerField } from '../../../engine/reconcile/ledger-fields';
import { LEDGER_FIELD_NAMES } from '../../../engine/reconcile/ledger-fields';
import type { Difference, DifferenceKind, LedgerState, Reconciled } from '../../../engine/reconcile/result';
import { PRESENT, placesOf, REFUSED } from '../../../engine/reconcile/said';
import { valueText } from '../../../engine/reconcile/value-text';
import type { Language } from '../../../i18n/language';
import { causeText, todoText } from '../../../jobs/difference-rows';
import { ledgerText } from '../../../jobs/ledger-rows';

/** What of a unified ledger is asked for: a page of a list, or one contract by its key. */
export type Want =
  | {
      readonly of: 'differences';
      readonly kind?: DifferenceKind;
      readonly side?: Side;
      readonly text?: string;
      readonly from: number;
    }
  | { readonly of: 'contracts'; readonly state?: LedgerState; readonly text?: string; readonly from: number }
  | { readonly of: 'contract'; readonly key: string };

/** What a side says, and the cells that say it. */
export interface ShownSaying {
  readonly field: LedgerField;
  readonly text: string;
  readonly places: readonly Place[];
}

export interface ShownDifference {
  readonly kind: DifferenceKind;
  /** Keys of its contracts. */
  readonly contracts: readonly string[];
  readonly customer: string;
  readonly field?: LedgerField;
  readonly sides: readonly {
    readonly side: Side;
    readonly says: readonly ShownSaying[];
    /** It has no row, or only rows that were set aside. */
    readonly without?: 'row' | 'aside';
  }[];
  /** In words; `''` where nobody can tell. */
  readonly cause: string;
  readonly todo: string;
}

export interface ShownContract {
  readonly key: string;
  readonly customer: string;
  readonly state: LedgerState;
  readonly received: Received;
  readonly paid: Paid;
  readonly differences: number;
}

/** A contract as each side says it. */
export interface WholeContract extends ShownContract {
  readonly contract: string;
  readonly currency: string;
  readonly presence: Readonly<Record<Side, 'row' | 'aside' | 'none'>>;
  readonly fields: readonly {
    readonly field: LedgerField;
    /** What stands in the ledger, and whose word it is. */
    readonly text: string;
    readonly from: Side | null;
    readonly says: Readonly<Partial<Record<Side, Omit<ShownSaying, 'field'>>>>;
  }[];
  readonly list: readonly ShownDifference[];
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly count: number;
}

export interface Looks {
  readonly differences: Page<ShownDifference>;
  readonly contracts: Page<ShownContract>;
  readonly contract: WholeContract | undefined;
}
export type Look = Looks[keyof Looks];

/** Lists grow by so many lines at a time. */
const PAGE = 50;
/** More cells of one value nobody goes to. */
const CELLS = 12;

export function lookInto(result: Reconciled, want: Want, language: Language): Look {
  if (want.of === 'contract') {
    const contract = result.keys.indexOf(want.key);
    return contract < 0 ? undefined : wholeContract(result, contract, language);
  }
  const isIn = finder(result, want.text);
  if (want.of === 'contracts') {
    const { state, from } = want;
    const found = result.keys.flatMap((_, contract) =>
      (state === undefined || result.states[contract] === state) && isIn(contract) ? [contract] : [],
    );
    return pageOf(found, from, (contract) => shownContract(result, contract));
  }
  const { kind, side, from } = want;
  const found = result.differences.filter(
    (each) =>
      (kind === undefined || each.kind === kind) &&
      (side === undefined || each.sides?.includes(side) || each.says.some((said) => said.side === side)) &&
      (want.text === undefined || each.contracts.some(isIn)),
  );
  return pageOf(found, from, (each) => shownDifference(result, each, language));
}

const pageOf = <Item, Shown>(all: readonly Item[], from: number, show: (item: Item) => Shown): Page<Shown> => ({
  items: all.slice(from, from + PAGE).map(show),
  count: all.length,
});

/** Finds contracts by a part of their number, name or customer, however it is written. */
function finder(result: Reconciled, text = ''): (contract: number) => boolean {
  const wanted = wordKey(text);
  if (wanted === '') return () => true;
  return (contract) =>
    wordKey(result.keys[contract]!).includes(wanted) ||
    (['contract', 'contractName', 'customer'] as const).some((field) =>
      wordKey(ledgerText(result, contract, field)).includes(wanted),
    );
}

const shownContract = (result: Reconciled, contract: number): ShownContract => ({
  key: result.keys[contract]!,
  customer: ledgerText(result, contract, 'customer'),
  state: result.states[contract]!,
  received: result.received[contract]!,
  paid: result.paid[contract]!,
  differences: result.differencesOf[contract]!,
});

function shownDifference(result: Reconciled, difference: Difference, language: Language): ShownDifference {
  const { kind, contracts, field, says, sides: without = [] } = difference;
  const customers = new Set(contracts.map((contract) => ledgerText(result, contract, 'customer')).filter(Boolean));
  const sides = SIDES.flatMap((side): ShownDifference['sides'] => {
    const own = says.filter((each) => each.side === side);
    if (own.length === 0)
      return without.includes(side) ? [{ side, says: [], without: kind === 'missing' ? 'row' : 'aside' }] : [];
    return [{ side, says: own.map(({ field, text, places }) => ({ field, text, places: places.slice(0, CELLS) })) }];
  });
  return {
    ...{ kind, sides, customer: [...customers].join('、') },
    contracts: contracts.map((contract) => result.keys[contract]!),
    ...(field && { field }),
    cause: causeText(difference, language),
    todo: todoText(result, difference, language),
  };
}

function wholeContract(result: Reconciled, contract: number, language: Language): WholeContract {
  const { sides, settled } = result;
  const presence = (side: Side): 'row' | 'aside' | 'none' => {
    const is = sides[side].presence[contract];
    return is === PRESENT ? 'row' : is === REFUSED ? 'aside' : 'none';
  };
  const fields = LEDGER_FIELD_NAMES.flatMap((field): WholeContract['fields'] => {
    const says = Object.fromEntries(
      SIDES.flatMap((side) => {
        const text = valueText(sides[side], contract, field);
        if (text === '') return [];
        return [[side, { text, places: placesOf(sides[side], contract, field).slice(0, CELLS) }]];
      }),
    );
    const text = ledgerText(result, contract, field);
    if (text === '' && Object.keys(says).length === 0) return [];
    return [{ field, text, from: settled.from.get(field)?.[contract] ?? null, says }];
  });
  return {
    ...shownContract(result, contract),
    contract: ledgerText(result, contract, 'contract'),
    currency: settled.currency[contract]!,
    presence: { sales: presence('sales'), delivery: presence('delivery'), finance: presence('finance') },
    fields,
    list: result.differences
      .filter(({ contracts }) => contracts.includes(contract))
      .map((each) => shownDifference(result, each, language)),
  };
}
