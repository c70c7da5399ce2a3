import type { Grid } from '../engine/grid/grid';
import type { Finding, FindingData, Plan } from '../engine/grid/plan';
import type { Receipt } from '../hosts/host';
import type { MessageKey } from '../i18n';
import type { Environment, Job } from '../jobs/job';
import type { ScoredBook } from '../jobs/scored';

/** Why a job does not do something: a code, what it is about, and findings that say more. */
export interface Refusal {
  readonly code: string;
  readonly about: readonly string[];
  readonly problems: readonly Finding[];
}

/** How the cells of a sheet are read. */
export interface SheetWords {
  readonly sheet: string;
  /** By column. */
  readonly headers: readonly string[];
  /** A number that is a day or a time there. */
  readonly time: (serial: number, column: number) => string | undefined;
}

/**
 * A plan on screen, not yet written. `renewed`: the sheets changed after it was first shown. `waited`: it took its time,
 * during which one could cancel.
 */
export interface Preview {
  /** How cells of sheets are put into words that the pane itself does not read. */
  readonly shows?: readonly SheetWords[];
  readonly title: MessageKey;
  readonly plan: Plan;
  /** Why something that was asked for is not in the plan. */
  readonly refusals: readonly Refusal[];
  readonly renewed: boolean;
  readonly waited: boolean;
}

export interface Done {
  readonly title: MessageKey;
  readonly receipt: Receipt;
  readonly undone: boolean;
}

/** A plan that is being made, and takes its time. */
export interface Planning {
  readonly title: MessageKey;
  /** 0 to 1, as far as that can be told. */
  readonly share?: number;
  /** Estimated. */
  readonly secondsLeft?: number;
}

/** A plan that was made elsewhere. */
export interface LatePlan {
  readonly plan: Plan;
  readonly refusals?: readonly Refusal[];
  readonly shows?: readonly SheetWords[];
  /** The same for the same plan: what it was made from has not changed. */
  readonly print: string;
}

/**
 * Makes a plan on the workbook as it is now: in a worker, say. Asked again whenever the sheets may have changed.
 * Rejects when `signal` is aborted.
 */
export type Planner = (
  signal: AbortSignal,
  onProgress: (progress: Omit<Planning, 'title'>) => void,
) => Promise<LatePlan>;

export interface SessionState {
  /** Absent until the workbook was read for the first time. */
  readonly scored?: ScoredBook;
  readonly grids: readonly Grid[];
  readonly busy: 'reading' | 'writing' | undefined;
  /** While writing. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly planning?: Planning;
  readonly preview?: Preview;
  /** The last thing written. */
  readonly last?: Done;
  /** The code of what could not be done; nothing was written then. */
  readonly trouble?: string;
  /** What it is about, for the sentence. */
  readonly troubleData?: FindingData;
}

/** What the screens see of a workbook: its scores as of the last edit, and the one way to write. */
export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads now and after every edit. Returns how to stop. */
  readonly start: () => () => void;
  /** Reads now. Resolves when every edit so far was seen. */
  readonly refresh: () => Promise<void>;
  /** Shows what a job would write. Resolves to what was written, or to `undefined` when it was not, or not all of it. */
  readonly propose: <Options, Report>(
    title: MessageKey,
    job: Job<Options, Report>,
    options: Options,
    environment: Environment,
    refusals?: (report: Report) => readonly Refusal[],
  ) => Promise<Receipt | undefined>;
  /** The same with a plan that takes its time. Until it is there, `planning` says how far it is; `cancel` ends it. */
  readonly proposeLater: (title: MessageKey, planner: Planner) => Promise<Receipt | undefined>;
  /** A part of the program that is fetched now; `undefined` when it does not arrive, which is said. */
  readonly fetched: <Part>(load: () => Promise<Part>) => Promise<Part | undefined>;
  /** Carries a job out at once, on the sheets as they are: for what a person asked for by a button that says what it writes. */
  readonly perform: <Options, Report>(
    title: MessageKey,
    job: Job<Options, Report>,
    options: Options,
    environment: Environment,
  ) => Promise<void>;
  /**
   * Carries a job out without a word: nothing on screen moves, and what was written last can still be undone. For what was
   * agreed to once and for all. Does nothing while something is previewed, planned, read or written, and where the job has
   * nothing to write. Resolves to whether it could; what fails is left for the next time.
   */
  readonly performQuietly: <Options, Report>(
    job: Job<Options, Report>,
    options: Options,
    environment: Environment,
  ) => Promise<boolean>;
  /** Writes what is on screen; if the sheets changed since, shows the new plan instead. */
  readonly apply: () => Promise<void>;
  /** Takes the preview away, or stops writing. */
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
  readonly dismiss: () => void;
}
