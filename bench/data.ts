import { fromFloats } from '../src/engine/number/column';
import type { ExactColumn } from '../src/engine/number/column';
import { parseDecimal, rational } from '../src/engine/number/rational';
import { resolveBands } from '../src/engine/rubric/bands';
import { readCondition } from '../src/engine/rubric/bands-condition';
import { readFormula } from '../src/engine/formula/parse';
import type { Criterion, Kind, Rubric } from '../src/engine/rubric/rubric';
import { random } from './random';

/** 12 criteria, two of them formulas, as a grown-up rubric has them: [id, kind, max, weight, value, formula]. */
const CRITERIA: [string, Kind, number, number, number, string][] = [
  ['background', 'mark', 10, 10, 0, ''],
  ['statistics', 'mark', 10, 15, 0, ''],
  ['mail_before', 'mark', 5, 5, 0, ''],
  ['conduct', 'mark', 10, 15, 0, ''],
  ['analysis', 'mark', 10, 20, 0, ''],
  ['summary', 'mark', 10, 10, 0, ''],
  ['mail_after', 'mark', 10, 10, 0, ''],
  ['on_time', 'yesno', 1, 5, 0, ''],
  ['depth', 'formula', 10, 5, 0, 'min(calls * 2, 10)'],
  ['balance', 'formula', 10, 5, 0, 'if(analysis >= 6 and conduct >= 6, 10, (analysis + conduct) / 2)'],
  ['late', 'deduction', 5, 5, 0, ''],
  ['sharing', 'bonus', 10, 10, 0, ''],
];

const BANDS: [string, string][] = [
  ['< 60', '0'],
  ['>= 60', '1'],
  ['>= 75', '1.5'],
  ['>= 85', '2'],
  ['> 100', '2.5'],
  ['>= 110', '3'],
];

export function benchRubric(): Rubric {
  const known = new Set([...CRITERIA.map(([id]) => id), 'calls']);
  const criteria = CRITERIA.map(([id, kind, max, weight, value, formula], row): Criterion => {
    const read = formula ? readFormula(formula, known) : undefined;
    if (read && !('expression' in read)) throw new Error(`formula of ${id}: ${JSON.stringify(read)}`);
    return {
      ...{ id, step: '', name: id, guidance: '', kind, retired: false, row, formula },
      ...{ max: rational(max), weight: rational(weight), value: rational(value) },
      ...(read && { expression: read.expression }),
    };
  });
  const written = BANDS.map(([condition, points], row) => {
    return { ...readCondition(condition)!, condition, name: condition, points: parseDecimal(points)!, row };
  });
  return {
    id: 'bench',
    name: 'bench',
    criteria,
    bands: resolveBands(written),
    settings: { step: rational(1, 10), notApplicable: 'spread', blankExtras: 'missing' },
    broken: [],
  };
}

/** Marks by criterion id, in halves or in other parts of a point, and the evidence `calls`: what a sheet's cells would hold. */
export function benchMarks(visits: number, fineness = 2): Map<string, Float64Array> {
  const column = (highest: number, parts: number) =>
    Float64Array.from({ length: visits }, () => random(highest * parts + 1) / parts);
  const marked = CRITERIA.filter(([, kind]) => kind !== 'formula');
  return new Map([
    ...marked.map(([id, kind, max]) => [id, column(max, kind === 'yesno' ? 1 : fineness)] as const),
    ['calls', column(8, 1)] as const,
  ]);
}

export const asColumns = (marks: ReadonlyMap<string, Float64Array>): Map<string, ExactColumn> =>
  new Map([...marks].map(([id, values]) => [id, fromFloats(values)]));
