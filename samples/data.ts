import type { Bilingual } from '../src/i18n/language';
import { STANDARD_RUBRIC } from '../src/presets';
import { isBase } from '../src/engine/rubric/rubric';
import { dateOf, evaluationDay, workingWeeks } from './calendar';
import type { Engineer } from './people';
import { ENGINEERS, EVALUATORS } from './people';
import type { Random } from './random';
import { randomOf } from './random';
import { COMMENTS, bilingual } from './texts/comments';
import { OVERALL } from './texts/overall';

/** A made-up visit in both languages. */
export interface SampleVisit {
  readonly id: string;
  /** `2018-09-03` */
  readonly date: string;
  readonly engineer: Bilingual;
  readonly group: Bilingual;
  readonly customer: Bilingual;
  readonly evaluator: Bilingual;
  /** Multiples of 0.5, or not applicable; a blank is absent. By criterion id. */
  readonly marks: ReadonlyMap<string, number | 'N/A'>;
  readonly comments: ReadonlyMap<string, Bilingual>;
  readonly comment: Bilingual | undefined;
  /** When the result was given, ISO with zone; absent while the visit is open. */
  readonly givenAt?: string;
}

/** Chosen because its quartiles come close to the source's figures (S8). */
const SEED = 45746;
const BASE = STANDARD_RUBRIC.criteria.filter(({ kind }) => isBase(kind)).map(({ id }) => id);
const WEIGHT = new Map(STANDARD_RUBRIC.criteria.map(({ id, weight }) => [id, Number(weight)]));

/** How the marks lean at the beginning; analysis and statistics lag until the change has come. Weighted, they add up to 0. */
const LEAN: Readonly<Record<string, number>> = {
  prep_background: 1.5,
  prep_statistics: -1,
  mail_before: 0.5,
  visit_conduct: 0,
  analysis: -0.5,
  summary: 1,
  mail_after: 0,
};

/** Half a year of visits, from the first in September 2018 to the open ones of the last week (S8). */
export function sampleVisits(): SampleVisit[] {
  const random = randomOf(SEED);
  const slots = workingWeeks().flatMap((days, week) => weekOfVisits(random, days, week));
  const before = new Map<Engineer, number>();
  const visits = slots.map(({ day, week, engineer }, index) => {
    const progress = progressOf(engineer, week);
    const base = baseMarks(random, engineer.from + (engineer.to - engineer.from) * progress, progress);
    const level = scoreOf(base);
    const marks = new Map([...base, ...bonusMarks(random, level, before.get(engineer))]);
    before.set(engineer, level);
    return visitOf(random, index, day, engineer, marks);
  });
  return [
    ...visits.slice(0, -2),
    unfinished(visits.at(-2)!, ['mail_after']),
    unfinished(visits.at(-1)!, ['summary', 'mail_after']),
  ];
}

/** The evaluator has not come to these criteria yet. */
function unfinished(visit: SampleVisit, blank: readonly string[]): SampleVisit {
  const without = <T>(entries: ReadonlyMap<string, T>) => new Map([...entries].filter(([id]) => !blank.includes(id)));
  return { ...visit, marks: without(visit.marks), comments: without(visit.comments), comment: undefined };
}

/** 4 to 8 visits on the working days of a week; engineers take turns, none has two on one day. */
function weekOfVisits(random: Random, days: readonly number[], week: number) {
  if (days.length === 0) return [];
  const turns = [...random.shuffle(ENGINEERS), ...random.shuffle(ENGINEERS)].slice(0, random.whole(4, 8));
  const taken = new Set<string>();
  const slots = turns.map((engineer) => {
    const free = days.filter((day) => !taken.has(`${day} ${engineer.name.en}`));
    const day = random.pick(free);
    taken.add(`${day} ${engineer.name.en}`);
    return { day, week, engineer };
  });
  return slots.sort((a, b) => a.day - b.day);
}

/** 0 before an engineer's change, 1 after it, a smooth curve in between. */
function progressOf({ turn: [begin, end] }: Engineer, week: number): number {
  const x = Math.min(1, Math.max(0, (week - begin) / (end - begin)));
  return x * x * (3 - 2 * x);
}

function baseMarks(random: Random, level: number, progress: number): Map<string, number | 'N/A'> {
  const today = level + random.noise(10);
  const notApplicable = random.chance(0.03) ? random.pick(['prep_statistics', 'mail_before']) : undefined;
  return new Map(
    BASE.map((id) => {
      const mark = today / 10 + LEAN[id]! * (1 - progress) + random.noise(0.9);
      return [id, id === notApplicable ? 'N/A' : toHalves(mark)];
    }),
  );
}

/** Improvement shows against the engineer's own last visit; good practice is shared by those who are good. */
function bonusMarks(random: Random, level: number, last: number | undefined): Map<string, number> {
  const marks = new Map<string, number>();
  if (last !== undefined && level > last + 6 && level > 55 && random.chance(0.6))
    marks.set('bonus_improvement', toHalves((level - last) / 3 + random.noise(1)));
  if (level > 84 && random.chance(0.45)) marks.set('bonus_sharing', toHalves(7 + random.noise(2)));
  return marks;
}

const toHalves = (mark: number): number => Math.min(10, Math.max(0, Math.round(mark * 2) / 2));

/** Roughly what the marks come to; only to choose fitting words. */
function scoreOf(marks: ReadonlyMap<string, number | 'N/A'>): number {
  let [earned, weights] = [0, 0];
  for (const [id, mark] of marks) {
    if (mark === 'N/A') continue;
    earned += (mark * WEIGHT.get(id)!) / 10;
    if (BASE.includes(id)) weights += WEIGHT.get(id)!;
  }
  return (earned * 100) / weights;
}

function visitOf(
  random: Random,
  index: number,
  day: number,
  engineer: Engineer,
  marks: ReadonlyMap<string, number | 'N/A'>,
): SampleVisit {
  const date = dateOf(day);
  const friday = evaluationDay(day);
  const score = scoreOf(marks);
  const overall = bilingual(random.pick(OVERALL.find(({ below }) => score < below)!.phrases));
  const comments = commentsOn(random, marks);
  return {
    id: `V${String(index + 1).padStart(3, '0')}`,
    date,
    engineer: engineer.name,
    group: engineer.group,
    customer: random.pick(engineer.customers),
    evaluator: date < EVALUATORS.handover ? EVALUATORS.first : EVALUATORS.later,
    marks,
    comments,
    comment: overall,
    ...(friday === undefined ? {} : { givenAt: `${dateOf(friday)}T17:30:00+08:00` }),
  };
}

/** A remark beside about every second mark, more often beside a low or a high one. */
function commentsOn(random: Random, marks: ReadonlyMap<string, number | 'N/A'>): Map<string, Bilingual> {
  const comments = new Map<string, Bilingual>();
  for (const [id, mark] of marks) {
    if (mark === 'N/A') comments.set(id, NOT_APPLICABLE_WHY[id]!);
    else {
      const tone = mark < 4 ? 'low' : mark < 8 ? 'middle' : 'high';
      if (random.chance(tone === 'middle' ? 0.35 : 0.6)) comments.set(id, bilingual(random.pick(COMMENTS[id]![tone])));
    }
  }
  return comments;
}

const NOT_APPLICABLE_WHY: Readonly<Record<string, Bilingual>> = {
  prep_statistics: { 'zh-CN': '系统刚上线，还没有流程数据。', en: 'Just went live; there are no process figures yet.' },
  mail_before: { 'zh-CN': '客户当天来电约的，来不及发。', en: 'The customer called on the same day.' },
};
