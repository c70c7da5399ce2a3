import { Button, Text } from '@fluentui/react-components';
import { isEmptyPlan } from '../../engine/grid/plan';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { useUnifiedLook } from './look';
import type { Unified } from './use-unified';

interface Props {
  readonly unified: Unified;
  /** The Ledger sheet is there already. */
  readonly isThere: boolean;
  /** Answers about pairs that came after the ledger was written. */
  readonly answers: number;
  readonly onWrite: () => void;
}

/** Whether the sheets hold what is on screen, and the way to have them do so: the preview comes next. */
export function WriteFoot({ unified: { made, busy, isStale, again }, isThere, answers, onWrite }: Props) {
  const say = useText();
  const layout = useLayout();
  const look = useUnifiedLook();
  const isBehind = made !== undefined && !isEmptyPlan(made.planned.late.plan);
  return (
    <section className={look.foot} aria-label={say('unified.job')}>
      {isStale ? (
        <>
          <Text className={layout.quiet}>{say('unified.stale')}</Text>
          <Button disabledFocusable={busy !== undefined} onClick={again}>
            {say('unified.again')}
          </Button>
        </>
      ) : (
        <Text className={layout.quiet}>
          {isBehind && answers > 0
            ? say('unified.matches.since', { count: answers })
            : say(isBehind ? 'unified.unwritten' : 'unified.written')}
        </Text>
      )}
      {made && (isBehind || isStale) && (
        <Button appearance="primary" disabledFocusable={busy !== undefined} onClick={onWrite}>
          {say(isThere ? 'unified.update' : 'unified.write')}
        </Button>
      )}
    </section>
  );
}
