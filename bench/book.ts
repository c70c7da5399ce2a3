import type { Grid } from '../src/engine/grid/grid';
import { gridOf } from '../src/engine/grid/grid';
import type { Value } from '../src/engine/grid/value';
import { toNumber } from '../src/engine/number/rational';
import type { Rubric } from '../src/engine/rubric/rubric';

/** A rubric and its visits as a workbook's sheets. @param engineers how many share the visits, in turns */
export function benchBook(rubric: Rubric, marks: ReadonlyMap<string, Float64Array>, engineers: number): Grid[] {
  const ids = [...marks.keys()];
  const visits = marks.get(ids[0]!)!.length;
  return [
    gridOf('Rubric 评分标准', [
      ['rubric', 'id', 'step', 'name', 'kind', 'max', 'weight', 'formula'],
      ...rubric.criteria.map(({ id, name, kind, max, weight, formula }): Value[] => [
        ...[rubric.id, id, '', name, kind],
        ...[kind === 'yesno' ? null : toNumber(max), toNumber(weight), formula || null],
      ]),
    ]),
    gridOf('Bands 分段', [
      ['rubric', 'condition', 'name', 'points'],
      ...rubric.bands.map(({ condition, name, points }): Value[] => [rubric.id, condition, name, toNumber(points)]),
    ]),
    gridOf('Visits 回访', [
      ['#visit', '#rubric', '#engineer', ...ids],
      ['Visit', 'Rubric', 'Engineer', ...ids],
      ...Array.from({ length: visits }, (_, row): Value[] => [
        ...[`V${row}`, rubric.id, `E${row % engineers}`],
        ...ids.map((id) => marks.get(id)![row]!),
      ]),
    ]),
  ];
}
