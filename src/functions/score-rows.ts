import type { Grid } from '../engine/grid/grid';
import type { Value } from '../engine/grid/value';
import type { ExactColumn } from '../engine/number/column';
import { multiply, rational, toNumber } from '../engine/number/rational';
import { cleanText, wordKey } from '../engine/parse/text';
import { derive } from '../engine/rubric/derive';
import type { Derivation } from '../engine/rubric/derivation';
import { completeCells, markColumns } from '../engine/rubric/marks';
import type { Rubric } from '../engine/rubric/rubric';
import { activeCriteria } from '../engine/rubric/rubric';
import { scoreBatch } from '../engine/rubric/score';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import { readMarkColumn } from '../sheets/read-marks';
import { isBlank } from '../sheets/table';
import type { Argument, Cell, Problem, Result } from './result';
import { cellsOf, isProblem } from './result';

type Rows = readonly (readonly Value[])[];

interface Layout {
  /** Rows of headers above the visits. */
  readonly headers: number;
  /** Column by criterion id or evidence name. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Headers are a row of ids, of names, or the first above the second. */
const MOST_HEADERS = 2;

/**
 * The score of each row of marks. What a column is, is said by the headers above (ids or names, as in the Visits
 * sheet); without headers the columns are what people mark, in the order of the rubric.
 */
export function scoreRows(rubric: Rubric, marks: Argument, language: Language): Result {
  const rows = lying(cellsOf(marks), inputsOf(rubric));
  const layout = layoutOf(rubric, rows, language);
  if (isProblem(layout)) return layout;
  const visits = rows.map((_, row) => row).slice(layout.headers);
  const filled = visits.filter((row) => !rows[row]!.every(isBlank));
  const scores = scoreFilled(rubric, rows, layout, filled, language);
  return [...rows.slice(0, layout.headers).map((): Cell[] => ['']), ...visits.map((row) => [scores.get(row) ?? ''])];
}

/** What a visit is scored by: the ids of the criteria that people mark, then the evidence that formulas name. */
function inputsOf(rubric: Rubric): string[] {
  const active = activeCriteria(rubric);
  const marked = active.filter(({ kind }) => kind !== 'formula').map(({ id }) => id);
  const evidence = active
    .flatMap(({ expression }) => expression?.variables ?? [])
    .filter((name) => !active.some(({ id }) => id === name));
  return [...new Set([...marked, ...evidence])];
}

/** One visit may stand as a column. */
const lying = (rows: Rows, inputs: readonly string[]): Rows =>
  inputs.length > 1 && rows.length === inputs.length && rows.every((row) => row.length === 1)
    ? [rows.map((row) => row[0]!)]
    : rows;

function layoutOf(rubric: Rubric, rows: Rows, language: Language): Layout | Problem {
  const inputs = inputsOf(rubric);
  const names = new Map(activeCriteria(rubric).map(({ id, name }) => [wordKey(name), id]));
  const idOf = (cell: Value): string | undefined => {
    if (typeof cell !== 'string') return undefined;
    const text = cleanText(cell);
    return inputs.includes(text) ? text : names.get(wordKey(text));
  };
  const columns = new Map<string, number>();
  let headers = 0;
  while (headers < Math.min(MOST_HEADERS, rows.length) && rows[headers]!.some((cell) => idOf(cell) !== undefined)) {
    rows[headers]!.forEach((cell, column) => {
      const id = idOf(cell);
      if (id !== undefined && !columns.has(id)) columns.set(id, column);
    });
    headers++;
  }
  if (headers > 0) return { headers, columns };
  const width = Math.max(...rows.map((row) => row.length));
  if (width === inputs.length) return { headers: 0, columns: new Map(inputs.map((id, column) => [id, column])) };
  const data = { count: inputs.length, width, names: inputs };
  return { error: 'value', message: translate(language, 'functions.wrong-width', data) };
}

function scoreFilled(
  rubric: Rubric,
  rows: Rows,
  { columns }: Layout,
  filled: readonly number[],
  language: Language,
): ReadonlyMap<number, Cell> {
  const grid: Grid = { sheet: '', rows };
  const kinds = new Map(rubric.criteria.map(({ id, kind }) => [id, kind]));
  const cells = new Map(
    [...columns]
      .filter(([id]) => kinds.get(id) !== 'formula')
      .map(([id, column]) => [id, readMarkColumn(grid, column, filled, kinds.get(id))] as const),
  );
  const { steps, band } = scoreBatch(rubric, cells, filled.length);
  let marks: ReadonlyMap<string, ExactColumn> | undefined; // worked out once, and only when a row has no score
  const why = (place: number): Problem => {
    marks ??= markColumns(rubric, completeCells(rubric, cells, filled.length), filled.length);
    return { error: 'missing', message: whyNot(derive(rubric, marks, place), language) };
  };
  return new Map(
    filled.map((row, place) => [
      row,
      band[place]! < 0 ? why(place) : toNumber(multiply(rational(steps[place]!), rubric.settings.step)),
    ]),
  );
}

/** The criteria at fault by name. */
function whyNot({ refused }: Derivation, language: Language): string {
  const named = (isMissing: boolean): string[] =>
    refused.flatMap(({ code, criterion }) =>
      criterion && (code === 'mark-missing') === isMissing ? [criterion.name] : [],
    );
  const parts = [
    { key: 'functions.marks-missing', names: named(true) },
    { key: 'functions.marks-wrong', names: named(false) },
  ] as const;
  const said = parts.filter(({ names }) => names.length > 0);
  if (said.length === 0) return translate(language, 'functions.no-score');
  return said.map(({ key, names }) => translate(language, key, { names })).join(' ');
}
