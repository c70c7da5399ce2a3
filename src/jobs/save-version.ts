import type { Grid } from '../engine/grid/grid';
import type { Plan } from '../engine/grid/plan';
import { EMPTY_PLAN } from '../engine/grid/plan';
import { definitionOf, definitionText } from '../engine/rubric/definition';
import { fingerprint } from '../engine/rubric/fingerprint';
import type { Rubric } from '../engine/rubric/rubric';
import type { Effect, RubricChange } from '../engine/rubric/version/change';
import { effectOf } from '../engine/rubric/version/change';
import { differences } from '../engine/rubric/version/difference';
import type { Life } from '../engine/rubric/version/life';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { Book } from '../sheets/book';
import { readBook } from '../sheets/read-book';
import type { Environment, Job } from './job';
import type { NewEvent } from './life-event';
import { appendEvents } from './life-event';
import { isSaved, lifeIn, rubricOfVersion } from './version-book';
import { changesText } from './version-words';

export interface SaveOptions {
  /** Who saves. */
  readonly by: string;
  /** Only this rubric; all of them without it. */
  readonly rubric?: string;
  readonly reason?: string;
}

export interface SavedVersion {
  readonly rubric: string;
  readonly version: number;
  readonly fingerprint: string;
  /** Against the version before; `undefined` for the first one. */
  readonly changes?: readonly RubricChange[];
  readonly effect?: Effect;
  /** The number of an earlier version that was the same. */
  readonly sameAs?: number;
}

export interface SaveReport {
  readonly saved: readonly SavedVersion[];
  /** Rubrics that are not saved, each with why: `rubric-broken`, `rubric-locked`, `versions-columns-missing` … */
  readonly refused: readonly { readonly rubric: string; readonly code: string; readonly ids?: readonly string[] }[];
}

/**
 * Saves each rubric that is not as it was saved last as a new version: what it says, who changed it and when, and the
 * difference in words (S6). A locked rubric is saved with a reason only.
 */
export const saveVersion: Job<SaveOptions, SaveReport> = (grids, options, environment) => {
  const book = readBook(grids);
  const wanted = book.rubrics.filter(({ id }) => options.rubric === undefined || id === options.rubric);
  const { plan, saved, refused } = versionsToSave(grids, book, wanted, options, environment);
  return { plan: { ...EMPTY_PLAN, ...plan }, report: { saved, refused } };
};

/** The part of a plan that saves these rubrics, where they are not saved as they are. */
export function versionsToSave(
  grids: readonly Grid[],
  book: Book,
  rubrics: readonly Rubric[],
  { by, reason = '' }: Omit<SaveOptions, 'rubric'>,
  environment: Environment,
) {
  const refused: SaveReport['refused'][number][] = [];
  const saved: SavedVersion[] = [];
  const events: NewEvent[] = [];
  for (const rubric of rubrics) {
    const life = lifeIn(book, rubric.id);
    if (isSaved(life, rubric)) continue;
    const code = !by.trim() ? 'giver-missing' : whyNot(rubric, life, reason);
    if (code) {
      refused.push({ rubric: rubric.id, code });
      continue;
    }
    const version = nextVersion(rubric, life);
    saved.push(version);
    events.push(eventOf(rubric, version, { by, reason }, environment.language));
  }
  const plan = appendEvents(grids, book, events, environment);
  if (!('code' in plan)) return { plan, saved, refused };
  return { plan: NOTHING, saved: [], refused: rubrics.map(({ id }) => ({ rubric: id, ...plan })) };
}

const NOTHING: Pick<Plan, 'add' | 'changes'> = { add: [], changes: [] };

function whyNot(rubric: Rubric, { state }: Life, reason: string): string | undefined {
  if (rubric.broken.length > 0) return 'rubric-broken';
  return state === 'locked' && !reason.trim() ? 'rubric-locked' : undefined;
}

function nextVersion(rubric: Rubric, { versions }: Life): SavedVersion {
  const own = fingerprint(rubric);
  const last = versions.at(-1);
  const before = last && rubricOfVersion(last);
  const version = { rubric: rubric.id, version: (last?.number ?? 0) + 1, fingerprint: own };
  if (!before || 'code' in before) return version;
  const changes = differences(before, rubric);
  const same = versions.find((each) => each.fingerprint === own);
  return { ...version, changes, effect: effectOf(changes)!, ...(same && { sameAs: same.number }) };
}

/** The event that saves a rubric as its next version. */
export const versionToSave = (rubric: Rubric, life: Life, who: Who, language: Language): NewEvent =>
  eventOf(rubric, nextVersion(rubric, life), who, language);

type Who = Required<Pick<SaveOptions, 'by' | 'reason'>>;

function eventOf(rubric: Rubric, saved: SavedVersion, { by, reason }: Who, language: Language): NewEvent {
  const { version, fingerprint: own, effect } = saved;
  return {
    kind: 'saved',
    rubric: rubric.id,
    version,
    by,
    reason,
    fingerprint: own,
    changes: whatChanged(saved, language),
    ...(effect && { effect }),
    definition: definitionText(definitionOf(rubric)),
  };
}

/** What a version changed, in words. */
function whatChanged({ version, changes, sameAs }: SavedVersion, language: Language): string {
  if (!changes) return translate(language, version === 1 ? 'change.first' : 'change.unknown');
  const text = changesText(language, changes);
  return sameAs === undefined ? text : translate(language, 'change.same', { version: sameAs, text });
}
