import { Field, Input } from '@fluentui/react-components';
import { useLayout } from '../parts/layout';
import { useText } from '../text';

/** Days as they were typed; empty is no limit. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly days: Days;
  readonly onDays: (days: Days) => void;
  /** What is wrong with them, said at the last day. */
  readonly problem?: string;
}

/** From a day to a day. */
export function DaysFields({ days, onDays, problem }: Props) {
  const say = useText();
  const layout = useLayout();
  return (
    <div className={layout.pair}>
      {(['from', 'to'] as const).map((side) => (
        <Field key={side} label={say(`evaluators.${side}`)} validationMessage={side === 'to' ? problem : undefined}>
          <Input
            className={layout.narrow}
            type="date"
            value={days[side]}
            onChange={(_, { value }) => onDays({ ...days, [side]: value })}
          />
        </Field>
      ))}
    </div>
  );
}
