import type { Failure } from './failure';
import type { Slice } from './slices';

/** Told before each step. `size` is what its time grows with. */
export type OnStep<Step> = (step: Step, size: number) => void;

/** A piece of a request, on its way to the worker. */
export interface Piece {
  readonly id: number;
  readonly slice: Slice;
}

/** What a worker says about a request. */
export type Message<Step> =
  | Piece
  | { readonly id: number; readonly step: Step; readonly size: number }
  /** The answer is there, and comes in so many slices. */
  | { readonly id: number; readonly slices: number }
  | { readonly id: number; readonly failure: Failure };
