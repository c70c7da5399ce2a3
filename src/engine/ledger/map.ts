import type { Bucket } from './buckets';
import type { ColumnValues } from './column-type';
import type { Field } from './fields';
import type { Learned } from './learned';
import { NOTHING_LEARNED, learnedField } from './learned';
import { mapAliases } from './map-aliases';
import { mapBuckets, mapMonths } from './map-buckets';
import type { Period } from './month';
import type { ColumnRecipe } from './recipe';
import { askWithoutInvoices, mapByContext, mapByCurrency, mapByValues, mapGoodsReceipt } from './map-in-context';

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

/** For each column what its name was learned to hold. */
export type Taught = readonly (Field | undefined)[];

/** A column is mapped without asking at this score or above, */
export const SURE = 0.8;
/** when neither another field nor another column comes as close as this, */
export const MARGIN = 0.04;
/** and what scores less than this is not worth a question. */
export const WORTH_ASKING = 0.4;

const NONE: Mapping = { decidedBy: 'none', confidence: 0 };

/**
 * The columns of one table, each with the field that it holds. Columns of a recipe are as a person decided.
 * @param learned names that go before ours
 */
export function mapColumns(columns: readonly UnmappedColumn[], learned: Learned = NOTHING_LEARNED): Mapping[] {
  const taught = columns.map((column) => learnedField(learned, column));
  const mapped: Mapped = columns.map(({ recipe }) =>
    recipe ? { ...(recipe.field !== null && { field: recipe.field }), decidedBy: 'recipe', confidence: 1 } : undefined,
  );
  mapBuckets(columns, mapped, taught);
  mapMonths(columns, mapped, taught);
  mapAliases(columns, mapped, taught);
  askWithoutInvoices(mapped);
  mapByCurrency(columns, mapped);
  mapByContext(mapped);
  mapGoodsReceipt(columns, mapped);
  mapByValues(columns, mapped);
  return mapped.map((each) => each ?? NONE);
}
