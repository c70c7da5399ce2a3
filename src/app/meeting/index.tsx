import { Button, Dialog, DialogSurface, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { CalendarDate } from '../../engine/parse/date';
import type { Host } from '../../hosts/host';
import { errorText } from '../../i18n/error-text';
import type { Environment } from '../../jobs/job';
import type { Session } from '../session';
import { useLanguage, useText } from '../text';
import { useSession } from '../use-session';
import { useMeetingLook } from './look';
import { useMeeting } from './use-meeting';
import { Walk } from './walk';
import { ErrorBar } from '../parts/error-bar';

interface Props {
  readonly host: Host;
  readonly session: Session;
  readonly now: () => string;
  readonly onClose: () => void;
}

/** The weekly meeting, over everything else: one thing at a time, in letters for a whole room, walked through with the keyboard. */
export function Meeting({ host, session, now, onClose }: Props) {
  const say = useText();
  const language = useLanguage();
  const look = useMeetingLook();
  const [day, setDay] = useState<CalendarDate>();
  const environment = useCallback((): Environment => ({ now: now(), language }), [now, language]);
  const { state } = useSession(host, session);
  const { made, error } = useMeeting(host, environment, day, state.last);
  useReturn();
  return (
    // Escape is a key of the meeting, like the others.
    <Dialog open modalType="alert" surfaceMotion={null}>
      <DialogSurface
        className={look.page}
        role="dialog"
        lang={language}
        aria-label={say('app.meeting')}
        backdrop={null}
      >
        <div className={look.frame}>
          {made ? (
            <Walk
              host={host}
              session={session}
              report={made.report}
              environment={environment}
              today={made.today}
              onDay={setDay}
              onClose={onClose}
            />
          ) : error !== undefined ? (
            <div className={look.waiting}>
              <ErrorBar>{errorText(language, error)}</ErrorBar>
              <Button onClick={onClose}>{say('meeting.end')}</Button>
            </div>
          ) : (
            <Spinner className={look.waiting} label={say('app.reading')} />
          )}
        </div>
      </DialogSurface>
    </Dialog>
  );
}

/** When the meeting ends, the focus goes back to where it came from. */
function useReturn(): void {
  // Before anything in here takes it.
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      void requestAnimationFrame(() => {
        if (from instanceof HTMLElement && from.isConnected) from.focus();
      }),
    [from],
  );
}
