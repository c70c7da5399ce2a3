import type { FindingData } from '../engine/grid/plan';

/** Why nothing could be read: `intake.CODE` is the sentence, with what to do. Nothing half read ever comes with it. */
export class IntakeError extends Error {
  constructor(
    readonly code: string,
    readonly data: FindingData = {},
  ) {
    super(code);
    this.name = 'IntakeError';
  }
}
