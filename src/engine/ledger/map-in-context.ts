import type { Field } from './fields';
import { FIELDS } from './fields';
import { headerKey } from './header-key';
import type { Mapped, Mapping, UnmappedColumn } from './map';
import { SURE } from './map';

/** What a list says that is about invoices or about what is owed. */
const OF_INVOICES: ReadonlySet<Field> = new Set([
  ...(['document', 'documentType', 'outstanding', 'notDue', 'bucket', 'bucketName'] as const),
  ...(['dueDate', 'days', 'credit', 'invoiceDate', 'invoiceAmount'] as const),
]);
/** What a bare name means in a list of contracts that says nothing of invoices. */
const OF_CONTRACTS = { invoiceDate: 'signDate', invoiceAmount: 'contractAmount' } as const;
/** Names such as `日期` score no more than this. */
const BARE = 0.91;

/**
 * `日期` and `Amount` are the invoice's beside other things of an invoice; in a list of contracts they may be the contract's.
 * Beside the day on which contracts were signed a lone amount is theirs.
 */
export function askWithoutInvoices(mapped: Mapped): void {
  const isBare = (each: Mapping | undefined): boolean =>
    each?.decidedBy === 'alias' && each.confidence <= BARE && Object.hasOwn(OF_CONTRACTS, each.field ?? '');
  const fields = new Set(mapped.flatMap((each) => (each?.field ? [each.field] : [])));
  if (!fields.has('contract') && !fields.has('contractName') && !fields.has('contractAmount')) return;
  if (mapped.some((each) => each?.field && OF_INVOICES.has(each.field) && !isBare(each))) return;
  mapped.forEach((each, i) => {
    if (!isBare(each)) return;
    const field = each!.field as keyof typeof OF_CONTRACTS;
    const other = OF_CONTRACTS[field];
    if (other === 'contractAmount' && fields.has('signDate') && !fields.has(other)) {
      mapped[i] = { field: other, decidedBy: 'pattern', confidence: SURE, byContext: true };
      return;
    }
    mapped[i] = {
      decidedBy: 'none',
      confidence: each!.confidence,
      candidates: fields.has(other) ? [field] : [other, field],
    };
  });
}

const OF_MONEY: readonly Field[] = ['paidAmount', 'outstanding', 'invoiceAmount', 'document', 'bucket'];

/** `Receipt date` is of money; beside shipments, in a list that has no payments, it is of goods. */
export function mapGoodsReceipt(columns: readonly UnmappedColumn[], mapped: Mapped): void {
  const has = (field: Field): boolean => mapped.some((each) => each?.field === field);
  if (!has('shipDate') || has('receiptDate') || OF_MONEY.some(has)) return;
  const at = mapped.findIndex(
    (each, i) =>
      each?.field === 'paidDate' &&
      each.decidedBy === 'alias' &&
      /^(?:date)?(?:receipt|received)/.test(headerKey(columns[i]!.parts.at(-1) ?? '')),
  );
  if (at >= 0) mapped[at] = { field: 'receiptDate', decidedBy: 'pattern', confidence: SURE, byContext: true };
}

/** `金额` beside invoice numbers is the invoice's, beside contracts the contract's, once what is open has a column of its own. */
export function mapByContext(mapped: Mapped): void {
  const has = (field: Field): boolean => mapped.some((each) => each?.field === field);
  if (!has('outstanding') && !has('bucket')) return;
  const wanted =
    has('document') || has('invoiceDate') ? 'invoiceAmount' : has('contract') ? 'contractAmount' : undefined;
  if (wanted === undefined || has(wanted)) return;
  const open = mapped.flatMap((each, i) => (each?.candidates?.includes(wanted) ? [i] : []));
  if (open.length === 1) mapped[open[0]!] = { field: wanted, decidedBy: 'pattern', confidence: SURE, byContext: true };
}

/**
 * The same money in its own currency and in the company's: beside a column of currencies the first counts, without one
 * the second. The other is worked out of it.
 */
export function mapByCurrency(columns: readonly UnmappedColumn[], mapped: Mapped): void {
  const isKnown = mapped.some((each) => each?.field === 'currency');
  const open = mapped.flatMap((each, i) => (each?.field === undefined && each?.candidates ? [i] : []));
  const nameOf = (i: number): string => headerKey(columns[i]!.parts.join(' '));
  for (const own of open.filter((i) => nameOf(i).includes('原币'))) {
    const field = mapped[own]!.candidates![0]!;
    const rivals = open.filter((i) => i !== own && mapped[i]!.candidates!.includes(field));
    const [local] = rivals;
    if (FIELDS[field] !== 'amount' || rivals.length !== 1 || !/本币|本位币/.test(nameOf(local!))) continue;
    const [counts, other] = isKnown ? [own, local!] : [local!, own];
    mapped[counts] = { field, decidedBy: 'pattern', confidence: SURE, byContext: true };
    mapped[other] = { field: 'derived', decidedBy: 'pattern', confidence: SURE, byContext: true };
  }
}

/** Over the names of the rows of a pivot table. */
const ROW_LABELS = /^(?:行标签|rowlabels)$/;

/** The first column of names without a header, as QuickBooks has it, or with that of a pivot table: the customers. */
export function mapByValues(columns: readonly UnmappedColumn[], mapped: Mapped): void {
  const isMoney = (field: Field | undefined): boolean => field !== undefined && FIELDS[field] === 'amount';
  if (mapped.some((each) => each?.field === 'customer') || !mapped.some((each) => isMoney(each?.field))) return;
  const first = columns.findIndex(({ values }) => values.type !== 'empty');
  const column = columns[first];
  const isPivot = ROW_LABELS.test(headerKey(column?.parts.join(' ') ?? ''));
  if (!column || (column.parts.length > 0 && !isPivot) || column.values.type !== 'text') return;
  if (mapped[first]?.decidedBy === 'recipe') return;
  mapped[first] = { field: 'customer', decidedBy: 'values', confidence: SURE, ...(isPivot && { byContext: true }) };
}
