import type { Receipt } from '../hosts/host';
import type { MessageKey } from '../i18n';
import { loadMoreTexts } from '../i18n';
import type { VisitEntry } from '../jobs/enter';
import { enter } from '../jobs/enter';
import { give } from '../jobs/give';
import type { Environment, Job } from '../jobs/job';
import { scoreBook } from '../jobs/score-book';
import { readBook } from '../sheets/read-book';
import type { Refusal, Session } from './session';

/**
 * Everything that the pane can write, each through its preview. Resolves to what was written, if it was. What is not needed
 * in every sitting is fetched when it is asked for.
 */
export interface Proposals {
  readonly insertSheets: () => Promise<Receipt | undefined>;
  readonly writeScores: () => Promise<Receipt | undefined>;
  readonly addColumns: () => Promise<Receipt | undefined>;
  /** A column for the time that an evaluation takes. */
  readonly addMinutes: () => Promise<Receipt | undefined>;
  readonly enter: (entry: VisitEntry) => Promise<Receipt | undefined>;
  readonly give: (visit: string, by: string) => Promise<Receipt | undefined>;
  /** A job that is fetched with its screen. */
  readonly run: <Options, Report>(
    title: MessageKey,
    job: Job<Options, Report>,
    options: Options,
    refusals: (report: Report) => readonly Refusal[],
  ) => Promise<Receipt | undefined>;
}

/** So many visits are scored before anybody notices. */
const FEW = 300;

async function writeScores(session: Session, environment: () => Environment): Promise<Receipt | undefined> {
  const part = await session.fetched(() => import('../jobs/score'));
  if (!part) return undefined;
  const { planningScores, score } = part;
  const visits = (): number => session.state().scored?.visits.length ?? 0;
  if (visits() <= FEW) return session.propose('app.writeScores', score, {}, environment());
  const more = await session.fetched(() => Promise.all([import('./plan-in-turns'), loadMoreTexts()]));
  const planner = more?.[0].planInTurns(
    () => session.state().grids,
    visits,
    (grids) => planningScores(scoreBook(readBook(grids)), grids, environment().language),
  );
  return planner && session.proposeLater('app.writeScores', planner);
}

export const proposals = (session: Session, environment: () => Environment): Proposals => ({
  insertSheets: async () => {
    const part = await session.fetched(() => import('../jobs/setup'));
    return part && session.propose('app.insertSheets', part.setup, {}, environment());
  },
  writeScores: () => writeScores(session, environment),
  addColumns: async () => {
    const part = await session.fetched(() => import('../jobs/columns'));
    return part && session.propose('app.addNewColumns', part.columns, {}, environment());
  },
  addMinutes: async () => {
    const part = await session.fetched(() => import('../jobs/minutes-column'));
    return part && session.propose('evaluating.minutes.add', part.addMinutesColumn, {}, environment());
  },
  enter: (entry) =>
    session.propose('app.saveVisit', enter, { entry }, environment(), ({ refused }) =>
      refused ? [{ code: refused.code, about: refused.ids ?? [entry.id], problems: [] }] : [],
    ),
  run: (title, job, options, refusals) => session.propose(title, job, options, environment(), refusals),
  give: (visit, by) =>
    session.propose('app.give', give, { visits: [visit], by }, environment(), ({ refused }) =>
      refused.map((each) => ({ code: each.code, about: each.ids ?? [each.visit], problems: each.problems })),
    ),
});
