import type { Share } from '../../engine/contact/rates';
import { percentOf } from '../../engine/contact/rates';
import type { MessageData, MessageKey } from '../../i18n';
import { translate } from '../../i18n';
import type { Language } from '../../i18n/language';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import { YES_NO_WORDS } from '../../sheets/words';
import type { ReviewDocument, ReviewSection } from '../review-document';
import type { AgendaReport, TaskLine } from './agenda';
import { lateText } from './remind-text';

type Say = (key: MessageKey, data?: MessageData) => string;

/** The agenda as it is read: the terminal and the meeting's screen show the same. */
export function agendaDocument(report: AgendaReport, language: Language): ReviewDocument {
  const say: Say = (key, data) => translate(language, key, data);
  const names = (all: readonly string[]): string =>
    all.length === 0 ? say('clock.remind.nobody') : all.join(language === 'en' ? ', ' : '、');
  const { on, late, tasks, checks, review } = report;
  return {
    title: say('agenda.title', { on }),
    about: review ? [say('agenda.review', review)] : [],
    sections: [
      ...(report.figures.length > 0 ? [figuresSection(report, say)] : []),
      section(say('agenda.late-names'), say('agenda.late-none'), {
        heads: (['owner', 'item', 'about', 'due', 'late', 'state'] as const).map((key) => say(`agenda.${key}`)),
        rows: late.map(({ owners, id, about, due, minutesLate, level, answered }) => [
          ...[names(owners), id, about, due, lateText(minutesLate, language)],
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

function figuresSection({ figures, months }: AgendaReport, say: Say): ReviewSection {
  const text = (share: Share): string => {
    const percent = percentOf(share);
    return percent === null ? '—' : say('agenda.share', { percent, count: share.count, of: share.of });
  };
  return {
    title: say('agenda.figures'),
    paragraphs: [],
    table: {
      heads: [say('agenda.figure'), months.now, months.last, say('agenda.remarks')],
      rows: figures.map(({ key, now, last, isWorse }) => [
        ...[say(`agenda.figure.${key}`), text(now), text(last), isWorse ? say('agenda.worse') : ''],
      ]),
    },
  };
}

/** What must be said about a task in the meeting. */
const remarks = ({ isPastEnd, isCheckLate, notDone }: TaskLine, say: Say): string =>
  [
    ...(isPastEnd ? [say('agenda.past-end')] : []),
    ...(isCheckLate ? [say('agenda.check-late')] : []),
    ...(notDone !== '' ? [notDone] : isPastEnd || isCheckLate ? [say('agenda.unexplained')] : []),
  ].join(' · ');
