import { isOpen } from '../engine/evaluating/dispute';
import type { Grid } from '../engine/grid/grid';
import type { Protection } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import type { CalendarDate } from '../engine/parse/date';
import { fingerprint } from '../engine/rubric/fingerprint';
import type { Rubric } from '../engine/rubric/rubric';
import type { Life, LifeState } from '../engine/rubric/version/life';
import type { SealFacts } from '../engine/rubric/version/seal';
import type { ReadyItem } from '../engine/rubric/version/readiness';
import { DEFAULT_REQUIREMENT, readinessOf } from '../engine/rubric/version/readiness';
import type { Book } from '../sheets/book';
import { readBook } from '../sheets/read-book';
import { agreementIn } from './agreement';
import type { Environment, Job } from './job';
import type { NewEvent } from './life-event';
import { appendEvents } from './life-event';
import type { NoResult } from './result-rows';
import { isSaved, lifeIn } from './version-book';
import { versionToSave } from './save-version';
import { scoreBook } from './score-book';
import type { ScoredBook } from './scored';

export interface StateOptions {
  readonly rubric: string;
  readonly to: LifeState;
  readonly by: string;
  readonly reason?: string;
  /** Where the book of points ends, `HASH:COUNT`: goes into the seal. */
  readonly pointsHead?: string;
  /** Of the seal, made beforehand over `sealText`. */
  readonly signature?: string;
}

export interface StateReport {
  readonly refused?: NoResult;
  readonly readiness: readonly ReadyItem[];
  /** Of a lock: what a signature would be made over. */
  readonly seal?: SealFacts;
}

/**
 * Takes a rubric from draft to trial, from there to locked, or back (S6). What the sheets say is saved as a version
 * first where it is not yet. A lock that is not ready, and a way back from a lock, need a reason.
 */
export const changeState: Job<StateOptions, StateReport> = (grids, options, environment) => {
  const scored = scoreBook(readBook(grids));
  const { book } = scored;
  const rubric = book.rubrics.find(({ id }) => id === options.rubric);
  const life = lifeIn(book, options.rubric);
  const readiness = rubric ? readinessIn(grids, scored, rubric, environment.now) : [];
  const refuse = (refused: NoResult) => ({ plan: EMPTY_PLAN, report: { refused, readiness } });
  if (!rubric) return refuse({ code: 'rubric-unknown' });
  const code = whyNot(rubric, life, options, readiness);
  if (code) return refuse({ code });
  const events = eventsOf(rubric, life, options, environment);
  const plan = appendEvents(grids, book, events, environment);
  if ('code' in plan) return refuse(plan);
  const { rubric: id, version, by, fingerprint: own, pointsHead = '' } = events.at(-1)!;
  const seal = { rubric: id, version, fingerprint: own, at: environment.now, by: by.trim(), pointsHead };
  return {
    plan: { ...EMPTY_PLAN, ...plan, protect: protection(book, options) },
    report: { readiness, ...(options.to === 'locked' && { seal }) },
  };
};

/** The sheets of the rubrics are closed once all of them are locked, and open as soon as one is not. */
function protection(book: Book, { rubric, to }: StateOptions): Protection[] {
  const stateOf = (id: string): LifeState => (id === rubric ? to : lifeIn(book, id).state);
  const on = book.rubrics.every(({ id }) => stateOf(id) === 'locked');
  const wasOn = book.rubrics.every(({ id }) => lifeIn(book, id).state === 'locked');
  const { rubric: sheet, bands, settings } = book.sheets;
  return on || wasOn ? [sheet, bands, settings].flatMap((name) => (name ? [{ sheet: name, on }] : [])) : [];
}

function whyNot(
  rubric: Rubric,
  life: Life,
  { to, by, reason = '' }: StateOptions,
  readiness: readonly ReadyItem[],
): string | undefined {
  if (!by.trim()) return 'giver-missing';
  if (rubric.broken.length > 0) return 'rubric-broken';
  if (life.state === to && isSaved(life, rubric)) return `state-is-${to}`;
  if (reason.trim()) return undefined;
  if (life.state === 'locked') return 'reason-missing';
  // What the lock itself brings about need not be there yet.
  const isReady = readiness.every(({ key, met }) => met || key === 'saved');
  return to === 'locked' && !isReady ? 'lock-not-ready' : undefined;
}

function eventsOf(rubric: Rubric, life: Life, options: StateOptions, { language }: Environment): NewEvent[] {
  const { to, by, reason = '', pointsHead = '', signature = '' } = options;
  const saving = isSaved(life, rubric) ? [] : [versionToSave(rubric, life, { by, reason }, language)];
  const version = saving[0]?.version ?? life.versions.at(-1)!.number;
  const seal = to === 'locked' ? { pointsHead, signature } : {};
  // A version that is saved during a trial or after a lock is a draft already.
  if (to === 'draft' && saving.length > 0) return saving;
  return [...saving, { kind: to, rubric: rubric.id, version, by, reason, fingerprint: fingerprint(rubric), ...seal }];
}

/** How far a rubric is from its lock. */
export function readinessIn(grids: readonly Grid[], scored: ScoredBook, rubric: Rubric, now: string): ReadyItem[] {
  const { book, visits, findings } = scored;
  const life = lifeIn(book, rubric.id);
  const own = fingerprint(rubric);
  const given = visits.filter((each) => each.rubric.id === rubric.id && each.given?.fingerprint === own).length;
  const unscored = visits.filter(
    (each) => each.rubric.id === rubric.id && each.state === 'open' && !each.outcome,
  ).length;
  const { rubric: sheet, bands, settings } = book.sheets;
  const errors = findings.filter(
    ({ at, severity }) => severity === 'error' && [sheet, bands, settings].includes(at.sheet),
  ).length;
  const rubricOf = new Map(book.given.map((each) => [each.visit, each.rubric]));
  const disputes = book.disputes.filter((each) => isOpen(each) && rubricOf.get(each.raised.visit) === rubric.id).length;
  const { pairs, sameBand } = agreementIn(grids, scored, rubric).score;
  const situation = {
    today: now.slice(0, 10) as CalendarDate,
    isSaved: isSaved(life, rubric),
    visits: given,
    findings: errors + unscored,
    disputes,
    ...(sameBand !== undefined && { agreement: { pairs, sameBand } }),
  };
  return readinessOf(life, situation, book.requirements.get(rubric.id) ?? DEFAULT_REQUIREMENT);
}
