import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TaskLine } from '../../jobs/clocks/task-lines';
import { TASK_STATUS_WORDS } from '../../sheets/clocks/tasks';
import { namesText } from '../clocks/names';
import { useLanguage, useText } from '../text';
import { useMeetingLook } from './look';
import { StepHead } from './step-head';

interface Props {
  readonly task: TaskLine;
  /** How it is renewed. */
  readonly children: ReactNode;
}

/** A task: whose, how far, what must be explained (I3, I4). */
export function TaskStep({ task, children }: Props) {
  const say = useText();
  const language = useLanguage();
  const look = useMeetingLook();
  const { id, about, owners, action, status, end, isPastEnd, lastCheck, isCheckLate, notDone, blocker, aroseAt } = task;
  const isOver = status === 'done' || status === 'cancelled';
  const mustExplain = (isPastEnd || isCheckLate) && notDone === '';
  return (
    <>
      <StepHead part={say('meeting.task', { id })}>{about}</StepHead>
      <div className={look.columns}>
        <dl className={look.facts}>
          <Fact name={say('agenda.owner')} isBad={owners.length !== 1}>
            {namesText(owners, say, language)}
          </Fact>
          <Fact name={say('agenda.status')}>{TASK_STATUS_WORDS[status][language]}</Fact>
          <Fact name={say('agenda.end')} isBad={isPastEnd}>
            {isPastEnd ? say('meeting.and', { one: end ?? '', other: say('agenda.past-end') }) : (end ?? '—')}
          </Fact>
          <Fact name={say('agenda.checked')} isBad={isCheckLate}>
            {isCheckLate
              ? say('meeting.and', { one: lastCheck ?? '—', other: say('agenda.check-late') })
              : (lastCheck ?? '—')}
          </Fact>
          {action !== '' && <Fact name={say('meeting.action')}>{action}</Fact>}
          {blocker !== '' && (
            <Fact name={say('meeting.blocker')} isBad={!isOver}>
              {aroseAt === '' ? blocker : say('meeting.blocked', { blocker, aroseAt })}
            </Fact>
          )}
          {(notDone !== '' || mustExplain) && (
            <Fact name={say('meeting.not-done')} isBad={mustExplain}>
              {mustExplain ? say('agenda.unexplained') : notDone}
            </Fact>
          )}
          {task.note !== '' && <Fact name={say('meeting.note')}>{task.note}</Fact>}
        </dl>
        {children}
      </div>
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly isBad?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, isBad = false, children }: FactProps) {
  const look = useMeetingLook();
  return (
    <>
      <dt className={look.fact}>{name}</dt>
      <dd className={mergeClasses(look.value, isBad && look.bad)}>{children}</dd>
    </>
  );
}
