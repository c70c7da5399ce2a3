import { WRITING } from './writing-options';

/** Options of the commands about clocks; `true` for one that takes a value. */
export const CLOCK_OPTIONS = {
  clocks: { ...WRITING, format: true },
  overdue: { now: true, ...WRITING, format: true },
  remind: { now: true, person: true, ics: true, ...WRITING, format: true },
  messages: { now: true, contact: true, format: true },
  escalate: { now: true, ...WRITING, format: true },
  spotcheck: { now: true, seed: true, ...WRITING, format: true },
  agenda: { now: true, out: true, force: false, format: true },
} as const;
