import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { useText } from '../app/text';
import type { Busy } from './desk-state';

/** Lies over the desk while something takes a while: what, how far it is, and the way to end it. */
export function Veil({ busy, onCancel }: { busy: Busy | undefined; onCancel: () => void }) {
  const say = useText();
  const { progress } = busy ?? {};
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
        {busy?.canCancel && <Button onClick={onCancel}>{say('workbench.cancel')}</Button>}
      </div>
    </div>
  );
}
