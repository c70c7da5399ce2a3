import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { regrade } from '../../jobs/regrade';
import type { Card as CardData } from '../card';
import { BackButton } from '../parts/back-button';
import { CellLink } from '../parts/cell-link';
import { CopyPicture } from '../parts/copy-picture';
import { CopyReply } from '../parts/copy-reply';
import { CriterionTable } from '../parts/criterion-table';
import { ErrorBar } from '../parts/error-bar';
import { GivePanel } from '../parts/give-panel';
import { GivenUnder } from '../parts/given-under';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { NextBandText } from '../parts/next-band';
import { Problems } from '../parts/problems';
import { RegradePanel } from '../parts/regrade-panel';
import { StandingLine } from '../parts/standing';
import { Working } from '../parts/working';
import type { Proposals } from '../proposals';
import { replyText } from '../reply-text';
import { showNumber, showTime } from '../show';
import { useLanguage, useText } from '../text';

interface Props {
  readonly card: CardData;
  /** Name of the Visits sheet. */
  readonly sheet: string;
  readonly onBack: () => void;
  readonly onEdit: () => void;
  /** To where an objection to the result is written. */
  readonly onObject: () => void;
  readonly propose: Proposals['run'];
  /** Resolves to whether it was given. */
  readonly onGive: (by: string) => Promise<boolean>;
}

/** The score of one visit with its why. A result that was given is only ever read here; a regrade adds another one. */
export function Card({ card, sheet, onBack, onEdit, onObject, propose, onGive }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [asking, setAsking] = useState<'give' | 'regrade'>();
  const { scored, standing, lines, comment, facts, wouldBe, next } = card;
  const { visit, rubric, given, problems } = scored;
  const breached = card.derivation?.breached ?? [];
  const canGive = !given && standing !== undefined;
  return (
    <div className={layout.screen}>
      <BackButton onBack={onBack} />
      <Heading>{facts.customer || visit.id}</Heading>
      <Text className={layout.quiet}>
        {[visit.id, facts.date, facts.engineer, facts.group].filter(Boolean).join(' · ')}{' '}
        <CellLink at={{ sheet, row: visit.row, column: 0 }} />
      </Text>
      {standing && <StandingLine rubric={rubric} standing={standing} />}
      {given && <Text>{say('app.givenBy', { by: given.by, at: showTime(given.at) })}</Text>}
      <GivenUnder card={card} />
      {wouldBe && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {wouldBe.standing
              ? say('app.wouldBe', {
                  score: showNumber(wouldBe.standing.score),
                  band: wouldBe.standing.band,
                  points: showNumber(wouldBe.standing.points),
                })
              : say('app.wouldNotBeScored')}
          </MessageBarBody>
        </MessageBar>
      )}
      {!given && standing && breached.length > 0 && (
        <ErrorBar>
          {say('app.working.breached', {
            criteria: breached.map(({ name }) => name),
            score: showNumber(standing.score),
            band: standing.band,
          })}
        </ErrorBar>
      )}
      {!standing && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('app.cannotBeGiven')}
          </Text>
          <Problems findings={problems} />
        </section>
      )}
      {next && <NextBandText next={next} />}
      {asking === 'give' && canGive && (
        <GivePanel
          onGive={async (by) => {
            if (await onGive(by)) setAsking(undefined);
          }}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'regrade' && given && (
        <RegradePanel
          canUnderGiven={card.under !== undefined}
          onRegrade={async (options) => {
            const wish = { visit: visit.id, ...options };
            const receipt = await propose('rubric.regrade.title', regrade, wish, ({ refused }) =>
              refused ? [{ code: refused.code, about: refused.ids ?? [visit.id], problems: [] }] : [],
            );
            if (receipt) setAsking(undefined);
          }}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {!(asking === 'regrade' ? given : asking === 'give' && canGive) && (
        <div className={layout.actions}>
          {canGive && (
            <Button appearance="primary" onClick={() => setAsking('give')}>
              {say('app.give')}
            </Button>
          )}
          {!given && <Button onClick={onEdit}>{say('app.edit')}</Button>}
          {given && <Button onClick={() => setAsking('regrade')}>{say('rubric.regrade')}</Button>}
          {given && <Button onClick={onObject}>{say('evaluating.object')}</Button>}
          <CopyReply text={replyText(card, language)} />
          <CopyPicture card={card} />
        </div>
      )}
      {lines.length > 0 && <CriterionTable lines={lines} />}
      {!given && card.derivation && <Working derivation={card.derivation} rubric={rubric} />}
      {comment && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('app.comment')}
          </Text>
          <Text className={layout.words}>{comment}</Text>
        </section>
      )}
    </div>
  );
}
