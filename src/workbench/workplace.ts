import { proposeValues, spillingAgain } from '../app/replace-formulas';
import type { LanguageChoice } from '../app/language-choice';
import { zonedNow } from '../app/now';
import type { Session } from '../app/session';
import { createSession } from '../app/session';
import { answersOf } from '../functions/answers';
import type { GridHost } from '../hosts/grid';
import { defineCellFunctions } from './cell-functions';

/** The workbook that lies open, read once for the pane and for the functions of cells. */
export interface Workplace {
  readonly host: GridHost;
  readonly session: Session;
  /** Shows in the pane what replacing our formulas by their values would write. */
  proposeValues(): Promise<void>;
  /** Resolves once every formula has the result that follows from all edits so far. */
  settled(): Promise<void>;
  close(): void;
}

export function openWorkplace(grid: GridHost, language: LanguageChoice, now = zonedNow): Workplace {
  const host = spillingAgain(grid);
  const session = createSession(host);
  const undefine = defineCellFunctions(host, answersOf(session, language), language);
  const stop = session.start();
  return {
    host,
    session,
    proposeValues: () => proposeValues(session, host, { now: now(), language: language.get() }),
    async settled() {
      await session.refresh();
      await host.settled();
    },
    close() {
      stop();
      undefine();
    },
  };
}
