import { assign } from './assign';
import { readBucketName } from './bucket-name';
import type { BucketName } from './bucket-name';
import type { Bucket } from './buckets';
import type { Candidate } from './candidates';
import { candidatesFor } from './candidates';
import type { ColumnValues } from './column-type';
import { fits } from './column-type';
import type { Field } from './fields';
import { FIELDS } from './fields';
import type { Period } from './month';
import { monthOf } from './month';
import { resolveBuckets } from './read-bucket';
import type { ColumnRecipe } from './recipe';

/** A column to be understood. */
export interface UnmappedColumn {
  readonly name: string;
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
}

/** A column is mapped without asking at this score or above, */
const SURE = 0.8;
/** when neither another field nor another column comes as close as this, */
const MARGIN = 0.04;
/** and what scores less than this is not worth a question. */
const WORTH_ASKING = 0.4;

const NONE: Mapping = { decidedBy: 'none', confidence: 0 };
/** Fields that several columns of a table may have. */
const SHARED: ReadonlySet<Field> = new Set(['bucket', 'derived', 'notDue']);

/** The columns of one table, each with the field that it holds. Columns of a recipe are as a person decided. */
export function mapColumns(columns: readonly UnmappedColumn[]): Mapping[] {
  const mapped: (Mapping | undefined)[] = columns.map(({ recipe }) => (recipe ? byRecipe(recipe) : undefined));
  mapBuckets(columns, mapped);
  mapMonths(columns, mapped);
  mapByAlias(columns, mapped);
  mapByValues(columns, mapped);
  return mapped.map((each) => each ?? NONE);
}

const byRecipe = ({ field }: ColumnRecipe): Mapping => ({
  ...(field !== null && { field }),
  decidedBy: 'recipe',
  confidence: 1,
});

/** What can be added up: money, or numbers that may be money. */
const isMoney = ({ type }: ColumnValues): boolean => type === 'amount' || type === 'number' || type === 'empty';

function mapBuckets(columns: readonly UnmappedColumn[], mapped: (Mapping | undefined)[]): void {
  const named = columns.flatMap((column, i): { i: number; name: BucketName }[] => {
    const isOpen = mapped[i] === undefined || mapped[i].field === 'bucket' || mapped[i].field === 'notDue';
    const name = isOpen && isMoney(column.values) ? readBucketName(column.parts.at(-1) ?? '') : undefined;
    return name ? [{ i, name }] : [];
  });
  // One bare pair of numbers, or one `Current`, is no aging report.
  const telling = named.filter(({ name }) => !('bare' in name && name.bare)).length;
  if (telling === 0 && named.length < 2) return;
  if (named.length === 1 && ['single', 'older', 'current', 'unnumbered'].includes(named[0]!.name.kind)) return;
  const read = resolveBuckets(named.map(({ name }) => name));
  named.forEach(({ i }, at) => {
    const { notDue, bucket, assumed } = read[at]!;
    const note = !notDue && !bucket ? 'no-days' : assumed;
    mapped[i] = {
      ...(mapped[i] ?? {
        field: notDue ? 'notDue' : 'bucket',
        decidedBy: 'pattern',
        confidence: bucket || notDue ? 1 : SURE,
      }),
      ...(bucket && { bucket }),
      ...(note && { bucketNote: note }),
    };
  });
}

/** Months side by side: amounts of these months. What they are is what stands above them, if anything does. */
function mapMonths(columns: readonly UnmappedColumn[], mapped: (Mapping | undefined)[]): void {
  const months = columns.flatMap(({ parts, values }, i) => {
    const period = mapped[i] === undefined && isMoney(values) ? monthOf(parts.at(-1) ?? '') : undefined;
    return period ? [{ i, period }] : [];
  });
  if (months.length < 2) return;
  for (const { i, period } of months) {
    const above = columns[i]!.parts.slice(0, -1);
    const group =
      above.length > 0
        ? candidatesFor(above).find(({ field, score }) => FIELDS[field] === 'amount' && score >= SURE)
        : undefined;
    mapped[i] = {
      ...(group && { field: group.field }),
      period,
      decidedBy: 'pattern',
      confidence: group?.score ?? 0,
    };
  }
}

