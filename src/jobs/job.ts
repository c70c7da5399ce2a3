import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import type { Language } from '../i18n/language';

export type { Language };

/** What the world outside decides. Same input and same environment: same plan. */
export interface Environment {
  /** ISO date and time with zone, such as `2019-02-28T17:30:00+08:00`. */
  readonly now: string;
  /** The language of what the job writes into the workbook. */
  readonly language: Language;
}

/** A pure function from a workbook's sheets to a plan. Nothing is written before a host applies the plan. */
export type Job<Options, Report> = (
  grids: readonly Grid[],
  options: Options,
  environment: Environment,
) => { readonly plan: Plan; readonly report: Report };
