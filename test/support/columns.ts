import type { ExactColumn, State } from '../../src/engine/number/column';
import {
  columnOf,
  DIVIDED_BY_ZERO,
  MISSING,
  NOT_APPLICABLE,
  OK,
  UNREADABLE,
  valueAt,
} from '../../src/engine/number/column';
import type { Rational } from '../../src/engine/number/rational';
import { divide, parseDecimal, toText } from '../../src/engine/number/rational';
import { evaluate } from '../../src/engine/formula/evaluate';
import type { Expression } from '../../src/engine/formula/expression';
import { readFormula } from '../../src/engine/formula/parse';

/*
 * Columns of exact numbers drawn in tests: 12.5, 1/3, blank (missing), n/a, ? (unreadable), ÷0 (divided by zero).
 */
const STATES: Readonly<Record<string, Exclude<State, typeof OK>>> = {
  '': MISSING,
  'n/a': NOT_APPLICABLE,
  '?': UNREADABLE,
  '÷0': DIVIDED_BY_ZERO,
};

export function readRational(text: string): Rational {
  const [n, d = '1'] = text.split('/');
  return divide(parseDecimal(n!)!, parseDecimal(d)!);
}

export const readColumn = (cells: readonly string[]): ExactColumn =>
  columnOf(cells.map((cell) => STATES[cell] ?? readRational(cell)));

export const showColumn = (column: ExactColumn): string[] =>
  Array.from(column.state, (state, row) =>
    state === OK ? toText(valueAt(column, row)) : Object.keys(STATES).find((text) => STATES[text] === state)!,
  );

/** The cells of a table drawn with bars, row by row, the header first. */
export const cellsOf = (table: string): string[][] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

export function expressionOf(formula: string, known: Iterable<string>): Expression {
  const read = readFormula(formula, new Set(known));
  if ('problems' in read) throw new Error(`${formula}: ${JSON.stringify(read.problems)}`);
  return read.expression;
}

/**
 * A drawn table whose first columns are headed by variables and the others by formulas, with what the formulas give
 * in place of what was drawn.
 */
export function workedOut(table: string): string[][] {
  const [header, ...rows] = cellsOf(table);
  const inputs = header!.filter((text) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text));
  const columns = new Map(inputs.map((name, i) => [name, readColumn(rows.map((row) => row[i]!))]));
  const results = header!
    .slice(inputs.length)
    .map((formula) => showColumn(evaluate(expressionOf(formula, inputs), columns, rows.length)));
  return [header!, ...rows.map((row, r) => [...row.slice(0, inputs.length), ...results.map((cells) => cells[r]!)])];
}
