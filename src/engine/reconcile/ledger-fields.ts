import type { Field } from '../ledger/fields';
import type { Side } from '../ledger/side';
import { SIDES } from '../ledger/side';

/** How the rows of one side of a contract come to one value. */
export type Rule =
  /** Each row repeats it; rows that differ are parts of it only where something tells them apart. */
  | 'stated'
  /** Once for each document, however many payments it has. */
  | 'by-document'
  /** What is left behind the last payment. */
  | 'left'
  | 'sum'
  | 'first'
  | 'last'
  /** The text that most rows have. */
  | 'usual'
  /** All that there are. */
  | 'all';

/**
 * The fields of the unified ledger, in the order of its columns (L1): whose word it is, for the others only repeat it,
 * and how several rows come to one value.
 */
export const LEDGER_FIELDS = {
  contract: { from: 'sales', rule: 'usual' },
  contractName: { from: 'sales', rule: 'usual' },
  customer: { from: 'sales', rule: 'usual' },
  product: { from: 'sales', rule: 'all' },
  department: { from: 'sales', rule: 'usual' },
  /** Who runs a project for delivery did not sell it. */
  owner: { from: 'sales', rule: 'usual', not: 'delivery' },
  contractAmount: { from: 'sales', rule: 'stated' },
  signDate: { from: 'sales', rule: 'first' },
  shipDate: { from: 'delivery', rule: 'first' },
  trialEnd: { from: 'delivery', rule: 'last' },
  receiptDate: { from: 'delivery', rule: 'last' },
  acceptanceDate: { from: 'delivery', rule: 'last' },
  document: { from: 'finance', rule: 'all' },
  invoiceDate: { from: 'finance', rule: 'last' },
  invoiceAmount: { from: 'finance', rule: 'by-document' },
  dueDate: { from: 'finance', rule: 'last' },
  paidDate: { from: 'finance', rule: 'last' },
  paidAmount: { from: 'finance', rule: 'sum' },
  outstanding: { from: 'finance', rule: 'left' },
  retention: { from: 'finance', rule: 'stated' },
  terms: { from: 'sales', rule: 'usual' },
  status: { from: 'finance', rule: 'all' },
  note: { from: 'sales', rule: 'all' },
} as const satisfies Readonly<
  Partial<Record<Field, { readonly from: Side; readonly rule: Rule; readonly not?: Side }>>
>;

export type LedgerField = keyof typeof LEDGER_FIELDS;
export const LEDGER_FIELD_NAMES = Object.keys(LEDGER_FIELDS) as LedgerField[];

/** Whose word counts for a field, the first that has one. */
export const sidesFor = (field: LedgerField): readonly Side[] => {
  const { from, not }: { readonly from: Side; readonly not?: Side } = LEDGER_FIELDS[field];
  return [from, ...SIDES.filter((side) => side !== from && side !== not)];
};
