import { both } from '../people';
import type { Course } from './contacts';
import { DECISIONS, FIRST_TALKS } from './decisions';

/** When the sample is looked at: the last day, before the meeting. */
export const MEETING = '2019-02-28 16:00';

/** The last days, so that a clock stands in every way in which one can stand. */
export const LAST_CASES: readonly Course[] = [
  {
    trialEnd: '2019-02-25 11:00',
    tries: [
      { at: '2019-02-26 09:35', outcome: 'unanswered' },
      { at: '2019-02-27 10:20', outcome: 'off' },
    ],
    ...{ state: 'escalated', level: 2 },
  },
  {
    trialEnd: '2019-02-25 12:00',
    tries: [
      {
        at: '2019-02-26 15:10',
        outcome: 'changed',
        note: both('前台说换了联系人。', 'Somebody else is in charge now.'),
      },
    ],
    answers: [{ level: 1, at: '2019-02-28 09:25', ...DECISIONS[0]! }],
    ...{ state: 'escalated', level: 1 },
  },
  {
    trialEnd: '2019-02-25 15:00',
    tries: [],
    pause: { from: '2019-02-26 10:00', to: '2019-03-04 09:00' },
    ...{ state: 'paused', level: 0 },
  },
  {
    trialEnd: '2019-02-25 18:00',
    tries: [{ at: '2019-02-27 16:45', outcome: 'voicemail' }],
    ...{ state: 'escalated', level: 1 },
  },
  {
    trialEnd: '2019-02-26 11:00',
    tries: [{ at: '2019-02-27 10:40', outcome: 'answered', note: FIRST_TALKS[1]! }],
    first: '2019-02-27 10:40',
    ...{ state: 'stopped-in-time', level: 0 },
  },
  {
    trialEnd: '2019-02-26 18:00',
    tries: [{ at: '2019-02-28 10:05', outcome: 'unanswered' }],
    ...{ state: 'due', level: 0 },
  },
  { trialEnd: '2019-02-27 15:00', tries: [], state: 'reminded', level: 0 },
  { trialEnd: '2019-02-28 11:00', tries: [], state: 'reminded', level: 0 },
  { trialEnd: '2019-03-04 18:00', tries: [], state: 'waiting', level: 0 },
  { trialEnd: '2019-03-06 12:00', tries: [], state: 'waiting', level: 0 },
];
