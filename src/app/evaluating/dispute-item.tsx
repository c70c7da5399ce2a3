import { Button, Link, Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Dispute } from '../../engine/evaluating/dispute';
import type { DecideOptions } from '../../jobs/disputes';
import type { ScoredBook } from '../../jobs/scored';
import { lifeIn } from '../../jobs/version-book';
import { useLayout } from '../parts/layout';
import type { VisitKey } from '../place';
import { keyOf } from '../place';
import { showTime } from '../show';
import { useText } from '../text';
import { DecideForm } from './decide-form';

interface Props {
  readonly dispute: Dispute;
  readonly scored: ScoredBook;
  readonly isDeciding: boolean;
  readonly onDeciding: (now: boolean) => void;
  readonly onDecide: (options: DecideOptions) => Promise<void>;
  readonly onVisit: (key: VisitKey) => void;
}

/** One objection: who objects, why, and what was decided or is to be. */
export function DisputeItem({ dispute, scored, isDeciding, onDeciding, onDecide, onVisit }: Props) {
  const say = useText();
  const layout = useLayout();
  const { raised, decided } = dispute;
  const button = useRef<HTMLButtonElement>(null);
  const wasDeciding = useRef(isDeciding);
  useEffect(() => {
    if (wasDeciding.current && !isDeciding) button.current?.focus(); // the form that had the focus is gone
    wasDeciding.current = isDeciding;
  }, [isDeciding]);
  const visit = scored.visits.find(({ visit: { id } }) => id === raised.visit);
  return (
    <li className={layout.item}>
      <div className={layout.spread}>
        <span className={layout.words}>
          {visit ? (
            <Link as="button" inline onClick={() => onVisit(keyOf(visit))}>
              {raised.visit}
            </Link>
          ) : (
            raised.visit
          )}{' '}
          {raised.engineer}
        </span>
        <Text weight={decided ? 'regular' : 'semibold'}>{say(`dispute.${decided?.decision ?? 'open'}`)}</Text>
      </div>
      <div className={layout.words}>{raised.reason}</div>
      <div className={layout.quiet}>{say('dispute.raised-by', { by: raised.by, at: showTime(raised.at) })}</div>
      {decided && (
        <>
          <div className={layout.words}>{decided.reason}</div>
          <div className={layout.quiet}>{say('dispute.decided-by', { by: decided.by, at: showTime(decided.at) })}</div>
        </>
      )}
      {!decided && !isDeciding && (
        <Button
          ref={button}
          size="small"
          aria-label={say('dispute.decide.of', { visit: raised.visit })}
          onClick={() => onDeciding(true)}
        >
          {say('dispute.decide')}
        </Button>
      )}
      {!decided && isDeciding && (
        <DecideForm
          visit={raised.visit}
          canUnderGiven={isVersionKept(scored, raised.visit)}
          onDecide={onDecide}
          onCancel={() => onDeciding(false)}
        />
      )}
    </li>
  );
}

/** The version is there by which the result that stands was given. */
function isVersionKept({ book }: ScoredBook, visit: string): boolean {
  const given = book.given.findLast((each) => each.visit === visit);
  return (
    given !== undefined && lifeIn(book, given.rubric).versions.some((each) => each.fingerprint === given.fingerprint)
  );
}
