import type { Value } from '../engine/grid/value';
import { fromFloats } from '../engine/number/column';
import type { Derivation } from '../engine/rubric/derivation';
import { explain } from '../engine/rubric/explain';
import type { Rubric } from '../engine/rubric/rubric';
import { readMark } from '../sheets/read-marks';

/**
 * What a visit would get for entries that are not in the sheet yet: the live total of the score form.
 * @param entries cell values by criterion id and evidence name, as `entryValue` reads what people type
 */
export function deriveEntry(rubric: Rubric, entries: ReadonlyMap<string, Value>): Derivation {
  const kinds = new Map(rubric.criteria.map(({ id, kind }) => [id, kind]));
  const cells = [...entries].map(([id, value]) => {
    const mark = readMark(value, kinds.get(id));
    return [id, fromFloats(Float64Array.of(mark.value), Uint8Array.of(mark.state))] as const;
  });
  return explain(rubric, new Map(cells), 0);
}
