import { assign } from './assign';
import type { Candidate } from './candidates';
import { candidatesFor } from './candidates';
import { fits } from './column-type';
import type { Field } from './fields';
import { FIELDS } from './fields';
import { headerKey } from './header-key';
import type { Mapped, Taught, UnmappedColumn } from './map';
import { MARGIN, SURE, WORTH_ASKING } from './map';

/** Fields that several columns of a table may have. */
const SHARED: ReadonlySet<Field> = new Set(['bucket', 'derived', 'notDue']);

/** No name of ours scores more than this, whatever the values say; what people taught us scores more than all of them. */
const [MOST, TAUGHT] = [1.02, 1.1];

interface Open {
  readonly i: number;
  readonly candidates: readonly Candidate[];
}

/** Columns by their names: the best one-to-one assignment of fields, taken where nothing else comes close. */
export function mapAliases(columns: readonly UnmappedColumn[], mapped: Mapped, taught: Taught): void {
  const hasBuckets = mapped.some((each) => each?.field === 'bucket');
  const open: Open[] = columns.flatMap(({ parts, values }, i) => {
    if (mapped[i]) return [];
    const own = taught[i];
    const named = own ? [{ field: own, score: TAUGHT }] : [...candidatesFor(parts), ...totalColumn(parts, hasBuckets)];
    const candidates = named
      .map(({ field, score }) => ({ field, score: Math.min(own ? TAUGHT : MOST, score * fits(field, values)) }))
      .filter(({ score }) => score >= WORTH_ASKING)
      .sort((a, b) => b.score - a.score);
    return candidates.length > 0 ? [{ i, candidates }] : [];
  });
  const decided = new Set(
    mapped.flatMap((each) => (each?.field && !each.period && !SHARED.has(each.field) ? [each.field] : [])),
  );
  const fields = (Object.keys(FIELDS) as Field[]).filter((field) => !SHARED.has(field) && !decided.has(field));
  const taken = assign(fields.map((field) => Float64Array.from(open, ({ candidates }) => scoreOf(candidates, field))));
  const fieldOf = new Map<number, Field>();
  taken.forEach((at, f) => at >= 0 && fieldOf.set(at, fields[f]!));

  /** What another column holds for sure is no alternative any more. */
  const isHeld = (at: number, { field, score }: Candidate): boolean =>
    decided.has(field) ||
    open.some((each, j) => j !== at && fieldOf.get(j) === field && scoreOf(each.candidates, field) >= score + MARGIN);

  open.forEach(({ i, candidates }, at) => {
    const shared = candidates.find(({ field, score }) => SHARED.has(field) && score >= SURE)?.field;
    const field = candidates[0]!.field === shared ? shared : (fieldOf.get(at) ?? shared);
    const possible = candidates.filter((each) => each.field === field || !isHeld(at, each));
    const score = field === undefined ? 0 : scoreOf(candidates, field);
    const rival = possible.find((each) => each.field !== field)?.score ?? 0;
    const other =
      field === undefined || SHARED.has(field)
        ? 0
        : Math.max(0, ...open.map((each, j) => (j === at ? 0 : scoreOf(each.candidates, field))));
    if (field !== undefined && score >= SURE && score - rival >= MARGIN && score - other >= MARGIN)
      mapped[i] = { field, decidedBy: 'alias', confidence: Math.min(1, score) };
    else if (possible.length > 0)
      mapped[i] = { decidedBy: 'none', confidence: score, candidates: possible.map((each) => each.field) };
  });
}

const scoreOf = (candidates: readonly Candidate[], field: Field): number =>
  candidates.find((each) => each.field === field)?.score ?? 0;

const TOTAL = /^(?:合计|总计|总额|小计|总合计|total|grandtotal|totalamount|합계|총계|计)$/;

/** `合计` as the name of a column: beside buckets it is what is outstanding, elsewhere a sum of other columns. */
function totalColumn(parts: readonly string[], hasBuckets: boolean): Candidate[] {
  if (!TOTAL.test(headerKey(parts.at(-1) ?? ''))) return [];
  return [...(hasBuckets ? [{ field: 'outstanding' as const, score: 0.86 }] : []), { field: 'derived', score: 0.81 }];
}
