import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { median, MINUTES_MEANT } from '../../engine/evaluating/time-taken';
import type { ScoredBook } from '../../jobs/scored';
import { timedIn } from '../../jobs/time-taken';
import { useLayout } from '../parts/layout';
import { showNumber } from '../show';
import { useText } from '../text';

interface Props {
  readonly scored: ScoredBook;
  /** Visits has a column for it. */
  readonly hasColumn: boolean;
  readonly value: string;
  /** Nobody wrote it: it was counted. */
  readonly isCounted: boolean;
  readonly problem?: string;
  readonly onChange: (value: string) => void;
  readonly onAddColumn: () => void;
}

/** How long the evaluation took: proposed, and a person's to change or to clear. Beside it quietly what is usual. */
export function MinutesField({ scored, hasColumn, value, isCounted, problem, onChange, onAddColumn }: Props) {
  const say = useText();
  const layout = useLayout();
  const usual = useMemo(() => {
    const minutes = timedIn(scored.book).timed.map((each) => each.minutes);
    return minutes.length > 0 ? { median: showNumber(median(minutes), 1), visits: minutes.length } : undefined;
  }, [scored]);
  if (!hasColumn)
    return (
      <div className={layout.row}>
        <Text className={layout.quiet}>{say('evaluating.minutes.no-column')}</Text>
        <Button size="small" onClick={onAddColumn}>
          {say('evaluating.minutes.add')}
        </Button>
      </div>
    );
  const hints = [
    ...(isCounted ? [say('evaluating.minutes.counted')] : []),
    usual
      ? say('evaluating.minutes.usual', { ...usual, count: usual.visits, meant: MINUTES_MEANT })
      : say('evaluating.minutes.meant', { meant: MINUTES_MEANT }),
  ];
  return (
    <Field label={say('evaluating.minutes')} hint={hints.join(' ')} {...(problem && { validationMessage: problem })}>
      <Input
        className={layout.narrow}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
