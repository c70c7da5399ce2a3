import { useState } from 'react';
import type { Host } from '../../hosts/host';
import { distribution } from '../../jobs/distribution';
import type { ReviewOptions } from '../../jobs/review';
import { review } from '../../jobs/review';
import type { ScoredBook } from '../../jobs/scored';
import { BackButton } from '../parts/back-button';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { Reading } from '../parts/reading';
import { RoomTabs } from '../parts/room-tabs';
import type { Session } from '../session';
import { dateOf } from '../show';
import { useLanguage, useText } from '../text';
import { Months } from './months';
import { reviewPlanner } from './sheets';
import { useRota } from './use-rota';
import { Weekly } from './weekly';

const VIEWS = ['review', 'distribution'] as const;
type View = (typeof VIEWS)[number];

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly scored: ScoredBook;
  readonly now: () => string;
  readonly onBack: () => void;
}

/** The weekly review of a group, and how scores spread over months. */
export function Review({ host, session, scored, now, onBack }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [view, setView] = useState<View>('review');
  const { rota, error } = useRota(host, scored);
  const environment = () => ({ now: now(), language });
  const writeReview = (options: ReviewOptions): void =>
    void session.proposeLater('review.job', reviewPlanner(host, review, options, environment()));
  const writeDistribution = (): void =>
    void session.proposeLater('distribution.job', reviewPlanner(host, distribution, {}, environment()));
  return (
    <div className={layout.screen}>
      <BackButton onBack={onBack} />
      <Heading>{say('review.open.pane')}</Heading>
      <RoomTabs
        label={say('review.views')}
        views={VIEWS}
        view={view}
        onView={setView}
        name={(each) => say(`review.view.${each}`)}
      />
      {view === 'distribution' && <Months scored={scored} onWrite={writeDistribution} />}
      {view === 'review' && <Reading isMade={rota !== undefined} error={error} />}
      {view === 'review' && rota && <Weekly scored={scored} rota={rota} today={dateOf(now())} onWrite={writeReview} />}
    </div>
  );
}
