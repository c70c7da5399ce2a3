import type { Grid } from '../../src/engine/grid/grid';
import { gridOf } from '../../src/engine/grid/grid';
import type { Value } from '../../src/engine/grid/value';
import { MISSING, NOT_APPLICABLE } from '../../src/engine/number/column';
import { toNumber } from '../../src/engine/number/rational';
import type { RubricDefinition } from '../../src/engine/rubric/definition';
import { definitionOf, rubricOf } from '../../src/engine/rubric/definition';
import { CODES } from '../../src/engine/rubric/export/cell-reading';
import { tooFineForFormulas } from '../../src/engine/rubric/export/excel/fits';
import type { Rubric } from '../../src/engine/rubric/rubric';
import { isYesNo, NA_POLICIES, STEPS } from '../../src/engine/rubric/rubric';
import { standardRubric } from './definitions';
import type { Cell, Result, VisitTable } from './exported';
import { hardDefinition, scoredBy, someRubrics } from './exported';

const number = (text: string): number => Number(text);

/** A rubric as its sheets, with visits: what a workbook that is to get formulas holds. */
export function bookOf(rubric: Rubric, visits: VisitTable): Grid[] {
  const definition = definitionOf(rubric);
  return [
    gridOf('Rubric 评分标准', [
      ['rubric', 'id', 'step', 'name', 'kind', 'max', 'weight', 'value', 'formula', 'retired', 'guidance'],
      ...definition.criteria.map((each): Value[] => criterionRow(definition, each)),
    ]),
    gridOf('Bands 分段', [
      ['rubric', 'condition', 'name', 'points'],
      ...definition.bands.map((each): Value[] => [definition.id, each.condition, each.name, number(each.points)]),
    ]),
    gridOf('Settings 设置', [
      ['rubric', 'setting', 'value'],
      [definition.id, 'name', definition.name],
      [definition.id, 'step', number(definition.settings.step)],
      [definition.id, 'notApplicable', definition.settings.notApplicable],
      [definition.id, 'blankExtras', definition.settings.blankExtras],
    ]),
    visitGrid(definition.id, visits),
  ];
}

const criterionRow = (definition: RubricDefinition, each: RubricDefinition['criteria'][number]): Value[] => [
  definition.id,
  each.id,
  each.step,
  each.name,
  each.kind,
  isYesNo(each.kind) ? null : number(each.max),
  each.kind === 'redline' ? null : number(each.weight),
  each.kind === 'count' || each.kind === 'redline' ? number(each.value) : null,
  each.formula || null,
  each.retired ? 'yes' : null,
  each.guidance,
];

export const valueOf = (cell: Cell): Value => {
  if (cell === MISSING) return null;
  if (cell === NOT_APPLICABLE) return 'N/A';
  return typeof cell === 'number' ? 'some text' : toNumber(cell);
};

const visitGrid = (rubric: string, { columns, rows }: VisitTable): Grid =>
  gridOf('Visits 回访', [
    ['#visit', '#rubric', ...columns],
    ['Visit', 'Rubric', ...columns],
    ...rows.map((row, i): Value[] => [`V${i + 1}`, rubric, ...row.map(valueOf)]),
  ]);

/** What stands in a sheet of scores, for visits in their order: score, band and points; which problem is said in words. */
export const scoresOf = (rows: Grid['rows'], count: number): Omit<Result, 'problem' | 'criterion'>[] =>
  rows.slice(1, count + 1).map((row) => {
    const [, score, band, points] = row;
    if (score === undefined || score === null || score === '') return { score: null, band: null, points: null };
    return { score: String(score), band: band === null ? '' : String(band), points: String(points) };
  });

const RARE = 0.02;

/** The first visit that formulas score in another way than the engine does, with their working. */
export function wrongIn(rubric: Rubric, visits: VisitTable, rows: Grid['rows']): string | undefined {
  const expected = scoredBy(rubric, visits);
  const got = scoresOf(rows, expected.length);
  const problem = rows[0]!.indexOf('problem');
  // What is too large to be exact in a cell is not scored, and says so; it must stay rare.
  const isBeyond = (i: number): boolean => rows[i + 1]![problem] === CODES.beyond;
  const beyond = expected.filter((_, i) => isBeyond(i)).length;
  if (beyond > expected.length * RARE) return `${beyond} visits were not scored as their numbers are too large`;
  const wrong = expected.findIndex(
    ({ score, band, points }, i) => !isBeyond(i) && JSON.stringify({ score, band, points }) !== JSON.stringify(got[i]),
  );
  if (wrong < 0) return undefined;
  const working = rows[0]!.map((head, i) => `${head}=${rows[wrong + 1]![i] ?? ''}`).join(' ');
  return `visit ${wrong + 1}: ${JSON.stringify(expected[wrong])}, but ${working}`;
}

/** The standard rubric; every kind under every policy; and random ones that formulas can hold. */
export const formulaRubrics = (random: number): (readonly [name: string, rubric: Rubric])[] => [
  ['the standard rubric', standardRubric()],
  ...NA_POLICIES.map(
    (notApplicable, i) =>
      [
        `all kinds, N/A ${notApplicable}, step ${STEPS[i]}`,
        rubricOf(hardDefinition({ notApplicable, step: STEPS[i]! })),
      ] as const,
  ),
  ['all kinds, blank extras missing', rubricOf(hardDefinition({ blankExtras: 'missing', step: '0.01' }))],
  ...someRubrics(2 * random, 11)
    .filter((rubric) => !tooFineForFormulas(rubric))
    .slice(0, random)
    .map((rubric, i) => [`random rubric ${i + 1}`, rubric] as const),
];
