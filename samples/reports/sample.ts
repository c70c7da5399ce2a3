import type { Truth } from './truth';

/** A file and what it comes to. */
export interface Sample<Result = Truth> {
  readonly bytes: Uint8Array;
  readonly truth: Result;
}
