import type { Bucket } from './buckets';
import type { ColumnValues } from './column-type';
import type { Field } from './fields';
import { FIELDS } from './fields';
import { mapAliases } from './map-aliases';
import { mapBuckets, mapMonths } from './map-buckets';
import type { Period } from './month';
import type { ColumnRecipe } from './recipe';

/** A column to be understood. */
export interface UnmappedColumn {
  readonly name: string;
  /** The rows of its header, from the top. */
  readonly parts: readonly string[];
  readonly values: ColumnValues;
  readonly recipe?: ColumnRecipe;
}

export interface Mapping {
  readonly field?: Field;
  readonly bucket?: Bucket;
  readonly period?: Period;
  readonly decidedBy: 'recipe' | 'alias' | 'pattern' | 'values' | 'none';
  readonly confidence: number;
  /** Fields that the name may mean when none was taken for sure, best first. */
  readonly candidates?: readonly Field[];
  /** What was taken for granted about a bucket, or that its name says no days. */
  readonly bucketNote?: 'months-as-days' | 'shared-day' | 'by-neighbours' | 'no-days';
  /** Its name fits several fields; the other columns of the table leave one. */
  readonly byContext?: boolean;
}

/** A mapping for each column, `undefined` while it is open. */
export type Mapped = (Mapping | undefined)[];

/** A column is mapped without asking at this score or above, */
export const SURE = 0.8;
/** when neither another field nor another column comes as close as this, */
export const MARGIN = 0.04;
/** and what scores less than this is not worth a question. */
export const WORTH_ASKING = 0.4;

const NONE: Mapping = { decidedBy: 'none', confidence: 0 };

/** The columns of one table, each with the field that it holds. Columns of a recipe are as a person decided. */
export function mapColumns(columns: readonly UnmappedColumn[]): Mapping[] {
  const mapped: Mapped = columns.map(({ recipe }) =>
    recipe ? { ...(recipe.field !== null && { field: recipe.field }), decidedBy: 'recipe', confidence: 1 } : undefined,
  );
  mapBuckets(columns, mapped);
  mapMonths(columns, mapped);
  mapAliases(columns, mapped);
  mapByContext(mapped);
  mapByValues(columns, mapped);
  return mapped.map((each) => each ?? NONE);
}

/** `金额` beside invoice numbers is the invoice's, beside contracts the contract's, once what is open has a column of its own. */
function mapByContext(mapped: Mapped): void {
  const has = (field: Field): boolean => mapped.some((each) => each?.field === field);
  if (!has('outstanding') && !has('bucket')) return;
  const wanted =
    has('document') || has('invoiceDate') ? 'invoiceAmount' : has('contract') ? 'contractAmount' : undefined;
  if (wanted === undefined || has(wanted)) return;
  const open = mapped.flatMap((each, i) => (each?.candidates?.includes(wanted) ? [i] : []));
  if (open.length === 1) mapped[open[0]!] = { field: wanted, decidedBy: 'pattern', confidence: SURE, byContext: true };
}

/** The first column of names without a header, as QuickBooks has it: the customers. */
function mapByValues(columns: readonly UnmappedColumn[], mapped: Mapped): void {
  const isMoney = (field: Field | undefined): boolean => field !== undefined && FIELDS[field] === 'amount';
  if (mapped.some((each) => each?.field === 'customer') || !mapped.some((each) => isMoney(each?.field))) return;
  const first = columns.findIndex(({ values }) => values.type !== 'empty');
  const column = columns[first];
  if (!column || column.parts.length > 0 || column.values.type !== 'text' || mapped[first]?.decidedBy === 'recipe')
    return;
  mapped[first] = { field: 'customer', decidedBy: 'values', confidence: SURE };
}
