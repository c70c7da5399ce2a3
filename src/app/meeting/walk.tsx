import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import type { AgendaReport } from '../../jobs/clocks/agenda';
import type { TaskLine } from '../../jobs/clocks/task-lines';
import { agendaDocument } from '../../jobs/clocks/agenda-document';
import type { Environment } from '../../jobs/job';
import type { Renewal } from '../../jobs/clocks/renew-task';
import { reviewPage } from '../../jobs/review-page';
import { focusHeading } from '../focus-heading';
import { ErrorBar } from '../parts/error-bar';
import { ReceiptBar } from '../parts/receipt';
import { refusalText } from '../refusal-text';
import { saveText } from '../save-text';
import type { Session } from '../session';
import { useLanguage, useText } from '../text';
import { troubleText } from '../trouble-text';
import { Bar } from './bar';
import { ChecksStep } from './checks-step';
import { isTyped, meetingFields } from './draft';
import { FiguresStep } from './figures-step';
import type { Move } from './keys';
import { LateStep } from './late-step';
import { useMeetingLook } from './look';
import { RenewForm } from './renew-form';
import { ReviewStep } from './review-step';
import { StepHead } from './step-head';
import type { Step } from './steps';
import { placeOf, stepsOf } from './steps';
import { TaskStep } from './task-step';
import { useKeys } from './use-keys';
import type { Outcome } from './writing';
import { writingOf } from './writing';

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly report: AgendaReport;
  readonly environment: () => Environment;
  readonly today: CalendarDate;
  /** Another day's agenda is looked at; `undefined`: today's. */
  readonly onDay: (day: CalendarDate | undefined) => void;
  readonly onClose: () => void;
}

const NOTHING: Renewal = {};

