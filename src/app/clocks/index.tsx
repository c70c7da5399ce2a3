import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import { readClockBook } from '../../jobs/clocks/clock-book';
import type { Environment } from '../../jobs/job';
import { Heading } from '../parts/heading';
import { useLayout } from '../parts/layout';
import { Reading } from '../parts/reading';
import { RoomTabs } from '../parts/room-tabs';
import type { Session } from '../session';
import { useLanguage, useText } from '../text';
import { dateOf } from '../show';
import { AsOf } from './as-of';
import { ContactsPlace } from './contacts-place';
import { EscalatePlace } from './escalate-place';
import { OverduePlace } from './overdue-place';
import { RemindPlace } from './remind-place';
import { clockPlanner } from './sheets';
import { SpotPlace } from './spot-place';
import { Lacking, Start } from './start';
import { FIRST_WALK, TasksPlace } from './tasks-place';
import { useClocks } from './use-clocks';
import type { ClocksView, PlaceProps, Propose } from './view';
import { VIEWS } from './view';

interface Props {
  readonly host: Host;
  readonly session: Session;
  /** Changes whenever something was written. */
  readonly written: unknown;
  readonly now: () => string;
  readonly isShown: boolean;
  readonly onMeeting: () => void;
  /** Told whether something was said about tasks and is not written yet. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** Clocks (F1–F5, I1–I6, E3, E4): who is late, whom to contact, which tasks go on, who is asked, what is verified, who is reminded. */
export function Clocks({ host, session, written, now, isShown, onMeeting, onUnsaved }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const [view, setView] = useState<ClocksView>('overdue');
  const [walk, setWalk] = useState(FIRST_WALK);
  const [day, setDay] = useState<CalendarDate>();
  const environment = useCallback((): Environment => ({ now: now(), language }), [now, language]);
  const { made, error, again } = useClocks(host, environment, day, isShown, written);
  const isSaid = walk.drafts.size > 0;
  useEffect(() => onUnsaved(isSaid), [isSaid, onUnsaved]);
  const propose: Propose = (title, job, options) =>
    session.proposeLater(title, clockPlanner(host, job, options, made && day ? made.environment : environment()));
  const book = useMemo(
    () => made && readClockBook(made.grids, made.environment.now, made.environment.language),
    [made],
  );
  return (
    <div className={layout.screen}>
      <div className={layout.spread}>
        <Heading>{say('clocks.title')}</Heading>
        <Button onClick={onMeeting}>{say('app.meeting')}</Button>
      </div>
      <Reading isMade={made !== undefined} error={error} />
      {made && !book?.hasRegisters && <Start {...made} propose={propose} />}
      {made && book?.hasRegisters && (
        <>
          <RoomTabs
            label={say('clocks.views')}
            views={VIEWS}
            view={view}
            onView={setView}
            name={(each) => say(`clocks.view.${each}`)}
          />
          <AsOf book={book} day={day} today={dateOf(now())} onDay={setDay} onAgain={again} />
          <ShownPlace {...{ ...made, propose, view, walk }} onWalk={setWalk} />
          <Lacking {...made} propose={propose} />
        </>
      )}
    </div>
  );
}

type ShownProps = PlaceProps & { readonly view: ClocksView } & Pick<
    Parameters<typeof TasksPlace>[0],
    'walk' | 'onWalk'
  >;

function ShownPlace({ view, walk, onWalk, ...place }: ShownProps) {
  switch (view) {
    case 'overdue':
      return <OverduePlace {...place} />;
    case 'contacts':
      return <ContactsPlace {...place} />;
    case 'tasks':
      return <TasksPlace {...place} walk={walk} onWalk={onWalk} />;
    case 'escalate':
      return <EscalatePlace {...place} />;
    case 'spotcheck':
      return <SpotPlace {...place} />;
    case 'remind':
      return <RemindPlace {...place} />;
  }
}
