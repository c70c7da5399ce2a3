import type { Version } from '../../engine/rubric/version/life';
import type { ShiftOptions } from '../../jobs/shift';
import type { Say } from '../text';

/** The parts of the rubric's tab, in their order. */
export const PLACES = ['preview', 'versions', 'lock', 'export'] as const;
export type RubricPlace = (typeof PLACES)[number];

/** What one looks at, kept while one is elsewhere. */
export interface RubricView {
  readonly place: RubricPlace;
  /** The first one without it, or when it is gone. */
  readonly rubric?: string;
  /** Number of the version that the edits are compared with; the last one that differs without it. */
  readonly against?: number;
  /** Two versions by number; 0 is what the sheets say. */
  readonly compare: readonly [number, number] | undefined;
  /** Periods that were typed; the halves of what was given without it. */
  readonly shift?: Pick<ShiftOptions, 'from' | 'to' | 'fixed'>;
}

export const FIRST_VIEW: RubricView = { place: 'preview', compare: undefined };

/** `Version 3`, with its name when it has one. */
export const versionName = ({ number, name }: Pick<Version, 'number' | 'name'>, say: Say): string =>
  name ? say('rubric.versionNamed', { version: number, name }) : say('rubric.version', { version: number });
