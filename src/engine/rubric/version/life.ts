/** What happens to a rubric (S6): a version is saved, named, tried without change, locked; or it is a draft again. */
export const EVENTS = ['saved', 'named', 'trial', 'locked', 'draft'] as const;
export type EventKind = (typeof EVENTS)[number];

/** One line of a rubric's life, only ever appended to. */
export interface LifeEvent {
  readonly kind: EventKind;
  /** ISO date and time with zone. */
  readonly at: string;
  readonly by: string;
  readonly rubric: string;
  /** The version that it is about, counted from 1 for each rubric. */
  readonly version: number;
  /** Of `named`: what people call the version. */
  readonly name: string;
  /** Why, in the person's words. */
  readonly reason: string;
  /** SHA-256 of the version's canonical form. */
  readonly fingerprint: string;
  /** Of `saved`: what changed, in words, and what that does to scores; as the sheet says it. */
  readonly changes: string;
  readonly effect: string;
  /** Of `saved`: the definition as JSON. */
  readonly definition: string;
  /** Of `locked`: where the book of points ended, `HASH:COUNT`; empty without one. */
  readonly pointsHead: string;
  /** Of `locked`: who vouches for it, `ed25519:KEY:SIGNATURE` in base64; empty when nobody signed. */
  readonly signature: string;
  /** SHA-256 over the event and the check of the one before it: see `checkOf`. */
  readonly check: string;
  /** Row of the Versions sheet, from 0. */
  readonly row: number;
}

export interface Version {
  readonly number: number;
  readonly name: string;
  readonly fingerprint: string;
  readonly saved: LifeEvent;
}

export const STATES = ['draft', 'trial', 'locked'] as const;
export type LifeState = (typeof STATES)[number];

/** Where a rubric stands in its life. */
export interface Life {
  readonly state: LifeState;
  /** The event that brought it there; absent for a draft that never was anything else. */
  readonly since?: LifeEvent;
  /** In the order in which they were saved. */
  readonly versions: readonly Version[];
}

/**
 * The life of one rubric, from its events in the order of the sheet. A version that is saved during a trial or after a
 * lock makes it a draft again: what was tried, or locked, was something else.
 */
export function lifeOf(events: readonly LifeEvent[]): Life {
  const versions = new Map<number, Version>();
  let state: LifeState = 'draft';
  let since: LifeEvent | undefined;
  for (const event of events) {
    const { kind, version: number, name, fingerprint } = event;
    if (kind === 'saved') {
      versions.set(number, { number, name: '', fingerprint, saved: event });
      if (state !== 'draft') [state, since] = ['draft', event];
    } else if (kind === 'named') {
      const version = versions.get(number);
      if (version) versions.set(number, { ...version, name });
    } else {
      [state, since] = [kind, event];
    }
  }
  return { state, ...(since && { since }), versions: [...versions.values()] };
}
