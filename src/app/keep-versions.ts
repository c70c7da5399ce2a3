import type { Environment } from '../jobs/job';
import { keepVersions as keep } from '../jobs/keep-versions';
import type { ScoredBook } from '../jobs/scored';
import type { Session } from './session';

/**
 * Without another edit of a rubric for so long, what stands there is a version. Milliseconds. Whoever raises one weight
 * lowers another, looks at the preview, and moves on to the bands: that is one change, and takes seconds between its steps.
 * After half a minute people have turned to something else, and the next edit is another thought.
 */
export const QUIET = 30_000;

export interface Keeping {
  /** Who edits; empty while nobody has said. */
  readonly by: () => string;
  readonly environment: () => Environment;
  /** Calls back after so many milliseconds. Returns how to call it off. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
}

export interface Keeper {
  /** Somebody has said who edits: what waited for that is kept. */
  readonly named: () => void;
  readonly stop: () => void;
}

/** What an edit of a rubric, its bands or its settings alters; nothing else does. */
const printOf = ({ book, fingerprints }: ScoredBook): string =>
  JSON.stringify(book.rubrics.map(({ id, broken }) => [id, fingerprints.get(id), broken]));

/**
 * Saves a version by itself when the edits of a rubric have come to rest. Only edits that it saw: what was different when
 * the workbook was opened is somebody else's.
 */
export function keepVersions(session: Session, { by, environment, after }: Keeping): Keeper {
  let seen: string | undefined;
  let last: ScoredBook | undefined;
  let waits = false;
  let callOff = (): void => {};

  const rest = (): void => {
    waits = true;
    callOff();
    callOff = after(QUIET, () => void attempt());
  };
  const attempt = async (): Promise<void> => {
    if (!by()) return;
    waits = false;
    if (!(await session.performQuietly(keep, { by: by() }, environment()))) rest();
  };
  const look = (): void => {
    const { scored } = session.state();
    if (!scored || scored === last) return;
    last = scored;
    const print = printOf(scored);
    const isEdit = seen !== undefined && seen !== print;
    seen = print;
    if (isEdit) rest();
  };

  look();
  const stopLooking = session.subscribe(look);
  return {
    named: () => {
      if (!waits) return;
      callOff();
      void attempt();
    },
    stop: () => {
      callOff();
      stopLooking();
    },
  };
}
