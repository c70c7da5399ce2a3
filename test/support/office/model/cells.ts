import { MAX_COLUMNS } from '../../../../src/engine/grid/address';
import { calculate } from '../calculate';
import type { Scalar } from '../entry';
import { enter } from '../entry';
import type { Area } from './area';

export interface Cell {
  value: Scalar;
  /** With its `=`. */
  formula?: string;
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
const rowOf = (key: number): number => Math.floor(key / MAX_COLUMNS);

/** What a sheet's cells hold, and their number formats. */
export class Cells {
  readonly #cells = new Map<number, Cell>();
  /** Those of them with a formula, in the same order. */
  readonly #formulas = new Map<number, Cell>();
  readonly #formats = new Map<number, string>();
  /** What `used` found, until a cell comes or goes. */
  #used: { readonly area: Area | undefined } | undefined;

  get(row: number, column: number): Cell | undefined {
    return this.#cells.get(keyOf(row, column));
  }

  put(row: number, column: number, cell: Cell | undefined): void {
    const key = keyOf(row, column);
    if (this.#cells.has(key) !== Boolean(cell)) this.#used = undefined;
    if (cell) this.#cells.set(key, cell);
    else this.#cells.delete(key);
    if (cell?.formula) this.#formulas.set(key, cell);
    else this.#formulas.delete(key);
  }

  format(row: number, column: number): string {
    return this.#formats.get(keyOf(row, column)) ?? 'General';
  }

  setFormat(row: number, column: number, format: string): void {
    this.#formats.set(keyOf(row, column), format);
  }

  /** What an entry through `values` or `formulas` does: `null` leaves the cell, an empty text clears it. */
  enter(row: number, column: number, input: Scalar | null): void {
    if (input === null) return;
    if (input === '') return this.put(row, column, undefined);
    const { value, formula, format } = enter(input, this.format(row, column));
    this.put(row, column, formula ? { value: '#NAME?', formula } : { value });
    if (format && this.format(row, column) === 'General') this.setFormat(row, column, format);
  }

  /** Results of all formulas, from the others' results so far; formulas that are not understood keep theirs. */
  calculate(): void {
    for (let pass = 0, changed = true; changed && pass < 10; pass++) {
      changed = false;
      for (const cell of this.#formulas.values()) {
        const result = calculate(cell.formula!.slice(1), (row, column) => this.get(row, column)?.value ?? null) ?? 0;
        if (result === '#NAME?' || result === cell.value) continue;
        cell.value = result;
        changed = true;
      }
    }
  }

  /** The smallest area with everything that holds something. */
  used(): Area | undefined {
    this.#used ??= { area: this.#findUsed() };
    return this.#used.area;
  }

  #findUsed(): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const key of this.#cells.keys()) {
      const [row, column] = [rowOf(key), key % MAX_COLUMNS];
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
