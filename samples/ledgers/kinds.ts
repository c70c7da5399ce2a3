/** The three departments that keep a ledger of the same contracts. */
export const SIDES = ['sales', 'delivery', 'finance'] as const;
export type Side = (typeof SIDES)[number];

/** What may be the matter with a contract, and in which ways. A kind without ways has the one way `''`. */
export const KINDS = {
  // True of the contract itself: every side is right.
  /** Signed, shipped and paid before the cut-off date. */
  'before-cut-off': [''],
  /** Its customer belongs to the customer of another contract (`with`) and is another company. */
  'related-company': ['branch', 'subsidiary', 'group'],
  /** One payment for it and the contracts named in `with`, in one line of finance. */
  'shared-payment': [''],
  /** Several payments, a line of finance each. */
  instalments: [''],
  'part-paid': [''],
  /** Paid but for what is kept back until the warranty ends. */
  retention: [''],
  // Wrong in the ledgers of `sides`.
  missing: [''],
  'amount-differs': ['tax', 'unit', 'sign', 'currency', 'other'],
  'date-impossible': ['paid-before-signed', 'received-before-shipped'],
  'status-contradicts': ['settled-open', 'unshipped-shipped'],
  /** The same line twice. */
  duplicate: [''],
  /** The line cannot be read; `unnamed` has neither contract nor customer. */
  'set-aside': ['unnamed', 'amount', 'date'],
  // Spelled in another way in the ledgers of `sides`, and the same all the same.
  'name-variant': ['short', 'city', 'script', 'typo', 'form', 'width'],
  'number-variant': ['blanks', 'no-dashes', 'dashes', 'full-width', 'small', 'letter-o'],
  /** No contract number; customer, amount and days tell whose line it is. */
  'number-missing': [''],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Kind = keyof typeof KINDS;
export type How<K extends Kind = Kind> = (typeof KINDS)[K][number];

/** One matter with one contract, by its place in the list (from 1). */
export type Case = {
  readonly [K in Kind]: {
    readonly place: number;
    readonly kind: K;
    /** Whose ledgers say it. */
    readonly sides: readonly Side[];
    readonly how: How<K>;
    /** Places of the other contracts that it is about. */
    readonly with: readonly number[];
  };
}[Kind];

/** The cases of each place, shared ones under each that shares them. */
export function byPlace(cases: readonly Case[]): (place: number) => readonly Case[] {
  const index = new Map<number, Case[]>();
  for (const each of cases)
    for (const place of each.kind === 'shared-payment' ? [each.place, ...each.with] : [each.place]) {
      const own = index.get(place);
      if (own) own.push(each);
      else index.set(place, [each]);
    }
  return (place) => index.get(place) ?? [];
}

/** The field that a matter stands in; `undefined` for one of whole lines. */
export function fieldOf({ kind, how, sides }: Case): string | undefined {
  switch (kind) {
    case 'amount-differs':
      return 'contractAmount';
    case 'date-impossible':
      return how === 'paid-before-signed' ? 'paidDate' : 'receiptDate';
    case 'status-contradicts':
      return 'status';
    case 'set-aside':
      return how === 'amount' ? 'contractAmount' : how === 'unnamed' ? undefined : impossibleDay(sides[0]!);
    case 'name-variant':
    case 'related-company':
      return 'customer';
    case 'number-variant':
    case 'number-missing':
      return 'contract';
    case 'shared-payment':
    case 'instalments':
    case 'part-paid':
      return 'paidAmount';
    case 'retention':
      return 'retention';
    default:
      return undefined;
  }
}

/** Where a side writes a day that no calendar has. */
export const impossibleDay = (side: Side): 'signDate' | 'receiptDate' | 'paidDate' =>
  side === 'sales' ? 'signDate' : side === 'delivery' ? 'receiptDate' : 'paidDate';
