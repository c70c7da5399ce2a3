import { Button, Field, Input } from '@fluentui/react-components';
import type { CalendarDate } from '../../engine/parse/date';
import { parseDate } from '../../engine/parse/date';
import type { AgendaReport } from '../../jobs/clocks/agenda';
import { isLongAgo } from '../../jobs/clocks/latest';
import { useLayout } from '../parts/layout';
import { useText } from '../text';
import { useMeetingLook } from './look';

interface Props {
  readonly report: AgendaReport;
  readonly today: CalendarDate;
  readonly onDay: (day: CalendarDate | undefined) => void;
}

/** The agenda of another day: of the last meeting, or of the days when the registers were kept. */
export function OtherDay({ report: { on, latest, hasRegisters }, today, onDay }: Props) {
  const say = useText();
  const look = useMeetingLook();
  const layout = useLayout();
  if (!hasRegisters) return null;
  const go = (day: CalendarDate): void => onDay(day === today ? undefined : day);
  return (
    <div className={look.day}>
      <Field label={say('meeting.day')}>
        <Input
          className={layout.shrink}
          type="date"
          value={on}
          onChange={(_, { value }) => {
            const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : undefined;
            if (day !== undefined) go(day);
          }}
        />
      </Field>
      {isLongAgo(latest, on) && <Button onClick={() => go(latest)}>{say('meeting.to-latest', { latest })}</Button>}
      {on !== today && <Button onClick={() => go(today)}>{say('meeting.to-today')}</Button>}
    </div>
  );
}
