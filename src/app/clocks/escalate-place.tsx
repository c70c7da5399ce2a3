import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { OpenEscalation } from '../../jobs/clocks/answer';
import { answerEscalation, openEscalations } from '../../jobs/clocks/answer';
import { once } from '../../jobs/clocks/clock-book';
import type { Asking } from '../../jobs/clocks/escalate';
import { escalate } from '../../jobs/clocks/escalate';
import { lateText } from '../../jobs/clocks/remind-text';
import { LongList } from '../ledger/views/long-list';
import { CellLink } from '../parts/cell-link';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';
import { AnswerForm } from './answer-form';
import { thingText } from './names';
import { Notes } from './notes';
import type { PlaceProps } from './view';

/** What goes up the chain (E3, E4): who is to be asked, why, until when; and what those who were asked have decided. */
export function EscalatePlace({ grids, environment, propose }: PlaceProps) {
  const say = useText();
  const layout = useLayout();
  const { asked, findings } = useMemo(() => escalate(grids, {}, environment).report, [grids, environment]);
  const waiting = useMemo(() => openEscalations(grids, {}, environment).report, [grids, environment]);
  const [answering, setAnswering] = useState<string>();
  return (
    <>
      <Text className={layout.quiet}>{say('clocks.escalate.lead')}</Text>
      <section className={layout.section} aria-label={say('clocks.escalate.ask', { count: asked.length })}>
        <Text as="h3" className={layout.subheading}>
          {asked.length > 0 ? say('clocks.escalate.ask', { count: asked.length }) : say('clocks.escalate.ask-none')}
        </Text>
        {asked.length > 0 && (
          <>
            <LongList
              items={asked}
              line={(each) => <AskItem key={`${each.rule} ${each.id} ${each.level}`} asking={each} />}
            />
            <div className={layout.actions}>
              <Button appearance="primary" onClick={() => void propose('clocks.job.escalate', escalate, {})}>
                {say('clocks.escalate.write')}
              </Button>
            </div>
          </>
        )}
      </section>
      <section className={layout.section} aria-label={say('clocks.escalate.waiting', { count: waiting.open.length })}>
        <Text as="h3" className={layout.subheading}>
          {waiting.open.length > 0
            ? say('clocks.escalate.waiting', { count: waiting.open.length })
            : say('clocks.escalate.waiting-none')}
        </Text>
        <LongList
          items={waiting.open}
          line={(each) => {
            const key = `${each.row} ${each.rule} ${each.id}`;
            return (
              <WaitingItem
                key={key}
                escalation={each}
                isAnswering={answering === key}
                onAnswering={(isAnswering) => setAnswering(isAnswering ? key : undefined)}
                onAnswer={async (answer) => {
                  if (await propose('clocks.job.answer', answerEscalation, { of: each, ...answer }))
                    setAnswering(undefined);
                }}
              />
            );
          }}
        />
      </section>
      <Notes findings={once([...findings, ...waiting.findings])} />
    </>
  );
}

/** Whom it goes to, about what, and until when an answer is due; `why` stands before that, what follows behind it. */
function Ascent({ of, why, isLate, children }: AscentProps) {
  const say = useText();
  const layout = useLayout();
  const { about, id, level, role, who, askedAt, answerDue, sheet, row } = of;
  const person = say('clocks.escalate.role', { role, who: who || say('clocks.nobody') });
  return (
    <li className={layout.item}>
      <Text block weight="semibold" className={layout.words}>
        {say('clocks.escalate.who', { level, who: person })}
      </Text>
      <div className={layout.words}>
        <CellLink at={{ sheet, row, column: 0 }}>{thingText(about, id)}</CellLink>
      </div>
      {why !== undefined && <div className={layout.words}>{why}</div>}
      <div className={layout.quiet}>
        {answerDue
          ? say('clocks.escalate.until', { at: askedAt, due: answerDue })
          : say('clocks.escalate.no-end', { at: askedAt })}
        {isLate && (
          <>
            {' '}
            <strong>{say('clocks.escalate.late')}</strong>
          </>
        )}
      </div>
      {children}
    </li>
  );
}

interface AscentProps {
  readonly of: Pick<Asking, 'about' | 'id' | 'level' | 'role' | 'who' | 'askedAt' | 'answerDue' | 'sheet' | 'row'>;
  readonly why?: string;
  readonly isLate?: boolean;
  readonly children?: ReactNode;
}

function AskItem({ asking }: { readonly asking: Asking }) {
  const say = useText();
  const language = useLanguage();
  const { owner, what, due, minutesLate } = asking;
  const late = lateText(minutesLate, language);
  return (
    <Ascent of={asking} why={say('clocks.escalate.why', { owner: owner ?? say('clocks.nobody'), late, what, due })} />
  );
}

interface WaitingProps {
  readonly escalation: OpenEscalation;
  readonly isAnswering: boolean;
  readonly onAnswering: (isAnswering: boolean) => void;
  readonly onAnswer: Parameters<typeof AnswerForm>[0]['onAnswer'];
}

function WaitingItem({ escalation, isAnswering, onAnswering, onAnswer }: WaitingProps) {
  const say = useText();
  const layout = useLayout();
  const { about, role, who, isLate, authority } = escalation;
  return (
    <Ascent of={escalation} isLate={isLate}>
      <div className={layout.quiet}>
        {authority.length > 0 ? say('clocks.escalate.may', { authority }) : say('clocks.escalate.may-unknown')}
      </div>
      {isAnswering ? (
        <AnswerForm escalation={escalation} onAnswer={onAnswer} onCancel={() => onAnswering(false)} />
      ) : (
        <Button
          size="small"
          aria-label={say('clocks.answer.of', { who: who || role, about })}
          onClick={() => onAnswering(true)}
        >
          {say('clocks.answer')}
        </Button>
      )}
    </Ascent>
  );
}
