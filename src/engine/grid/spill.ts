import type { Address } from './address';

/** A formula and the rectangle that it fills: its own cell and those that it spills into. */
export interface Spill {
  readonly at: Address;
  readonly rows: number;
  readonly columns: number;
}
