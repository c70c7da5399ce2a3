import type { Rational } from '../engine/number/rational';
import { divide, multiply, rational, roundHalfUp, toNumber, toText } from '../engine/number/rational';
import type { AgendaTopic } from '../engine/review/agenda';
import type { CriterionCompared, Mean } from '../engine/review/compare-marks';
import type { MessageData, MessageKey } from '../i18n';
import { translate } from '../i18n';
import type { Language } from '../i18n/language';
import type { ReviewReport } from './review';
import type { Average, BestVisit, RubricReview } from './review-rubric';

/** A review as it is read: the terminal, the page and the sheet show the same. */
export interface ReviewDocument {
  readonly title: string;
  readonly about: readonly string[];
  readonly sections: readonly ReviewSection[];
}

export interface ReviewSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Its last column is words; figures are rounded to a tenth. */
  readonly table?: { readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };
  /** To be written on by hand: of use on paper. */
  readonly isForm?: boolean;
}

type Say = (key: MessageKey, data?: MessageData) => string;

export function reviewDocument(report: ReviewReport, language: Language): ReviewDocument {
  const say: Say = (key, data) => translate(language, key, data);
  const { group, on, since, until, rubrics, withoutScore, next, isTurn } = report;
  const several = rubrics.length > 1;
  const named = (key: MessageKey, { rubric }: RubricReview): string =>
    several ? `${say(key)} · ${rubric.name || rubric.id}` : say(key);
  return {
    title: say('review.title', { group, on }),
    about: [
      say('review.period', { since, until }),
      ...(isTurn ? [] : [say('review.not-turn', { group })]),
      ...(rubrics.length === 0 ? [say('review.no-visits')] : []),
      ...(withoutScore.length > 0
        ? [say('review.without-score', { count: withoutScore.length, visits: withoutScore.slice(0, NAMED) })]
        : []),
    ],
    sections: [
      agendaSection(report, say),
      ...rubrics.flatMap((each) => [
        figuresSection(each, named('review.figures', each), say),
        ...(each.criteria.length > 0 ? [marksSection(each, named('review.marks', each), say)] : []),
        bestSection(each.best, named('review.best', each), say),
        ...(each.lost.length > 0 ? [lostSection(each, named('review.lost', each), say)] : []),
      ]),
      ...(report.disputes.length > 0 ? [disputesSection(report, say)] : []),
      {
        title: say('review.agree'),
        paragraphs: [],
        table: {
          heads: [say('review.who'), say('review.until'), say('review.what')],
          rows: Array.from({ length: BLANK_LINES }, () => ['', '', '']),
        },
        isForm: true,
      },
      {
        title: say('review.next'),
        paragraphs: next.slice(0, NAMED).map((turn) => say('review.turn', { on: turn.on, group: turn.group })),
      },
    ],
  };
}

/** Visits and turns that are named at most, and lines to write agreements on. */
const NAMED = 8;
const BLANK_LINES = 3;

function disputesSection({ disputes }: ReviewReport, say: Say): ReviewSection {
  return {
    title: say('review.disputes'),
    paragraphs: [],
    table: {
      heads: [say('review.visit'), say('review.engineer'), say('review.date'), say('review.reason')],
      rows: disputes.map(({ visit, engineer, at, reason }) => [visit, engineer, at.slice(0, 10), reason]),
    },
  };
}

function agendaSection({ agenda, rubrics, disputes }: ReviewReport, say: Say): ReviewSection {
  const about: Partial<Record<AgendaTopic, readonly string[]>> = {
    best: rubrics.map(({ best }) => best.visit.id),
    lost: rubrics.flatMap(({ lost }) => lost.slice(0, FOCUS).map(({ criterion }) => criterion.name)),
    ...(disputes.length > 0 && { disputes: [...new Set(disputes.map(({ visit }) => visit))] }),
  };
  let at = 0;
  return {
    title: say('review.agenda'),
    paragraphs: [],
    table: {
      heads: [say('review.minute'), say('review.minutes'), say('review.topic')],
      rows: agenda.map(({ topic, minutes }) => {
        const from = at;
        at += minutes;
        const what = say(`review.topic.${topic}`);
        const names = about[topic];
        return [`${from}–${at}`, minutes, names ? say('review.topic.about', { what, names }) : what];
      }),
    },
  };
}

