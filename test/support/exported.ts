import * as fc from 'fast-check';
import type { State, OK } from '../../src/engine/number/column';
import { columnOf, MISSING, NOT_APPLICABLE, UNREADABLE } from '../../src/engine/number/column';
import type { Rational } from '../../src/engine/number/rational';
import { multiply, rational, toText } from '../../src/engine/number/rational';
import type { RubricDefinition } from '../../src/engine/rubric/definition';
import { rubricOf } from '../../src/engine/rubric/definition';
import { derive } from '../../src/engine/rubric/derive';
import { columnsOf } from '../../src/engine/rubric/export/read-cells';
import { completeCells, markColumns } from '../../src/engine/rubric/marks';
import type { Rubric } from '../../src/engine/rubric/rubric';
import { isYesNo } from '../../src/engine/rubric/rubric';
import { scoreBatch } from '../../src/engine/rubric/score';
import { anyDefinition } from './definitions';

export type Cell = Rational | Exclude<State, typeof OK>;

/** Visits as a table: the columns that a rubric reads, and a row of cells each. */
export interface VisitTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Whole numbers below a limit, the same for the same seed (an LCG of Knuth's). */
export function dice(seed: number): (below: number) => number {
  let state = BigInt(seed) * 2654435761n + 1n;
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(below));
  };
}

/** Visits with marks of all kinds: most can be scored, some lack marks, are not applicable or have marks that cannot be. */
export function visitsFor(rubric: Rubric, count: number, seed: number): VisitTable {
  const roll = dice(seed);
  const columns = columnsOf(rubric);
  const criteria = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion]));
  const cell = (column: string, odd: boolean): Cell => {
    const criterion = criteria.get(column);
    const chance = roll(100);
    if (odd && chance < 4) return MISSING;
    if (odd && chance < 6) return UNREADABLE;
    if (chance < 13) return NOT_APPLICABLE;
    if (criterion?.kind === 'redline') return rational(roll(12) === 0 ? 1 : 0);
    if (criterion && isYesNo(criterion.kind)) return rational(roll(2));
    if (!criterion || criterion.kind === 'count') return rational(roll(odd ? 13 : 12) - (odd && chance > 97 ? 3 : 0));
    if (odd && chance > 98) return rational(-1, 2);
    if (odd && chance > 96) return multiply(criterion.max, rational(11, 10));
    // A full mark now and then, otherwise halves, tenths and hundredths of 1.
    if (chance > 60) return criterion.max;
    const fine = [2, 10, 100][roll(3)]!;
    return rational(roll(1 + Number((criterion.max.n * BigInt(fine)) / criterion.max.d)), fine);
  };
  return {
    columns,
    rows: Array.from({ length: count }, () => {
      const odd = roll(4) === 0;
      return columns.map((column) => cell(column, odd));
    }),
  };
}

/** What a visit comes to, in plain texts; what is `null` has none. */
export interface Result {
  readonly score: string | null;
  readonly band: string | null;
  readonly points: string | null;
  readonly problem: string | null;
  readonly criterion: string | null;
}

/** What the engine says. */
export function scoredBy(rubric: Rubric, { columns, rows }: VisitTable): Result[] {
  const cells = new Map(columns.map((column, i) => [column, columnOf(rows.map((row) => row[i]!))]));
  const scores = scoreBatch(rubric, cells, rows.length);
  const marks = markColumns(rubric, completeCells(rubric, cells, rows.length), rows.length);
  return rows.map((_, row): Result => {
    const band = rubric.bands[scores.band[row]!];
    if (band) {
      const score = toText(multiply(rational(scores.steps[row]!), rubric.settings.step));
      return { score, band: band.name, points: toText(band.points), problem: null, criterion: null };
    }
    const [first] = derive(rubric, marks, row).refused;
    return { score: null, band: null, points: null, problem: first!.code, criterion: first!.criterion?.id ?? null };
  });
}

/** Any number of random rubrics, the same for the same seed. */
export const someRubrics = (count: number, seed: number): Rubric[] =>
  fc.sample(anyDefinition, { seed, numRuns: count }).map(rubricOf);

const base = {
  step: '',
  name: '',
  guidance: '',
  max: '10',
  weight: '10',
  value: '0',
  formula: '',
  retired: false,
} as const;

/** A rubric with every operation of formulas, evidence columns, two formulas that divide, and bands with a hole and an overlap. */
export const hardDefinition = (change: Partial<RubricDefinition['settings']> = {}): RubricDefinition => ({
  id: 'hard',
  name: 'Hard; "quoted" \'rubric\'',
  criteria: [
    { ...base, id: 'prep', name: 'O\'Brien\'s "prep"; DROP TABLE visits; --', kind: 'mark', weight: '33.3' },
    { ...base, id: '准备', name: '准备\n第二行', kind: 'yesno', max: '1', weight: '7' },
    { ...base, id: 'calls', name: 'calls', kind: 'count', max: '7.5', value: '0.75', weight: '12.5' },
    { ...base, id: 'ratio', name: 'ratio', kind: 'formula', formula: 'min(10, 10 * done / planned)', weight: '20' },
    {
      ...base,
      id: 'mixed',
      name: 'mixed',
      kind: 'formula',
      formula:
        'if(count(done, spare, prep > 4) >= 2 and not (spare == 3), clamp(round(prep / 3, 1), 0, abs(floor(-calls) - ceil(done / 7))), max(sum(spare, 1), 2) / 2)',
      weight: '17.2',
    },
    { ...base, id: 'extra', name: 'extra', kind: 'bonus', max: '3', weight: '9' },
    { ...base, id: 'late', name: 'late', kind: 'deduction', max: '5', weight: '12' },
    { ...base, id: 'faked', name: 'faked', kind: 'redline', max: '1', weight: '0', value: '12.345' },
    { ...base, id: 'forged', name: 'forged', kind: 'redline', max: '1', weight: '0', value: '-3' },
    { ...base, id: 'old', name: 'old', kind: 'mark', retired: true },
  ],
  bands: [
    { condition: '< 30', name: "it's \\low\\", points: '-0.25' },
    { condition: '>= 30, < 60', name: '${mid}', points: '1' },
    { condition: '>= 61, <= 80', name: '好; --', points: '1.5' },
    { condition: '>= 80, < 100', name: 'two\nlines', points: '2' },
    { condition: '>= 100', name: '=1+1', points: '2.125' },
  ],
  settings: { step: '0.1', notApplicable: 'spread', blankExtras: 'none', ...change },
});
