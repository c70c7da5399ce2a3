import { draw } from '../engine/evaluating/draw';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { Grid } from '../engine/grid/grid';
import { wordKey } from '../engine/parse/text';
import type { Visit } from '../sheets/book';
import { headers } from '../sheets/definition';
import type { DoubleMarks } from '../sheets/double';
import { DOUBLE_SHEET } from '../sheets/double';
import { lookOf } from '../sheets/look';
import { readBook } from '../sheets/read-book';
import { rubricColumns } from '../sheets/visit-draft';
import { fixedId } from '../sheets/visits';
import { doubleIn } from './agreement';
import { byColumn, nextRow, writeRow } from './append';
import type { Environment, Job } from './job';
import type { NoResult } from './result-rows';
import { scoreBook } from './score-book';
import type { ScoredBook, ScoredVisit } from './scored';
import type { Period } from './shift';

export const PURPOSES = ['evaluate', 'double', 'check'] as const;

/**
 * What visits are drawn for: `evaluate` those without a result, `double` scored ones for second marks by somebody else,
 * `check` given ones, of which the customer is asked.
 */
export type Purpose = (typeof PURPOSES)[number];

export interface DrawOptions {
  readonly purpose: Purpose;
  /** How many, 1 or more. */
  readonly count: number;
  readonly seed: string;
  /** Visits of these days only, both included. */
  readonly period?: Period;
  readonly group?: string;
}

export interface DrawReport {
  readonly refused?: NoResult;
  /** How many visits there were to draw from. */
  readonly from: number;
  /** In the order in which they were drawn. */
  readonly drawn: readonly Visit[];
}

/**
 * Draws visits at random, so that nobody chooses them and everybody can draw them again: the seed is shown. Those that
 * are drawn for second marks get a row each in their sheet, which is added where it is missing.
 */
export const drawVisits: Job<DrawOptions, DrawReport> = (grids, options, environment) => {
  const scored = scoreBook(readBook(grids));
  const double = doubleIn(grids, scored);
  const pool = scored.visits.filter((each) => fits(each, options, double));
  const byId = new Map(pool.map(({ visit }) => [visit.id, visit]));
  const drawn = draw(byId.keys(), options.count, options.seed).map((id) => byId.get(id)!);
  const report = { from: byId.size, drawn };
  const plan = options.purpose === 'double' ? doubleRows(grids, scored, double, drawn, environment) : EMPTY_PLAN;
  return 'code' in plan ? { plan: EMPTY_PLAN, report: { ...report, refused: plan } } : { plan, report };
};

function fits(
  { visit, state, outcome }: ScoredVisit,
  { purpose, period, group }: DrawOptions,
  { drawn }: DoubleMarks,
): boolean {
  if (group !== undefined && wordKey(visit.group) !== wordKey(group)) return false;
  if (period && !(visit.date !== null && period.from <= visit.date && visit.date <= period.to)) return false;
  if (purpose === 'evaluate') return state === 'open';
  if (purpose === 'check') return state === 'given';
  return (state === 'given' || outcome !== undefined) && !drawn.has(visit.id);
}

function doubleRows(
  grids: readonly Grid[],
  { book }: ScoredBook,
  { columns }: DoubleMarks,
  drawn: readonly Visit[],
  { language }: Environment,
): Plan | NoResult {
  if (drawn.length === 0) return EMPTY_PLAN;
  if (columns) {
    const { table } = columns;
    const first = nextRow(table);
    const row = ({ id }: Visit, i: number) => writeRow(table, first + i, byColumn(table, { visit: id }), 'draw');
    return { ...EMPTY_PLAN, changes: drawn.flatMap(row) };
  }
  if (grids.some(({ sheet }) => sheet === book.sheets.double)) return { code: 'double-unreadable' };
  const own = DOUBLE_SHEET.columns;
  const more = rubricColumns(book.rubrics, own.length, language);
  const ids = [...own.map(({ key }) => fixedId(key)), ...more.map(({ id }) => id)];
  const names = [...headers(DOUBLE_SHEET, language), ...more.map(({ header }) => header)];
  const options = { language, headerRow: 1, idRow: 0, frozenColumns: 1, more: more.map(({ look }) => look) };
  const rows = [ids, names, ...drawn.map(({ id }) => [id])];
  return { ...EMPTY_PLAN, add: [{ name: DOUBLE_SHEET.name, rows, look: lookOf(DOUBLE_SHEET, options) }] };
}
