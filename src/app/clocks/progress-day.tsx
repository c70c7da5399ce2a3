import { Text } from '@fluentui/react-components';
import { weekdayOf } from '../../engine/clock/minute';
import { dateOfDay, dayNumber } from '../../engine/parse/date';
import { WEEKDAY_WORDS } from '../../sheets/clocks/calendar';
import { useLayout } from '../parts/layout';
import { useLanguage, useText } from '../text';

interface Props {
  readonly today: string;
  /** 1 is Monday. */
  readonly weekday: number;
}

/** The day of the week on which the tasks are gone through, and when that is. The working calendar says which. */
export function ProgressDay({ today, weekday }: Props) {
  const say = useText();
  const language = useLanguage();
  const layout = useLayout();
  const day = dayNumber(today);
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const name = WEEKDAY_WORDS[String(weekday) as keyof typeof WEEKDAY_WORDS][language];
  return (
    <Text className={layout.quiet}>
      {say('clocks.tasks.day', { day: name })}{' '}
      {ahead === 0 ? say('clocks.tasks.day.today') : say('clocks.tasks.day.next', { on: dateOfDay(day + ahead) ?? '' })}
    </Text>
  );
}