/** The steps, one at a time. Walking writes nothing. */
export function Walk({ host, session, report, environment, today, onDay, onClose }: Props) {
  const say = useText();
  const language = useLanguage();
  const look = useMeetingLook();
  const stage = useRef<HTMLDivElement>(null);
  const steps = useMemo(() => stepsOf(report), [report]);
  const [at, setAt] = useState({ key: steps[0]!.key, place: 0 });
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Renewal>>(new Map());
  const [refused, setRefused] = useState<{ readonly key: string; readonly text: string }>();
  const [leaving, setLeaving] = useState(false);
  const writing = useMemo(() => writingOf(host, session, environment), [host, session, environment]);

  const place = placeOf(steps, at.key, at.place);
  const step = steps[place]!;
  const { key } = step;
  const state = session.state();
  const busy = state.busy === 'writing';
  const isToday = report.on === today;
  const typed = steps.filter((each) => each.kind === 'task' && isTyped(each.task, drafts.get(each.key) ?? NOTHING));

  const toHeading = (): void => focusHeading(stage.current);
  useEffect(() => {
    if (stage.current) stage.current.scrollTop = 0;
    focusHeading(stage.current);
  }, [key]);

  const go = (next: number): void => {
    const there = Math.min(Math.max(next, 0), steps.length - 1);
    setAt({ key: steps[there]!.key, place: there });
    setLeaving(false);
  };
  const end = (): void => {
    if (typed.length > 0 && !leaving) setLeaving(true);
    else onClose();
  };
  const move = (wish: Move): void => {
    if (wish === 'end') end();
    else go({ next: place + 1, back: place - 1, first: 0, last: steps.length - 1 }[wish]);
  };
  useKeys(stage, move, toHeading);

  const tell = (outcome: Outcome): void => {
    const text =
      outcome === 'nothing'
        ? say('meeting.nothing')
        : typeof outcome === 'string'
          ? undefined
          : refusalText({ code: outcome.code, about: outcome.ids ?? [] }, say);
    setRefused(text === undefined ? undefined : { key, text });
    // From here the keys lead on, not the button.
    if (outcome === 'written') toHeading();
  };
  const renew = async (task: TaskLine): Promise<void> => {
    const { id, row } = task;
    const said = drafts.get(key) ?? NOTHING;
    const { isChecked } = meetingFields(task, said, report.on);
    const outcome = await writing.renew({ task: { id, row }, ...said, isChecked });
    if (outcome === 'written') {
      setDrafts((all) => new Map([...all].filter(([own]) => own !== key)));
      setLeaving(false);
    }
    tell(outcome);
  };
  const save = (): void => {
    const page = reviewPage(agendaDocument(report, language), language);
    saveText(`${say('meeting.file')}-${report.on}.html`, page, 'text/html');
  };

  const trouble = troubleText(state, say);
  const { last } = state;
  return (
    <>
      <Bar
        title={say('agenda.title', { on: report.on })}
        names={steps.map((each) => nameOf(each))}
        place={place}
        onGo={go}
        onSave={save}
        onEnd={end}
      />
      <div className={look.messages}>
        {leaving && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <div role="alert">{say('meeting.unwritten', { tasks: typed.map((each) => nameOf(each)) })}</div>
              <Button onClick={() => go(steps.indexOf(typed[0]!))}>{say('meeting.go-on')}</Button>{' '}
              <Button onClick={onClose}>{say('meeting.end-anyway')}</Button>
            </MessageBarBody>
          </MessageBar>
        )}
        {trouble !== undefined && <ErrorBar>{trouble}</ErrorBar>}
        {last?.title.startsWith('meeting.') && (
          <ReceiptBar done={last} state={state} onUndo={() => void session.undo()} onDismiss={session.dismiss} />
        )}
      </div>
      <div ref={stage} className={look.stage} role="group" aria-label={nameOf(step)} aria-busy={busy}>
        <div className={look.step}>{shown(step)}</div>
      </div>
      <div className={look.keys}>{say('meeting.keys')}</div>
    </>
  );

  function nameOf(each: Step): string {
    switch (each.kind) {
      case 'late':
        return each.pages > 1
          ? say('meeting.page', { title: say('agenda.late-names'), page: each.page, pages: each.pages })
          : say('agenda.late-names');
      case 'task':
        return [each.task.id, each.task.about].filter((text, i, all) => all.indexOf(text) === i).join(' ');
      case 'no-task':
        return say('agenda.tasks');
      case 'review':
        return say('meeting.review');
      default:
        return say(`agenda.${each.kind}`);
    }
  }

  function shown(each: Step) {
    switch (each.kind) {
      case 'figures':
        return (
          <FiguresStep
            report={report}
            today={today}
            onDay={onDay}
            busy={busy}
            onAddSheets={() => void writing.addSheets().then(tell)}
          />
        );
      case 'late':
        return <LateStep step={each} hasRegisters={report.hasRegisters} />;
      case 'task':
        return (
          <TaskStep key={each.key} task={each.task}>
            {isToday ? (
              <RenewForm
                task={each.task}
                today={report.on}
                draft={drafts.get(each.key) ?? NOTHING}
                refused={refused?.key === each.key ? refused.text : undefined}
                busy={busy}
                onDraft={(draft) => setDrafts((all) => new Map([...all, [each.key, draft]]))}
                onWrite={() => void renew(each.task)}
              />
            ) : (
              <p className={look.quiet}>{say('meeting.other-day', { on: report.on })}</p>
            )}
          </TaskStep>
        );
      case 'no-task':
        return (
          <>
            <StepHead>{say('agenda.tasks')}</StepHead>
            <p className={look.text}>{say(report.hasTasks ? 'agenda.tasks-none' : 'meeting.no-tasks')}</p>
          </>
        );
      case 'checks':
        return (
          <ChecksStep
            checks={each.checks}
            hasTasks={report.hasTasks}
            canDraw={isToday}
            busy={busy}
            onDraw={() => void writing.draw().then(tell)}
          />
        );
      case 'review':
        return <ReviewStep review={report.review} />;
    }
  }
}
