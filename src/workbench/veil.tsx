import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useText } from '../app/text';
import type { Desk } from './desk';
import type { Busy } from './desk-state';

/** Nothing to do yet. */
const NONE: Pick<Desk, 'subscribe' | 'progress' | 'cancel'> = {
  subscribe: () => () => undefined,
  progress: () => undefined,
  cancel: () => undefined,
};

/** Lies over the desk while something takes a while: what, how far it is, and the way to end it. */
export function Veil({ busy, desk = NONE }: { busy: Busy | undefined; desk: typeof NONE | undefined }) {
  const say = useText();
  const progress = useSyncExternalStore(desk.subscribe, desk.progress);
  const doing = busy ? say(busy.key, { name: busy.name }) : say('workbench.starting');
  return (
    <div className="veil">
      <div className="doing">
        {progress ? (
          <>
            <span role="status">{doing}</span>
            <ProgressBar aria-label={doing} value={progress.share} />
            <span>
              {progress.secondsLeft === undefined ? '\u00a0' : say('workbench.left', { seconds: progress.secondsLeft })}
            </span>
          </>
        ) : (
          <div role="status">
            <Spinner label={doing} labelPosition="below" />
          </div>
        )}
        {busy?.canCancel && <Button onClick={desk.cancel}>{say('workbench.cancel')}</Button>}
      </div>
    </div>
  );
}
