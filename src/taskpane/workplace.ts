import type { LanguageChoice } from '../app/language-choice';
import { zonedNow } from '../app/now';
import { proposeValues, spillingAgain } from '../app/replace-formulas';
import type { Session } from '../app/session';
import { createSession } from '../app/session';
import type { ExcelHost } from '../hosts/excel';
import type { Environment } from '../jobs/job';

/** The workbook that is open, read once for the pane, the buttons and the functions. */
export interface Workplace {
  readonly host: ExcelHost;
  readonly session: Session;
  readonly language: LanguageChoice;
  readonly now: () => string;
  readonly environment: () => Environment;
  /** Shows what replacing our formulas by their values would write. */
  readonly proposeValues: () => Promise<void>;
}

/** @param now ISO date and time with zone */
export function openWorkplace(excel: ExcelHost, language: LanguageChoice, now = zonedNow): Workplace {
  const host = spillingAgain(excel);
  const session = createSession(host);
  session.start();
  const environment = (): Environment => ({ now: now(), language: language.get() });
  return {
    host,
    session,
    language,
    now,
    environment,
    proposeValues: () => proposeValues(session, host, environment()),
  };
}
