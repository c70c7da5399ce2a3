import type { Finding } from '../engine/grid/plan';
import { compare, rational, sum, toText } from '../engine/number/rational';
import { reachOf } from '../engine/rubric/bands-reach';
import { orderFormulas } from '../engine/formula/order';
import { readFormula } from '../engine/formula/parse';
import type { Criterion, Rubric } from '../engine/rubric/rubric';
import type { Requirement } from '../engine/rubric/version/readiness';
import { isBase } from '../engine/rubric/rubric';
import { readBands } from './bands';
import type { CriterionRow } from './rubric';
import { readCriteria } from './rubric';
import { readSettings } from './settings';
import type { Table } from './table';
import { findingAt, textOf } from './table';

/** The id of the only rubric of a workbook that names none. */
const NAMELESS = 'rubric';

export interface RubricTables {
  readonly rubric: Table;
  readonly bands: Table | undefined;
  readonly settings: Table | undefined;
}

/**
 * Puts the rubrics together from their three sheets. A rubric with an error that could change a score is returned
 * as broken: it scores nothing, and harms no other rubric.
 * @param evidence names of the Visits columns that formulas may use beside the criteria
 */
export function readRubrics(
  tables: RubricTables,
  evidence: readonly string[],
): { rubrics: Rubric[]; requirements: Map<string, Requirement>; findings: Finding[] } {
  const { rows, findings } = readCriteria(tables.rubric);
  const named = rows.some((row) => row.rubric);
  const homeless = named ? rows.filter((row) => !row.rubric && !row.criterion.retired) : [];
  for (const { criterion } of homeless)
    findings.push(findingAt(tables.rubric, criterion.row, 'rubric', 'rubric-id-missing', 'error'));

  const ids = [...new Set(rows.map((row) => (named ? row.rubric : NAMELESS)).filter(Boolean))];
  const requirements = new Map<string, Requirement>();
  const rubrics = ids.map((id) => {
    const own = rows.filter((row) => (named ? row.rubric : NAMELESS) === id);
    const part = readRubric(tables, id, own, evidence);
    findings.push(...part.findings);
    requirements.set(id, part.requirement);
    return homeless.length > 0 ? { ...part.rubric, broken: [...part.rubric.broken, 'rubric-id-missing'] } : part.rubric;
  });
  findings.push(...strangers(tables.bands, ids, named));
  return { rubrics, requirements, findings };
}

function readRubric(
  { rubric: table, bands: bandTable, settings: settingsTable }: RubricTables,
  id: string,
  rows: readonly CriterionRow[],
  evidence: readonly string[],
): { rubric: Rubric; requirement: Requirement; findings: Finding[] } {
  const settings = readSettings(settingsTable, id);
  const known = new Set([...rows.map(({ criterion }) => criterion.id), ...evidence]);
  const read = rows.map(({ criterion }) => withExpression(table, criterion, known));
  const criteria = read.map(({ criterion }) => criterion);
  const own = [...duplicates(table, criteria), ...cycle(table, criteria), ...emptiness(table, id, criteria)];
  const errors = [...read.flatMap(({ findings }) => findings), ...own];
  const isClear = errors.length + settings.broken.length === 0 && rows.every((row) => row.broken.length === 0);
  const reach = isClear ? reachOf(criteria, settings.settings) : undefined;
  const bands = bandTable ? readBands(bandTable, id, reach) : { bands: [], findings: [], broken: ['bands-empty'] };
  return {
    rubric: {
      id,
      name: settings.name,
      criteria,
      bands: bands.bands,
      settings: settings.settings,
      broken: [
        ...rows.flatMap((row) => row.broken),
        ...errors.map((finding) => finding.code),
        ...bands.broken,
        ...settings.broken,
      ],
    },
    requirement: settings.requirement,
    findings: [...errors, ...weights(table, criteria), ...bands.findings, ...settings.findings],
  };
}

function withExpression(
  table: Table,
  criterion: Criterion,
  known: ReadonlySet<string>,
): { criterion: Criterion; findings: Finding[] } {
  if (criterion.kind !== 'formula' || criterion.retired || !criterion.formula) return { criterion, findings: [] };
  const read = readFormula(criterion.formula, known);
  if ('expression' in read) return { criterion: { ...criterion, expression: read.expression }, findings: [] };
  const findings = read.problems.map(({ code, data }) =>
    findingAt(table, criterion.row, 'formula', code, 'error', { ...data, id: criterion.id }),
  );
  return { criterion, findings };
}

function duplicates(table: Table, criteria: readonly Criterion[]): Finding[] {
  return criteria
    .filter(({ id }, i) => id && criteria.findIndex((other) => other.id === id) < i)
    .map(({ id, row }) => findingAt(table, row, 'id', 'criterion-duplicate', 'error', { id }));
}

function cycle(table: Table, criteria: readonly Criterion[]): Finding[] {
  const formulas = new Map(criteria.flatMap(({ id, expression }) => (expression ? [[id, expression] as const] : [])));
  const order = orderFormulas(formulas);
  if (!('cycle' in order)) return [];
  const first = criteria.find(({ id }) => order.cycle.includes(id))!;
  return [findingAt(table, first.row, 'formula', 'formula-cycle', 'error', { ids: order.cycle })];
}

const activeBase = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.filter(({ kind, retired }) => isBase(kind) && !retired);

const emptiness = (table: Table, rubric: string, criteria: readonly Criterion[]): Finding[] =>
  activeBase(criteria).length > 0 ? [] : [findingAt(table, table.headerRow, 'id', 'rubric-empty', 'error', { rubric })];

/** Weights that do not make 100 may be meant, so this is a warning. */
function weights(table: Table, criteria: readonly Criterion[]): Finding[] {
  const base = activeBase(criteria);
  const total = sum(base.map(({ weight }) => weight));
  if (base.length === 0 || compare(total, rational(100)) === 0) return [];
  return [findingAt(table, base[0]!.row, 'weight', 'weights-not-100', 'warning', { sum: toText(total) })];
}

/** Band rows that belong to no rubric. */
function strangers(bands: Table | undefined, ids: readonly string[], named: boolean): Finding[] {
  if (!bands || !named) return [];
  return bands.rows.flatMap((row) => {
    const rubric = textOf(bands, row, 'rubric');
    return !rubric || ids.includes(rubric)
      ? []
      : [findingAt(bands, row, 'rubric', 'rubric-unknown', 'warning', { rubric })];
  });
}
