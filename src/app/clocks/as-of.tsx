import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import type { CalendarDate } from '../../engine/parse/date';
import { parseDate } from '../../engine/parse/date';
import type { ClockBook } from '../../jobs/clocks/clock-book';
import { isLongAgo, latestIn } from '../../jobs/clocks/latest';
import { timeText } from '../../jobs/clocks/standing';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

interface Props {
  readonly book: ClockBook;
  /** The day that everything is as of, when it is not now. */
  readonly day: CalendarDate | undefined;
  readonly today: CalendarDate;
  readonly onDay: (day: CalendarDate | undefined) => void;
  readonly onAgain: () => void;
}

/** As of when everything in the room is. Registers that nobody has kept for long can be looked at as of their last day. */
export function AsOf({ book, day, today, onDay, onAgain }: Props) {
  const say = useText();
  const layout = useLayout();
  if (day !== undefined)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {say('clocks.as-of.day', { at: timeText(book.zone, book.now) })}
          <Field label={say('clocks.as-of.which')}>
            <Input
              className={layout.shrink}
              type="date"
              value={day}
              max={today}
              onChange={(_, { value }) => {
                const other = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
                if (other !== undefined) onDay(other < today ? other : undefined);
              }}
            />
          </Field>
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => onDay(undefined)}>{say('clocks.as-of.now')}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  const latest = latestIn(book);
  return (
    <>
      <div className={layout.row}>
        <Text className={layout.quiet}>{say('clocks.as-of', { at: timeText(book.zone, book.now) })}</Text>
        <Button size="small" appearance="subtle" onClick={onAgain}>
          {say('clocks.again')}
        </Button>
      </div>
      {isLongAgo(latest, book.today) && (
        <MessageBar layout="multiline">
          <MessageBarBody>{say('clocks.as-of.latest', { latest })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onDay(latest)}>{say('clocks.as-of.to-latest', { latest })}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