interface Open {
  readonly i: number;
  readonly candidates: readonly Candidate[];
}

function mapByAlias(columns: readonly UnmappedColumn[], mapped: (Mapping | undefined)[]): void {
  const hasBuckets = mapped.some((each) => each?.field === 'bucket');
  const open: Open[] = columns.flatMap(({ parts, values }, i) => {
    if (mapped[i]) return [];
    const candidates = [...candidatesFor(parts), ...totalColumn(parts, hasBuckets)]
      .map(({ field, score }) => ({ field, score: Math.min(1.02, score * fits(field, values)) }))
      .filter(({ score }) => score >= WORTH_ASKING)
      .sort((a, b) => b.score - a.score);
    return candidates.length > 0 ? [{ i, candidates }] : [];
  });
  const decided = new Set(mapped.flatMap((each) => (each?.field && !SHARED.has(each.field) ? [each.field] : [])));
  const fields = (Object.keys(FIELDS) as Field[]).filter((field) => !SHARED.has(field) && !decided.has(field));
  const scores = fields.map((field) => Float64Array.from(open, ({ candidates }) => scoreOf(candidates, field)));
  const taken = assign(scores);
  const fieldOf = new Map<number, Field>();
  taken.forEach((at, f) => at >= 0 && fieldOf.set(at, fields[f]!));

  open.forEach(({ i, candidates }, at) => {
    const shared = candidates[0]!;
    const field = SHARED.has(shared.field) ? shared.field : fieldOf.get(at);
    const score = field === undefined ? 0 : scoreOf(candidates, field);
    // What another column holds for sure is no alternative any more.
    const rival = candidates.find((each) => each.field !== field && !decided.has(each.field) && !isHeldBetter(each));
    const other =
      field === undefined || SHARED.has(field)
        ? 0
        : Math.max(0, ...open.map((each, j) => (j === at ? 0 : scoreOf(each.candidates, field))));
    const sure = score >= SURE && score - (rival?.score ?? 0) >= MARGIN && score - other >= MARGIN;
    mapped[i] =
      sure && field !== undefined
        ? { field, decidedBy: 'alias', confidence: Math.min(1, score) }
        : { decidedBy: 'none', confidence: score, candidates: candidates.map((each) => each.field) };

    function isHeldBetter({ field: wanted, score: own }: Candidate): boolean {
      return open.some(
        (each, j) => j !== at && fieldOf.get(j) === wanted && scoreOf(each.candidates, wanted) >= own + MARGIN,
      );
    }
  });
}

const scoreOf = (candidates: readonly Candidate[], field: Field): number =>
  candidates.find((each) => each.field === field)?.score ?? 0;

/** `合计` as the name of a column: beside buckets it is what is outstanding, elsewhere a sum of other columns. */
function totalColumn(parts: readonly string[], hasBuckets: boolean): Candidate[] {
  const isTotal = /^(?:合计|合計|总计|總計|总额|總額|小计|小計|total|grand total|total amount|합계|총계|計)$/i.test(
    (parts.at(-1) ?? '')
      .normalize('NFKC')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^合 计$/, '合计'),
  );
  if (!isTotal) return [];
  return [{ field: hasBuckets ? 'outstanding' : 'derived', score: hasBuckets ? 0.86 : 0.82 }];
}

/** The first column of names without a header, as QuickBooks has it: the customers. */
function mapByValues(columns: readonly UnmappedColumn[], mapped: (Mapping | undefined)[]): void {
  if (
    mapped.some((each) => each?.field === 'customer') ||
    !mapped.some((each) => each?.field && FIELDS[each.field] === 'amount')
  )
    return;
  const first = columns.findIndex(({ values }) => values.type !== 'empty');
  const column = columns[first];
  if (!column || column.parts.length > 0 || column.values.type !== 'text' || mapped[first]?.field) return;
  mapped[first] = { field: 'customer', decidedBy: 'values', confidence: SURE };
}
