import type { State } from '../../src/engine/clock/schedule';
import type { Bilingual } from '../../src/i18n/language';
import { dateOf, dayOf, LAST_DAY, workingWeeks } from '../calendar';
import type { Random } from '../random';
import { randomOf } from '../random';
import type { Decision } from './decisions';
import { DECISIONS, FIRST_TALKS, SECOND_TALKS } from './decisions';
import { LAST_CASES } from './last-contacts';
import type { SalesPerson } from './people';
import { PRODUCTS, SALES } from './people';

/** `2019-01-08 10:05`, China's time. */
export type Time = string;

export interface SampleTry {
  readonly at: Time;
  readonly outcome: 'answered' | 'unanswered' | 'off' | 'changed' | 'voicemail';
  readonly note?: Bilingual;
}

export interface SampleAnswer extends Decision {
  readonly level: number;
  readonly at: Time;
}

/** What comes of a trial that ended, and where its clock is meant to stand in the end. */
export interface Course {
  readonly trialEnd: Time;
  readonly tries: readonly SampleTry[];
  readonly first?: Time;
  readonly second?: Time;
  readonly answers?: readonly SampleAnswer[];
  readonly pause?: { readonly from: Time; readonly to: Time };
  readonly state: State;
  /** How far up it went. */
  readonly level: number;
}

export interface SampleContact extends Course {
  readonly id: string;
  readonly customer: Bilingual;
  readonly product: Bilingual;
  readonly sales: SalesPerson;
  readonly owner: Bilingual;
}

/** Chosen so that several people are late in the last days. */
const SEED = 3854;
export const FIRST_TRIAL = '2018-12-03';
/** From here on the courses are those of `LAST_CASES`. */
const LAST_WEEK = '2019-02-25';
const HOURS = ['11:00', '12:00', '15:00', '17:30', '18:00'];
const WORKING = new Set(workingWeeks().flat());

/** How often things go wrong, which is more often around the Spring Festival, and how often there is a second talk. */
const MONTHS: Readonly<Record<string, { readonly late: number; readonly second: number }>> = {
  '2018-12': { late: 0.3, second: 0.3 },
  '2019-01': { late: 0.1, second: 0.35 },
  '2019-02': { late: 0.35, second: 0.8 },
};

/** Three months of trials that ended, in their order. */
export function sampleContacts(): SampleContact[] {
  const random = randomOf(SEED);
  const ended = workingWeeks()
    .filter((days) => days.length > 0 && dateOf(days[0]!) >= FIRST_TRIAL && dateOf(days[0]!) < LAST_WEEK)
    .flatMap((days) => endsIn(random, days))
    .map((end) => courseOf(random, end));
  const line = [0, 1, 2].flatMap((round) => random.shuffle(everybody(round)));
  return [...ended, ...LAST_CASES].map((course, index) => {
    const { sales, ...who } = line[index]!;
    const owner = random.chance(0.12) ? sales.standIn : sales.name;
    return { ...course, ...who, id: `C${String(index + 1).padStart(3, '0')}`, sales, owner };
  });
}

/** Every customer tries one product, the next time the next one. */
const everybody = (round: number): Pick<SampleContact, 'customer' | 'product' | 'sales'>[] =>
  SALES.flatMap((sales) =>
    sales.customers.map((customer, i) => ({ customer, product: PRODUCTS[(i + round) % PRODUCTS.length]!, sales })),
  );

/** Three to five trials a week end on days with a working day behind them. */
function endsIn(random: Random, days: readonly number[]): { readonly day: number; readonly hour: string }[] {
  const fit = days.filter((day) => WORKING.has(day + 1));
  const ends = Array.from({ length: random.whole(3, 5) }, () => ({ day: random.pick(fit), hour: random.pick(HOURS) }));
  return ends.sort((a, b) => a.day - b.day || (a.hour < b.hour ? -1 : 1));
}

/** The limit ends two days later at the same time; the first level has then a day to answer, and so has the second. */
function courseOf(random: Random, { day, hour }: { readonly day: number; readonly hour: string }): Course {
  const { late, second } = MONTHS[dateOf(day).slice(0, 7)]!;
  const isLate = random.chance(late) && [1, 2, 3, 4].every((later) => WORKING.has(day + later));
  const level = isLate ? random.whole(1, 2) : 0;
  const on = (later: number, from: string, to: string): Time => timeIn(random, day + later, from, to);
  const failed = (later: number): SampleTry => ({ at: on(later, '09:10', '11:30'), outcome: random.pick(FAILURES) });
  const tries = isLate ? [failed(1), failed(2)] : random.chance(0.35) ? [failed(1)] : [];
  const first = isLate ? on(2 + level, '10:00', '10:50') : on(1, tries.length > 0 ? '14:00' : '09:10', '17:40');
  const answers = isLate ? [{ level, at: on(2 + level, '09:10', '09:40'), ...random.pick(DECISIONS) }] : [];
  const talks = [{ at: first, outcome: 'answered' as const, note: random.pick(FIRST_TALKS) }];
  const again = random.chance(second) ? secondTalk(random, first) : undefined;
  return {
    trialEnd: `${dateOf(day)} ${hour}`,
    tries: [...tries, ...talks, ...(again ? [again] : [])],
    ...{ first, ...(again && { second: again.at }), answers },
    ...{ state: isLate ? 'stopped-late' : 'stopped-in-time', level },
  };
}

const FAILURES = ['unanswered', 'unanswered', 'unanswered', 'off', 'off', 'changed', 'voicemail'] as const;

/** Five to twelve days later, if that day has come. */
function secondTalk(random: Random, first: Time): SampleTry | undefined {
  let day = dayOf(first.slice(0, 10)) + random.whole(5, 12);
  while (!WORKING.has(day) && day < dayOf(LAST_DAY)) day++;
  const at = timeIn(random, day, '09:10', '17:40');
  return day < dayOf(LAST_DAY) ? { at, outcome: 'answered', note: random.pick(SECOND_TALKS) } : undefined;
}

function timeIn(random: Random, day: number, from: string, to: string): Time {
  const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const minute = random.whole(minuteOf(from), minuteOf(to));
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${dateOf(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
