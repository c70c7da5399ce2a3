import type { Value } from '../engine/grid/value';

/** Why a cell has no result: a wrong argument, or nothing there to be found. */
export interface Problem {
  readonly error: 'value' | 'missing';
  /** In the user's language. */
  readonly message: string;
}

export type Cell = string | number | Problem;

/** A cell for each cell asked about, or one problem for them all. */
export type Result = readonly (readonly Cell[])[] | Problem;

export const isProblem = (cell: unknown): cell is Problem =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** What a function is given: a range, or one value; `null` for an optional argument that was left out. */
export type Argument = Value | readonly (readonly Value[])[];

export const cellsOf = (argument: Argument): readonly (readonly Value[])[] =>
  typeof argument === 'object' && argument !== null ? argument : [[argument]];

/** Answers each cell by itself; an empty one stays empty. */
export const eachCell = (argument: Argument, answer: (value: NonNullable<Value>) => Cell): Result =>
  cellsOf(argument).map((row) =>
    row.map((value) => (value === null || String(value).trim() === '' ? '' : answer(value))),
  );
