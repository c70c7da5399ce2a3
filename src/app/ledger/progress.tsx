import { Button, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import type { Progress } from './estimate';

/** What is over sooner than this needs no bar. Milliseconds. */
const SOON = 300;

/** How far the reading is, and the way to end it. */
export function ReadingProgress({ progress, onCancel }: { progress: Progress | undefined; onCancel: () => void }) {
  const say = useText();
  const layout = useLayout();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  const doing = say(`ledger.progress.${progress?.step ?? 'intake'}`);
  const { secondsLeft } = progress ?? {};
  return (
    <div className={layout.section}>
      <ProgressBar aria-label={doing} {...(progress && { value: progress.share })} />
      <div className={layout.spread}>
        <Text className={layout.quiet}>
          {doing}
          {secondsLeft !== undefined && ` · ${say('ledger.progress.left', { seconds: secondsLeft })}`}
        </Text>
        <Button size="small" onClick={onCancel}>
          {say('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
