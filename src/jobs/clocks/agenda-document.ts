import type { Share } from '../../engine/contact/rates';
import { percentOf } from '../../engine/contact/rates';
import { grouped } from '../../engine/number/grouped';
import type { Rational } from '../../engine/number/rational';
import { decimalPlaces, toFixed, toText } from '../../engine/number/rational';
import type { MessageData, MessageKey } from '../../i18n';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/language';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import { YES_NO_WORDS } from '../../sheets/words';
import type { ReviewDocument, ReviewSection } from '../review-document';
import type { AgendaReport } from './agenda';
import type { TaskLine } from './task-lines';
import type { Overdue } from './payments';
import { lateTimesText } from './remind-text';

type Say = (key: MessageKey, data?: MessageData) => string;

/** The agenda as it is read: the terminal and the meeting's screen show the same. */
export function agendaDocument(report: AgendaReport, language: Language): ReviewDocument {
  const say: Say = (key, data) => translate(language, key, data);
  const names = (all: readonly string[]): string =>
    all.length === 0 ? say('clock.remind.nobody') : listed(all, language);
  const { on, things, tasks, checks, review } = report;
  return {
    title: say('agenda.title', { on }),
    about: review ? [say('agenda.review', review)] : [],
    sections: [
      ...figuresSections(report, say),
      section(say('agenda.late-names'), say('agenda.late-none'), {
        heads: (['owner', 'item', 'about', 'due', 'late', 'state'] as const).map((key) => say(`agenda.${key}`)),
        rows: things.map(({ owners, id, about, due, minutesLate, times, level, answered }) => [
          ...[names(owners), id, about, due, lateTimesText(minutesLate, times, language)],
          answered ? say('overdue.answered', { at: answered }) : level > 0 ? say('overdue.level-open', { level }) : '',
        ]),
      }),
      section(say('agenda.tasks'), say('agenda.tasks-none'), {
        heads: (['item', 'about', 'owner', 'status', 'end', 'checked', 'remarks'] as const).map((key) =>
          say(`agenda.${key}`),
        ),
        rows: tasks.map((task) => [
          ...[task.id, task.about, names(task.owners), TASK_STATUS_WORDS[task.status][language]],
          ...[task.end ?? '', task.lastCheck ?? '', remarks(task, say)],
        ]),
      }),
      section(say('agenda.checks'), say('agenda.checks-none'), {
        heads: (['item', 'about', 'drawn', 'verified'] as const).map((key) => say(`agenda.${key}`)),
        rows: checks.map(({ id, about, on: day, verified }) => [
          ...[id, about, day, YES_NO_WORDS[verified ? 'yes' : 'no'][language]],
        ]),
      }),
    ],
  };
}

const section = (title: string, none: string, table: NonNullable<ReviewSection['table']>): ReviewSection =>
  table.rows.length > 0 ? { title, paragraphs: [], table } : { title, paragraphs: [none] };

function figuresSections(report: AgendaReport, say: Say): ReviewSection[] {
  const { months } = report;
  const rows = figureLines(report, say).map(({ name, now, last, remark }) => [name, now, last, remark]);
  if (rows.length === 0) return [];
  const heads = [say('agenda.figure'), months.now, months.last, say('agenda.remarks')];
  return [{ title: say('agenda.figures'), paragraphs: [], table: { heads, rows } }];
}

/** A figure as it is read. */
export interface FigureLine {
  readonly name: string;
  readonly now: string;
  readonly last: string;
  readonly isWorse: boolean;
  /** That it is worse, or why there is no figure. */
  readonly remark: string;
}

export function figureLines({ figures, payments }: AgendaReport, say: Say): FigureLine[] {
  const shares = figures.map(({ key, now, last, isWorse }) => ({
    ...{ name: say(`agenda.figure.${key}`), now: shareText(now, say), last: shareText(last, say) },
    ...{ isWorse, remark: isWorse ? say('agenda.worse') : '' },
  }));
  const name = say('agenda.figure.payment');
  switch (payments.state) {
    case 'no-board':
      return shares;
    case 'start-unset':
      return [...shares, { name, now: NONE, last: NONE, isWorse: false, remark: say('agenda.payment.start-unset') }];
    case 'counted': {
      const { now, last, isWorse } = payments;
      const remark = isWorse ? say('agenda.payment.worse') : '';
      return [...shares, { name, now: overdueText(now, say), last: overdueText(last, say), isWorse, remark }];
    }
  }
}

const NONE = '—';

function shareText(share: Share, say: Say): string {
  const percent = percentOf(share);
  return percent === null ? NONE : say('agenda.share', { percent, count: share.count, of: share.of });
}

function overdueText({ rows, open }: Overdue, say: Say): string {
  const money = [...open].map(([currency, sum]) => `${currency} ${amountText(sum)}`.trim());
  return money.length === 0 ? say('agenda.payment.rows', { rows }) : say('agenda.payment.money', { rows, money });
}

const amountText = (amount: Rational): string =>
  grouped(decimalPlaces(amount) === 0 ? toText(amount) : toFixed(amount, 2));

/** What must be said about a task in the meeting. */
const remarks = ({ isPastEnd, isCheckLate, notDone }: TaskLine, say: Say): string =>
  [
    ...(isPastEnd ? [say('agenda.past-end')] : []),
    ...(isCheckLate ? [say('agenda.check-late')] : []),
    ...(notDone !== '' ? [notDone] : isPastEnd || isCheckLate ? [say('agenda.unexplained')] : []),
  ].join(' · ');
