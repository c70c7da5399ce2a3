import { Button, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Planning } from '../session';
import { useText } from '../text';
import { useLayout } from './layout';

/** A plan that is on its way, in the preview's place: how far it is, and the way to end it. */
export function PlanningBar({
  planning: { title, share, secondsLeft },
  onCancel,
}: {
  planning: Planning;
  onCancel: () => void;
}) {
  const say = useText();
  const layout = useLayout();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const doing = say('ledger.progress.planning', { what: say(title) });
  return (
    <section className={layout.screen} aria-label={doing}>
      <Text as="h2" className={layout.heading}>
        {doing}
      </Text>
      <ProgressBar aria-label={doing} {...(share !== undefined && { value: share })} />
      <Text className={layout.quiet}>
        {secondsLeft === undefined ? '\u00a0' : say('ledger.progress.left', { seconds: secondsLeft })}
      </Text>
      <div className={layout.actions}>
        <Button ref={cancel} onClick={onCancel}>
          {say('app.cancel')}
        </Button>
      </div>
    </section>
  );
}
