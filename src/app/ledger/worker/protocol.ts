import type { Grid } from '../../../engine/grid/grid';
import type { Plan } from '../../../engine/grid/plan';
import type { Recipe } from '../../../engine/ledger/recipe';
import type { KeptRecipe } from '../../../engine/ledger/recipe-match';
import type { Source } from '../../../engine/ledger/source';
import type { Encoding } from '../../../intake';
import type { Environment } from '../../../jobs/job';
import type { OnStep as Stepping } from '../../worker/protocol';
import type { JobName, JobOptions, JobReport } from './jobs';
import type { Look, Want } from './ledger-look';
import type { Reading } from './reading';

/** A sheet as a source that can be sent: functions cannot. */
export interface PackedSource extends Omit<Source, 'formatAt'> {
  /** Row, column, kind (1 date, 2 percentage) of each number that its format says more about, one after the other. */
  readonly formats?: Int32Array;
}

/** What a person brings. */
export type Input =
  | { readonly kind: 'paste'; readonly text: string; readonly html?: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'sheet'; readonly source: PackedSource };

/** An input by its number. What the other side has already is not sent again. */
export interface Given {
  readonly number: number;
  readonly input?: Input;
}

/** What a person says about how it is read. */
export interface ReadChoices {
  readonly encoding?: Encoding;
  readonly separator?: string;
  /** Which of the sheets, by its place. Without it the first that is a report. */
  readonly sheet?: number;
  /** What was decided about this report. */
  readonly recipe?: Recipe;
  /** How earlier reports were read: what fits is taken, if nothing was decided yet. */
  readonly kept?: readonly KeptRecipe[];
  /** The workbook's sheet of fields: the names that people added there go before ours. */
  readonly fields?: Grid;
}

/** What is done, in order. A step's size is what its time grows with. */
export type Step = 'intake' | 'recognise' | 'account' | 'plan' | 'unify';

/** A report that is on screen and not in the workbook, and how it is read. */
export interface Fresh {
  readonly given: Given;
  readonly choices: ReadChoices;
}

/** A request and its answer. */
export interface Asks {
  readonly read: { readonly ask: { readonly given: Given; readonly choices: ReadChoices }; readonly answer: Reading };
  readonly plan: {
    readonly ask: {
      readonly job: JobName;
      /** Reports that are on screen and not yet in the workbook, with how they were read. */
      readonly fresh?: readonly Fresh[];
      /** How the sheets of the workbook are read that are put to use, in their order. */
      readonly recipes?: readonly (Recipe | undefined)[];
      readonly grids: readonly Grid[];
      readonly held: readonly PackedSource[];
      readonly options: JobOptions;
      readonly environment: Environment;
    };
    readonly answer: { readonly plan: Plan; readonly report: JobReport };
  };
  /** Looks into the unified ledger that was made last; `isGone` when it is not here any more. */
  readonly look: {
    readonly ask: { readonly made: number; readonly want: Want };
    readonly answer: { readonly look: Look } | { readonly isGone: true };
  };
}
export type Ask = { [Kind in keyof Asks]: { readonly kind: Kind } & Asks[Kind]['ask'] }[keyof Asks] & {
  /** Numbers of the inputs that may still be asked about: others are forgotten. */
  readonly alive?: readonly number[];
};
export type Answer<Kind extends keyof Asks> = Asks[Kind]['answer'];

/** Told before each step. `size`: characters, bytes or cells. */
export type OnStep = Stepping<Step>;
