import { valueAt as cellAt } from '../../grid/grid';
import type { ExactColumn } from '../../number/column';
import { add } from '../../number/column-arithmetic';
import { orZero } from '../../number/column-place';
import type { Rational } from '../../number/rational';
import { ONE } from '../../number/rational';
import { readAmounts } from '../../parse/amount-column';
import type { Bucket } from '../buckets';
import type { Field } from '../fields';
import { FIELDS } from '../fields';
import { contextOf } from '../read-table';
import type { Recipe } from '../recipe';
import type { RecognisedColumn, RecognisedTable } from '../recognition';
import { isMoneyColumn } from '../recognise/lines';
import type { Source } from '../source';
import { textsOf } from '../texts';

/** A table that is held against others. */
export interface HeldTable {
  readonly source: Source;
  readonly table: RecognisedTable;
  readonly recipe?: Recipe;
}

/** What the rows of a table are called: in a column, or by the groups that they stand under. */
export interface Names {
  readonly name: string;
  /** Rows may be added up by it: it is the customer, and not just anything that several rows share. */
  readonly isCustomer: boolean;
  /** It is what the sheet is called, the same for all rows. */
  readonly isSheet: boolean;
  /** One for each row of data, spelt alike; `''` where the row has none. */
  readonly keys: readonly string[];
  readonly all: ReadonlySet<string>;
}

export interface HeldMoney {
  readonly name: string;
  readonly field?: Field;
  readonly bucket?: Bucket;
  /** Not printed: worked out of columns that are. */
  readonly isAdded?: true;
  /** One for each row of data; what is missing is 0. */
  readonly values: ExactColumn;
  readonly unit: Rational;
}

/** Fields that say what is owed. */
const OPEN: ReadonlySet<Field | undefined> = new Set<Field>(['outstanding', 'bucket', 'notDue', 'credit', 'advance']);

const has = ({ table }: HeldTable, ...fields: readonly Field[]): boolean =>
  table.columns.some(({ field }) => field !== undefined && fields.includes(field));

/** Whether rows are about somebody's money. */
export const isNamed = (held: HeldTable): boolean => has(held, 'document', 'contract', 'contractName', 'customer');

/** 2: documents, 1: contracts, 0: neither. */
export const finenessOf = (held: HeldTable): number => (has(held, 'document') ? 2 : has(held, 'contract') ? 1 : 0);

/** Whether rows say how old their money is. */
export const isAged = (held: HeldTable): boolean =>
  has(held, 'bucket', 'notDue', 'dueDate', 'invoiceDate', 'bucketName', 'days');

/** How much a table says about what is owed. 2: the open amount itself, 1: what it can be worked out of, 0: nothing. */
export function claimOf(held: HeldTable): number {
  if (has(held, 'outstanding', 'bucket', 'notDue')) return 2;
  return has(held, 'invoiceAmount') || (has(held, 'contractAmount') && has(held, 'paidAmount')) ? 1 : 0;
}

export const isOpen = ({ field }: Pick<HeldMoney, 'field'>): boolean => OPEN.has(field);

const keyOf = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Spells each distinct text once. */
function keysOf(texts: readonly string[]): string[] {
  const known = new Map<string, string>();
  return texts.map((text) => {
    let key = known.get(text);
    if (key === undefined) known.set(text, (key = keyOf(text)));
    return key;
  });
}

const isName = ({ type, field }: RecognisedColumn): boolean =>
  field === undefined ? type === 'text' : FIELDS[field] === 'text' && field !== 'note' && field !== 'currency';

export function namesOf({ source, table }: HeldTable): Names[] {
  const columns = table.columns.filter(isName).map(({ column, name, field }) => {
    const texts = textsOf({ source, rows: table.data, table }, column);
    return { ...named(name, texts), isCustomer: field === 'customer' };
  });
  const depth = Math.max(0, ...[...table.groups.values()].map((path) => path.length));
  const groups = Array.from({ length: depth }, (_, level) =>
    named(
      `(${level + 1})`,
      table.data.map((row) => (table.groups.get(row)?.[level] ?? '').replace(/^[^:：]{1,24}[:：]\s*/, '')),
    ),
  );
  // A summary may name the sheets of its workbook.
  const sheet = named('', new Array<string>(table.data.length).fill(source.grid.sheet));
  return [...columns, ...groups, { ...sheet, isSheet: true }];
}

function named(name: string, texts: readonly string[]): Names {
  const keys = keysOf(texts);
  return { name, isCustomer: false, isSheet: false, keys, all: new Set(keys) };
}

/** The money of a table. Where nothing is printed as outstanding, what all buckets come to stands for it. */
export function moneyOf({ source, table, recipe }: HeldTable): HeldMoney[] {
  const money = table.columns.filter(isMoneyColumn).map((column): HeldMoney => {
    const context = contextOf(source, table, column, recipe);
    const cells = table.data.map((row) => cellAt(source.grid, row, column.column));
    const { name, field, bucket } = column;
    const values = orZero(readAmounts(cells, context).values);
    return { name, values, unit: context.unit ?? ONE, ...(field && { field }), ...(bucket && { bucket }) };
  });
  const parts = money.filter(({ field }) => field === 'bucket' || field === 'notDue');
  if (parts.length < 2 || money.some(({ field }) => field === 'outstanding')) return money;
  const values = parts.map((part) => part.values).reduce(add);
  const name = parts.map((part) => part.name).join(' + ');
  return [...money, { name, field: 'outstanding', isAdded: true, values, unit: parts[0]!.unit }];
}

/** The columns by which a table's money would be counted. */
export function countedOf(money: readonly HeldMoney[]): readonly HeldMoney[] {
  const outstanding = money.filter(({ field }) => field === 'outstanding');
  if (outstanding.length > 0) return outstanding;
  const open = money.filter(isOpen);
  return open.length > 0 ? open : money;
}
