import type { DrawOptions, DrawReport } from '../../jobs/draw';

/** The parts of the room in which evaluating is looked after, in their order. */
export const VIEWS = ['evaluators', 'agreement', 'draw', 'disputes', 'quota'] as const;
export type EvaluatingView = (typeof VIEWS)[number];

/** As it was drawn: once its rows are written, or a visit is scored, the same seed would draw from other visits. */
export interface Drawn {
  readonly options: DrawOptions;
  readonly report: DrawReport;
  /** Its rows for second marks are written. */
  readonly isKept: boolean;
}

/** What one looks at, kept while one is elsewhere: with a visit that was drawn, say. */
export interface Room {
  readonly view: EvaluatingView;
  readonly drawn?: Drawn;
  /** One came to draw visits for second marks. */
  readonly isForDouble?: boolean;
}

export const FIRST_ROOM: Room = { view: 'evaluators' };
