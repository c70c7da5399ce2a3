import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Dispute } from '../../engine/evaluating/dispute';
import { isOpen } from '../../engine/evaluating/dispute';
import type { DecideOptions, DisputeReport, RaiseOptions } from '../../jobs/disputes';
import { decideDispute, raiseDispute } from '../../jobs/disputes';
import type { ScoredBook } from '../../jobs/scored';
import { LongList } from '../ledger/views/long-list';
import { useLayout } from '../parts/layout';
import { Problems } from '../parts/problems';
import type { VisitKey } from '../place';
import type { Proposals } from '../proposals';
import { useText } from '../text';
import { DisputeItem } from './dispute-item';
import { ObjectForm } from './object-form';
import { refusedOf } from './refused';

interface Props {
  readonly scored: ScoredBook;
  /** The visit whose result is about to be objected to. */
  readonly visit?: string;
  readonly onVisit: (key: VisitKey) => void;
  readonly propose: Proposals['run'];
}

type Said = Pick<DisputeReport, 'warnings' | 'regraded'>;

/** Objections to results, open ones first; one more; and what is decided about them. */
export function DisputesPlace({ scored, visit, onVisit, propose }: Props) {
  const say = useText();
  const layout = useLayout();
  const [deciding, setDeciding] = useState<Dispute['raised']>();
  const [said, setSaid] = useState<Said>();
  const { disputes, findings, sheets } = scored.book;
  const open = disputes.filter(isOpen);
  const decided = disputes.filter((each) => !isOpen(each)).reverse();
  const own = findings.filter(({ at }) => at.sheet === sheets.disputes);
  const raise = async (options: RaiseOptions): Promise<boolean> => {
    setSaid(undefined);
    const receipt = await propose('dispute.job.raise', raiseDispute, options, (made) => refusedOf(made, options.visit));
    return receipt !== undefined;
  };
  const decide = async (options: DecideOptions): Promise<void> => {
    let last: Said | undefined;
    setSaid(undefined);
    const receipt = await propose('dispute.job.decide', decideDispute, options, (made) => {
      last = made;
      return refusedOf(made, options.visit);
    });
    if (!receipt) return;
    setSaid(last);
    setDeciding(undefined);
  };
  const line = (each: Dispute) => (
    <DisputeItem
      key={`${each.raised.visit} ${each.raised.at}`}
      dispute={each}
      scored={scored}
      isDeciding={deciding === each.raised || (deciding?.visit === each.raised.visit && isOpen(each))}
      onDeciding={(now) => setDeciding(now ? each.raised : undefined)}
      onDecide={decide}
      onVisit={onVisit}
    />
  );
  return (
    <>
      {said && (said.regraded || said.warnings.length > 0) && (
        <MessageBar intent={said.warnings.length > 0 ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody>
            {said.warnings.length > 0 && <div>{say('dispute.nobody-else')}</div>}
            {said.regraded && <div>{say('dispute.regraded.pane')}</div>}
          </MessageBarBody>
        </MessageBar>
      )}
      {disputes.length === 0 && <Text>{say('dispute.none')}</Text>}
      {open.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('dispute.open.count', { count: open.length })}
          </Text>
          <LongList items={open} line={line} />
        </section>
      )}
      {own.length > 0 && <Problems findings={own} />}
      <ObjectForm scored={scored} visit={visit} onRaise={raise} />
      {decided.length > 0 && (
        <section className={layout.section}>
          <Text as="h3" className={layout.subheading}>
            {say('dispute.decided.count', { count: decided.length })}
          </Text>
          <LongList items={decided} line={line} />
        </section>
      )}
    </>
  );
}
