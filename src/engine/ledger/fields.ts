/**
 * What a column of a ledger or an aging report may hold. The names are the same wherever a ledger is read; their
 * aliases are in `aliases.ts`.
 */
export const FIELDS = {
  contract: 'text',
  contractName: 'text',
  customer: 'text',
  parent: 'text',
  product: 'text',
  department: 'text',
  owner: 'text',
  region: 'text',
  /** Invoice, credit note, payment …: what kind of document the row is. */
  documentType: 'text',
  document: 'text',
  contractAmount: 'amount',
  signDate: 'date',
  shipDate: 'date',
  trialEnd: 'date',
  /** The customer signed for receipt. */
  receiptDate: 'date',
  acceptanceDate: 'date',
  invoiceDate: 'date',
  dueDate: 'date',
  invoiceAmount: 'amount',
  paidDate: 'date',
  paidAmount: 'amount',
  /** What is still open; in an aging report the row's total. */
  outstanding: 'amount',
  notDue: 'amount',
  bucket: 'amount',
  /** The bucket that the row is in, as a word: aging by field instead of by columns. */
  bucketName: 'text',
  /** Credit notes not yet set off. */
  credit: 'amount',
  /** Money received and not allocated, prepayments. */
  advance: 'amount',
  retention: 'amount',
  /** Worked out of other columns (`>90天合计`, `占比`): read, never summed. */
  derived: 'amount',
  days: 'number',
  currency: 'text',
  rate: 'number',
  terms: 'text',
  status: 'text',
  signed: 'text',
  lastContact: 'date',
  note: 'text',
  /** A running number of the rows. */
  index: 'number',
} as const;

export type Field = keyof typeof FIELDS;
export type FieldType = (typeof FIELDS)[Field];
