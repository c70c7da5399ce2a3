import type { ClockRule } from '../engine/clock/rule';
import { REMINDERS } from '../engine/clock/rule';

/** A named sales person contacts the customer within 48 hours after a trial ends (F1, F2). */
const CONTACT: ClockRule = {
  id: 'contact',
  register: 'contacts',
  starts: 'trialEnd',
  stops: 'firstContact',
  owner: 'salesOwner',
  limit: { count: 48, unit: 'hours' },
  reminders: REMINDERS,
  levels: [],
  pauseReasons: [],
  judged: 'running',
  early: 'does-not-count',
};

/** A blocker is registered within 24 hours after it arose (I1): known, and judged, when it is registered. */
const BLOCKER: ClockRule = {
  id: 'blocker',
  register: 'tasks',
  starts: 'blockerArose',
  stops: 'blockerRegistered',
  owner: 'owner',
  limit: { count: 24, unit: 'hours' },
  reminders: [],
  levels: [],
  pauseReasons: [],
  judged: 'when-stopped',
  early: 'does-not-count',
};

/** A task is first checked within seven days, and then every seven (I3). */
const CHECK: ClockRule = {
  id: 'check',
  register: 'tasks',
  starts: 'start',
  stops: 'checks',
  owner: 'owner',
  limit: { count: 7, unit: 'days' },
  every: { count: 7, unit: 'days' },
  reminders: REMINDERS,
  levels: [],
  pauseReasons: [],
  judged: 'running',
  early: 'does-not-count',
};

/** Red after 45 days without payment (P1). From which day on, the board's setting says; until then nothing is judged. */
const PAYMENT: ClockRule = {
  id: 'payment',
  register: 'board',
  starts: null,
  stops: 'paidDate',
  owner: 'salesOwner',
  limit: { count: 45, unit: 'days' },
  reminders: REMINDERS,
  levels: [],
  pauseReasons: [],
  judged: 'running',
  early: 'counts',
};

/** The clocks that a new workbook begins with; its sheet of clocks is the team's own from then on. */
export const CLOCK_RULES: readonly ClockRule[] = [CONTACT, BLOCKER, CHECK, PAYMENT];