/** Criteria that the agenda names: more cannot be talked about in a quarter of an hour. */
const FOCUS = 3;

function figuresSection({ visits, average, others, past }: RubricReview, title: string, say: Say): ReviewSection {
  const line = (key: MessageKey, of: Average | undefined): string[] =>
    of ? [say(key, { score: tenth(of.score), count: of.visits })] : [];
  return {
    title,
    paragraphs: [
      ...line('review.average.own', average),
      ...line('review.average.others', others),
      ...line('review.average.past', past),
    ],
    table: {
      heads: [
        say('review.visit'),
        say('review.date'),
        say('review.engineer'),
        say('review.score'),
        say('review.band'),
        say('review.points'),
        say('review.state'),
        say('review.customer'),
      ],
      rows: visits.map(({ id, date, engineer, score, band, points, isOpen, customer }) => [
        id,
        date ?? '',
        engineer,
        toNumber(score),
        band,
        toNumber(points),
        isOpen ? say('review.open') : '',
        customer,
      ]),
    },
  };
}

function marksSection({ criteria }: RubricReview, title: string, say: Say): ReviewSection {
  const cells = (mean: Mean | undefined): (string | number)[] =>
    mean ? [tenth(multiply(mean.share, rational(100))), mean.visits] : ['', 0];
  const visits = say('review.visits');
  return {
    title,
    paragraphs: [say('review.marks-hint')],
    table: {
      heads: [
        say('review.criterion'),
        ...[say('review.own'), visits, say('review.others'), visits, say('review.past'), visits],
        say('review.compared'),
      ],
      rows: criteria.map((each) => [
        each.criterion.name,
        ...cells(each.own),
        ...cells(each.others),
        ...cells(each.past),
        comparedText(each, say),
      ]),
    },
  };
}

/** What the marks of a criterion say; too few visits say nothing. */
function comparedText({ againstOthers, againstPast }: CriterionCompared, say: Say): string {
  const parts = [
    ...(againstOthers === 'few' ? [] : [say(`review.against-others.${againstOthers}`)]),
    ...(againstPast === 'few' ? [] : [say(`review.against-past.${againstPast}`)]),
  ];
  return parts.length > 0 ? parts.join(' · ') : say('review.few');
}

function bestSection({ visit, comment, lines }: BestVisit, title: string, say: Say): ReviewSection {
  const { id, engineer, customer, date, score, band } = visit;
  const who = [id, date ?? '', engineer, customer].filter(Boolean).join(' · ');
  return {
    title,
    paragraphs: [say('review.best-of', { visit: who, score: toText(score), band })],
    table: {
      heads: [say('review.criterion'), say('review.mark'), say('review.comment')],
      rows: [
        [say('review.overall'), toText(score), comment],
        ...lines.map((line) => [line.criterion.name, `${short(line.mark)}/${short(line.max)}`, line.comment]),
      ],
    },
  };
}

function lostSection({ lost }: RubricReview, title: string, say: Say): ReviewSection {
  return {
    title,
    paragraphs: [say('review.lost-hint')],
    table: {
      heads: [
        say('review.criterion'),
        say('review.lost-points'),
        say('review.per-visit'),
        say('review.visits'),
        say('review.guidance'),
      ],
      rows: lost.map(({ criterion, points, visits }) => [
        criterion.name,
        tenth(points),
        tenth(divide(points, rational(visits))),
        visits,
        criterion.guidance,
      ]),
    },
  };
}

const tenth = (value: Rational): number => toNumber(roundHalfUp(value, rational(1, 10)));

/** A mark as people write it; one that a formula made may have no end. */
const short = (value: Rational): string => String(toNumber(roundHalfUp(value, rational(1, 100))));
